/** Backup and restore, by the commands of `docs/deployment.md`, of a collector that workers submit to meanwhile. */
import { execFile } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { About } from '../api/collector.ts';
import { type Device, type Packed, pack } from './device.ts';
import { load, nothingYet } from './kill/client.ts';
import { inProcess, joinOver, placeIn } from './kill/join-over.ts';
import { type Running, startCollector } from './kill/process.ts';
import { isSound, wrongIn } from './kill/verify.ts';
import { madeSession } from './made-session.ts';

/** Where the documentation has the folder of the collector. */
const DOCUMENTED = '/var/lib';

async function documentedCommands(): Promise<string[]> {
  const text = await readFile(join(import.meta.dirname, '../../docs/deployment.md'), 'utf8');
  const section = /^## Backup and restore\n(?<text>.*?)^## /msu.exec(text)?.groups?.['text'] ?? '';
  return [...section.matchAll(/^```sh\n(?<command>.*?)^```$/gmsu)].map(({ groups }) => groups?.['command'] ?? '');
}

/** Stands in for the system's own: starts and stops the one service that there is. */
async function serviceManager(act: (verb: string) => Promise<void>): Promise<{ folder: string; port: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-bin-'));
  const server = createServer((socket) => {
    socket.once('data', (verb) => {
      act(verb.toString()).then(
        () => socket.end('done'),
        () => socket.destroy(),
      );
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const script = `#!${process.execPath}
const [, , verb, service] = process.argv;
const socket = require('node:net').connect(${port}, '127.0.0.1', () => socket.write(verb));
let answer = '';
socket.on('data', (data) => (answer += data));
socket.on('close', () => process.exit(service === 'showhow' && answer === 'done' ? 0 : 1));
socket.on('error', () => process.exit(1));
`;
  const file = join(folder, 'systemctl');
  await writeFile(file, script);
  await chmod(file, 0o700);
  onTestFinished(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });
  return { folder, port };
}

async function submit(device: Device, { manifest, chunks }: Packed): Promise<Response> {
  for (const { digest, bytes } of chunks)
    await fetch(
      await device.request('PUT', `/api/v1/chunks/${digest}`, { body: bytes, type: 'application/octet-stream' }),
    );
  return fetch(await device.request('POST', '/api/v1/sessions', { body: JSON.stringify(manifest) }));
}

async function receiptsOf(address: string): Promise<(jws: string) => boolean> {
  const { receiptKey } = (await (await fetch(`${address}/api/v1/collector`)).json()) as About;
  const key = createPublicKey({ key: receiptKey, format: 'jwk' });
  return (jws) => {
    const [header = '', body = '', signature = ''] = jws.split('.');
    return verify(null, Buffer.from(`${header}.${body}`), key, Buffer.from(signature, 'base64url'));
  };
}

test('what was acknowledged before the backup is there after it was restored elsewhere', async () => {
  const [backup = '', restore = '', ...more] = await documentedCommands();
  expect(more).toEqual([]);
  const root = await mkdtemp(join(tmpdir(), 'showhow-backup-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const [here, elsewhere] = [join(root, 'here'), join(root, 'elsewhere')];
  const place = await placeIn(join(here, 'showhow'));
  await mkdir(place.folder, { recursive: true });
  await mkdir(elsewhere);

  let lib = here;
  let running: Running | null = null;
  const service: Record<string, () => Promise<void>> = {
    stop: async () => {
      await running?.end('SIGTERM');
      running = null;
    },
    start: async () => {
      running = await startCollector(join(lib, 'showhow'), place.port);
    },
  };
  const manager = await serviceManager(async (verb) => service[verb]?.());
  onTestFinished(() => service['stop']?.());
  const shell = (command: string) =>
    promisify(execFile)('sh', ['-ec', command.replaceAll(DOCUMENTED, lib)], {
      cwd: root,
      env: { ...process.env, PATH: `${manager.folder}${delimiter}${process.env['PATH']}` },
    });

  const { worker, device } = await inProcess(place, joinOver);
  await service['start']?.();
  const known = nothingYet();
  // It ends when the collector does.
  const loads = [1, 2, 3].map(() => load(device, known, false, () => false));
  await vi.waitFor(() => expect(known.sessions.size).toBeGreaterThan(3), 20_000);
  await shell(backup);
  await Promise.all(loads);
  const later = pack(await madeSession());
  expect((await submit(device, later)).status).toBe(201);
  await service['stop']?.();

  lib = elsewhere;
  await shell(restore);
  const isSigned = await receiptsOf(place.address);
  expect([...known.sessions.values()].every(isSigned)).toBe(true);
  // It came after the backup, and is sent again.
  expect((await submit(device, later)).status).toBe(201);
  known.attempted.add(later.manifest.id);
  known.digests.set(later.manifest.id, later.manifest.digest);
  await service['stop']?.();
  const found = await inProcess({ ...place, folder: join(elsewhere, 'showhow') }, async ({ collector }) => ({
    wrong: await wrongIn(collector, { worker, device, known, withdraws: false }),
    sound: await isSound(collector),
  }));
  expect(found).toEqual({ wrong: [], sound: true });
}, 60_000);
