/** Ends the collector with SIGKILL at random moments while workers submit and withdraw, and looks what is left. */

import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { readCommand } from '../../src/config/config.ts';
import { createApp } from '../../src/http/app.ts';
import { makeInvitation } from '../../src/invitations/invitations.ts';
import { type Opened, openCollector } from '../../src/open-collector.ts';
import { createDevice, type Device } from '../device.ts';
import { agreement, secretIn } from '../worker.ts';
import { type Acknowledged, load, nothingYet } from './client.ts';
import { startCollector } from './process.ts';
import { isSound, wrongIn } from './verify.ts';

interface Member {
  worker: string;
  device: Device;
  known: Acknowledged;
  withdraws: boolean;
}

export interface KillReport {
  kills: number;
  sessions: number;
  chunks: number;
  withdrawals: number;
  wrong: string[];
  sound: boolean;
}

export async function killRun(
  folder: string,
  kills: number,
  say: (line: string) => void = () => undefined,
): Promise<KillReport> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const members = await inProcess(folder, address, (opened) =>
    Promise.all([false, false, true].map((withdraws) => join(opened, address, withdraws))),
  );
  for (let kill = 1; kill <= kills; kill += 1) {
    await liveOnce(folder, port, members);
    if (kill % 20 === 0) say(`${kill} kills: ${count(members, 'sessions')} sessions acknowledged`);
  }
  return inProcess(folder, address, async ({ collector }) => {
    const wrong = await Promise.all(members.map(({ worker, known }) => wrongIn(collector, worker, known)));
    return {
      kills,
      sessions: count(members, 'sessions'),
      chunks: count(members, 'chunks'),
      withdrawals: count(members, 'withdrawn'),
      wrong: wrong.flat(),
      sound: await isSound(collector),
    };
  });
}

const count = (members: Member[], what: 'sessions' | 'chunks' | 'withdrawn'): number =>
  members.reduce((sum, { known }) => sum + known[what].size, 0);

/** Milliseconds under load before it is ended. */
const LONGEST = 2000;

async function liveOnce(folder: string, port: number, members: Member[]): Promise<void> {
  const running = await startCollector(folder, port);
  let isOver = false;
  const loads = members.flatMap(({ device, known, withdraws }) => [
    load(device, known, withdraws, () => isOver),
    load(device, known, withdraws, () => isOver),
  ]);
  const faults = Promise.allSettled(loads);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST));
  await running.end('SIGKILL');
  isOver = true;
  for (const result of await faults) if (result.status === 'rejected') throw result.reason;
}

async function inProcess<T>(folder: string, address: string, use: (opened: Opened) => Promise<T>): Promise<T> {
  const { config } = readCommand([], { SHOWHOW_DATA: folder, SHOWHOW_LOG: 'silent' });
  const opened = await openCollector({ ...config, address });
  try {
    return await use(opened);
  } finally {
    await opened.close();
  }
}

async function join({ collector }: Opened, address: string, withdraws: boolean): Promise<Member> {
  const app = createApp(collector);
  const device = await createDevice(address);
  const { link } = await makeInvitation(collector, { workerName: null, worker: null, hours: 1 });
  const body = { secret: secretIn(link), publicKey: device.publicKey, agreed: await agreement({ app }) };
  const answer = await app.request(await device.request('POST', '/api/v1/devices', { body: JSON.stringify(body) }));
  const { worker } = (await answer.json()) as { worker: { id: string } };
  return { worker: worker.id, device, known: nothingYet(), withdraws };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
