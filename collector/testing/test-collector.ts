/** A collector over a folder of its own, that tests talk to without a socket. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { Collector } from '../src/collector.ts';
import { readCommand } from '../src/config/config.ts';
import { createApp } from '../src/http/app.ts';
import type { App } from '../src/http/env.ts';
import type { Rates } from '../src/http/rate-limits.ts';
import { type Opened, openCollector } from '../src/open-collector.ts';
import { check } from '../src/sessions/check/check.ts';

export const ADDRESS = 'https://collector.example';

/** What is talked to as if it were at its public address. */
export interface Reached {
  app: { request: (input: string | Request, init?: RequestInit) => Promise<Response> | Response };
  collector: Collector;
}

export interface TestCollector extends Opened {
  app: App;
  folder: string;
  /** Lets time pass. */
  later: (milliseconds: number) => void;
  /** Closes it and opens it again over the same folder. */
  restart: () => Promise<void>;
  /** After it was closed. */
  reopen: () => Promise<void>;
}

/** In memory where the system has such a folder: nothing of it has to outlive the test. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export const unbounded: Rates = { anybody: 1e9, unknown: 1e9, device: 1e9, person: 1e9, kept: 1e9 };

export async function testCollector(settings: Record<string, string> = {}, rates = unbounded): Promise<TestCollector> {
  const folder = await mkdtemp(join(place, 'showhow-collector-'));
  const { config } = readCommand([], { SHOWHOW_ADDRESS: ADDRESS, SHOWHOW_NAME: 'The team', ...settings });
  let passed = 0;
  const clock = () => new Date(Date.now() + passed);

  async function open() {
    const opened = await openCollector(
      { ...config, data: folder, address: config.address ?? ADDRESS },
      // In this thread: one that is started takes longer than everything else.
      { clock, rates, log: pino({ level: 'silent' }), checker: { check, close: () => Promise.resolve() } },
    );
    return { ...opened, app: createApp(opened.collector) };
  }

  const one: TestCollector = {
    ...(await open()),
    folder,
    later: (milliseconds) => {
      passed += milliseconds;
    },
    restart: async () => {
      await one.close();
      await one.reopen();
    },
    reopen: async () => {
      Object.assign(one, await open());
    },
  };
  return one;
}

export async function closeAll(one: TestCollector): Promise<void> {
  await one.close();
  await rm(one.folder, { recursive: true, force: true });
}
