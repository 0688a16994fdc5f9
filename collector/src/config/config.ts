/** Reads how the collector is to run; whoever set something wrong is told which variable it was. */
import { parseArgs } from 'node:util';
import { type Option, options, type Settings } from './options.ts';

export type Config = Settings;

/** Said to whoever starts the collector, without a stack. */
export class ConfigError extends Error {}

export interface Command {
  config: Config;
  signInLink: boolean;
  show: 'help' | 'config' | 'sign-in-link' | null;
}

const table: [string, Option][] = Object.entries(options);

export function readCommand(args: string[], environment: NodeJS.ProcessEnv): Command {
  const flags = flagsIn(args);
  const values = Object.fromEntries(
    table.map(([name, option]) => [name, valueOf(option, flags[option.flag], environment[option.variable])]),
  );
  return {
    config: checked(values as Config),
    signInLink: flags['sign-in-link'] === true,
    show: shownBy(flags),
  };
}

type Flags = Record<string, string | boolean | undefined>;

function shownBy(flags: Flags): Command['show'] {
  if (flags['help'] === true) return 'help';
  if (flags['show-config'] === true) return 'config';
  return flags['show-sign-in-link'] === true ? 'sign-in-link' : null;
}

function flagsIn(args: string[]): Flags {
  const strings = table.map(([, { flag }]) => [flag, { type: 'string' }] as const);
  const switches = ['sign-in-link', 'show-sign-in-link', 'help', 'show-config'].map(
    (name) => [name, { type: 'boolean' }] as const,
  );
  try {
    return parseArgs({ args, options: Object.fromEntries<{ type: 'string' | 'boolean' }>([...strings, ...switches]) })
      .values;
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message : String(error));
  }
}

function valueOf({ flag, variable, schema }: Option, given: string | boolean | undefined, set: string | undefined) {
  const parsed = schema.safeParse(given ?? (set === '' ? undefined : set));
  if (parsed.success) return parsed.data;
  const name = given === undefined ? variable : `--${flag}`;
  throw new ConfigError(`${name} ${parsed.error.issues.map(({ message }) => message).join(', ')}.`);
}

function checked(config: Config): Config {
  if (config.oidcIssuer !== undefined && config.oidcClientId === undefined)
    throw new ConfigError('SHOWHOW_OIDC_CLIENT_ID has to be set where SHOWHOW_OIDC_ISSUER is.');
  return config;
}

/** As it is shown: a secret is said to be set, and no more. */
export function shown(config: Config): string {
  return table
    .map(([name, { variable, secret }]) => {
      const value = (config as Record<string, string | number | undefined>)[name];
      return `${variable}=${value === undefined ? '' : secret ? '(set)' : String(value)}`;
    })
    .join('\n');
}

export function help(): string {
  const lines = table.map(([, { flag, variable, says, schema }]) => {
    const standard = schema.safeParse(undefined);
    const told = standard.success && standard.data !== undefined ? ` (${standard.data as string | number})` : '';
    return `  --${flag}\n      ${variable}\n      ${says}${told}`;
  });
  return [
    'npm run collector -- [flags]: starts the collector. Each flag can be set as a variable of the environment.',
    '',
    ...lines,
    '  --sign-in-link\n      Prints a link with which the owner signs in, once, as it starts',
    '  --show-sign-in-link\n      Prints such a link of the collector that runs over the folder, and ends',
    '  --show-config\n      Shows what is set, without secrets, and ends',
    '  --help',
  ].join('\n');
}
