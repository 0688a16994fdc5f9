/** The real collector, as a process of its own that can be stopped and started again, and its lead. */
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invite, type Lead, signIn } from '../../tools/collector/lead.mjs';
import { runCollector } from '../../tools/collector/run-collector.mjs';

export type { Lead };

export interface CollectorServer {
  /** The public one. */
  address: string;
  port: number;
  lead: Lead;
  start: () => Promise<void>;
  /** As a crash does it. */
  kill: () => Promise<void>;
  /** Copies its folder while it is stopped. @returns what puts the copy in the place of the folder */
  backUp: () => Promise<() => Promise<void>>;
  close: () => Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param address the public one, where it is another than its own */
export async function startCollector(address?: string): Promise<CollectorServer> {
  const data = await mkdtemp(join(tmpdir(), 'showhow-collector-'));
  const port = await freePort();
  const shown = address ?? `http://localhost:${port}`;
  const run = (signsIn: boolean) => runCollector({ data, port, address: shown, name: 'Lisbon Robotics', signsIn });
  let running = await run(true);
  const copy = `${data}-copy`;
  const whileStopped = async (act: () => Promise<void>): Promise<void> => {
    await running.close();
    await act();
    running = await run(false);
  };
  return {
    address: shown,
    port,
    lead: await signIn(shown, running.token, `http://127.0.0.1:${port}`),
    start: async () => {
      running = await run(false);
    },
    kill: () => running.kill(),
    backUp: async () => {
      await whileStopped(() => cp(data, copy, { recursive: true }));
      return () =>
        whileStopped(async () => {
          await rm(data, { recursive: true });
          await rename(copy, data);
        });
    },
    close: async () => {
      await running.kill();
      for (const folder of [data, copy]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export const invitationOf = (lead: Lead): Promise<string> => invite(lead, 'Grace');
