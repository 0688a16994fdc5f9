/** Over a data folder, before the collector runs as a process: devices that have joined. */
import { type AddressInfo, createServer } from 'node:net';
import { readCommand } from '../../src/config/config.ts';
import { createApp } from '../../src/http/app.ts';
import { makeInvitation } from '../../src/invitations/invitations.ts';
import { type Opened, openCollector } from '../../src/open-collector.ts';
import { createDevice, type Device } from '../device.ts';
import { agreement, secretIn } from '../worker.ts';

export interface Place {
  folder: string;
  port: number;
  address: string;
}

export async function placeIn(folder: string): Promise<Place> {
  const port = await freePort();
  return { folder, port, address: `http://localhost:${port}` };
}

export async function inProcess<T>({ folder, address }: Place, use: (opened: Opened) => Promise<T>): Promise<T> {
  const { config } = readCommand([], { SHOWHOW_DATA: folder, SHOWHOW_LOG: 'silent' });
  const opened = await openCollector({ ...config, address });
  try {
    return await use(opened);
  } finally {
    await opened.close();
  }
}

export async function joinOver({ collector }: Opened): Promise<{ worker: string; device: Device }> {
  const app = createApp(collector);
  const device = await createDevice(collector.config.address);
  const { link } = await makeInvitation(collector, { workerName: null, worker: null, hours: 1 });
  const body = { secret: secretIn(link), publicKey: device.publicKey, agreed: await agreement({ app }) };
  const answer = await app.request(await device.request('POST', '/api/v1/devices', { body: JSON.stringify(body) }));
  const { worker } = (await answer.json()) as { worker: { id: string } };
  return { worker: worker.id, device };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
