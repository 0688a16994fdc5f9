/** The real collector, as a process of its own that can be stopped and started again, and its lead. */
import { mkdtemp, rm } from 'node:fs/promises';
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
  return {
    address: shown,
    port,
    lead: await signIn(shown, running.token, `http://127.0.0.1:${port}`),
    start: async () => {
      running = await run(false);
    },
    kill: () => running.kill(),
    close: async () => {
      await running.kill();
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export const invitationOf = (lead: Lead): Promise<string> => invite(lead, 'Grace');
