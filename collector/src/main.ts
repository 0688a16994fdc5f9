/** `npm run collector`: reads how it is to run, listens, opens what is kept, and ends cleanly. */
import { resolve } from 'node:path';
import { hours } from './clock.ts';
import type { Collector } from './collector.ts';
import { type Command, type Config, ConfigError, help, readCommand, shown } from './config/config.ts';
import { isDiskFull } from './full-disk.ts';
import { createApp } from './http/app.ts';
import { headersOf } from './http/headers.ts';
import { listen } from './http/listen.ts';
import { openCollector, tidy } from './open-collector.ts';
import { ownersLink } from './people/owner.ts';
import { linkWhileItRuns } from './people/while-it-runs.ts';

/** Requests that go on when it is to end have so many milliseconds. */
const LAST_REQUESTS = 10_000;

async function main(): Promise<void> {
  // What it writes is for its user alone.
  process.umask(0o077);
  const { config, signInLink, show } = readCommand(process.argv.slice(2), process.env);
  if (show !== null) console.log(await said(show, config));
  else await start(config, signInLink).catch((error: unknown) => fail(isDiskFull(error) ? noRoom(config) : error));
}

async function said(show: NonNullable<Command['show']>, config: Config): Promise<string> {
  if (show === 'sign-in-link') return signInWith(await linkWhileItRuns(config.data));
  return show === 'help' ? help() : shown(config);
}

const signInWith = (link: string): string => `Sign in as the owner, once and within a day: ${link}`;

const noRoom = ({ data }: Config): ConfigError =>
  new ConfigError(
    `SHOWHOW_DATA: the disk of ${resolve(data)} is full, and without some room it cannot start. Free some megabytes elsewhere on that disk, and start it again; delete nothing in the folder.`,
  );

async function start(config: Config, signInLink: boolean): Promise<void> {
  const listening = await listen(config);
  const { address, port } = listening;
  const { collector, close } = await openCollector({ ...config, address });
  const stopTidying = tidyHourly(collector);
  listening.serve(createApp(collector), await headersOf(address));
  onSignal(async () => {
    stopTidying();
    await listening.close(LAST_REQUESTS);
    await close();
  });
  console.log(`Showhow collector: ${address} (listening at ${config.host}, port ${port})`);
  const link = await ownersLink(collector, signInLink);
  if (link !== null) console.log(signInWith(link));
}

function tidyHourly(collector: Collector): () => void {
  const run = () => void tidy(collector);
  run();
  const timer = setInterval(run, hours(1));
  return () => clearInterval(timer);
}

function onSignal(end: () => Promise<void>): void {
  let isEnding = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      end().then(() => process.exit(0), fail);
    });
}

function fail(error: unknown): void {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}

main().catch(fail);
