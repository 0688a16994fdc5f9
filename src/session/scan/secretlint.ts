/** Keys of providers, passwords in addresses and of databases, private keys: the recommended rules of secretlint. */
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { Found } from './finding.ts';

/** What of a source the rules read. Without a path they look for what they know in any file. */
interface TextSource {
  content: string;
  filePath: undefined;
  ext: '';
  contentType: 'text';
}

interface Context {
  sharedOptions: object;
  createTranslator: () => () => { message: string; messageId: string };
  report: (reported: { range: readonly [start: number, end: number] }) => void;
  ignore: () => void;
}

interface Handler {
  file?: (source: TextSource) => unknown;
}

/** As @secretlint/types has them, a package that comes with the core alone. */
interface Rule {
  meta: { id: string };
  create: (context: Context, options: object) => Handler;
}

let found: Found[] = [];

/** The message of a report quotes the secret: it is not asked for. */
const context: Context = {
  sharedOptions: {},
  createTranslator: () => () => ({ message: '', messageId: '' }),
  report: ({ range: [start, end] }) => void found.push({ kind: 'secret', start, end }),
  ignore: () => {},
};

/** By it a page that writes `// secretlint-disable` would switch the other rules off. */
const SWITCH = '@secretlint/secretlint-rule-filter-comments';

/**
 * The rules are run by themselves: @secretlint/core obeys that switch, and for each text its profiler keeps 36 marks, and looks
 * through all that it has.
 */
const handlers: Handler[] = (rules as unknown as Rule[])
  .filter((rule) => rule.meta.id !== SWITCH)
  .map((rule) => rule.create(context, { enableIDScanRule: true }));

/** Shorter than any that the rules know. */
const SHORTEST = 16;

export function secretsIn(text: string): Found[] {
  if (text.length < SHORTEST) return [];
  const source: TextSource = { content: text, filePath: undefined, ext: '', contentType: 'text' };
  found = [];
  // None of the rules waits for anything where it is given no file.
  for (const handler of handlers) void handler.file?.(source);
  return found;
}
