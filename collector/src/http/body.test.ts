/** Over a real socket: what comes in many pieces is what was sent. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import fc from 'fast-check';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { bodyOf } from './body.ts';
import type { AppEnv, Request } from './env.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const app = new Hono<AppEnv>().put('*', async (c) => {
  const { pieces, size, digest } = await bodyOf(c);
  return c.json({ size, pieces: pieces.length, again: sha256(Buffer.concat(pieces)), digest: digest.toString('hex') });
});
const answer = getRequestListener(app.fetch);
const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});

/** Each piece in a write of its own. */
async function put(type: string, pieces: Uint8Array[]): Promise<{ pieces: number }> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const headers = { 'content-type': type, 'content-length': length };
  const sent = request({ port: (server.address() as AddressInfo).port, method: 'PUT', headers });
  sent.setNoDelay(true);
  for (const piece of pieces) await new Promise((resolve) => sent.write(piece, resolve));
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return (await json(response)) as { pieces: number };
}

test('it has all bytes, and their digest, in however many pieces they come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('application/octet-stream', 'application/json'),
      fc.array(fc.nat({ max: 150_000 }), { maxLength: 6 }),
      async (type, lengths) => {
        const pieces = lengths.map((length) => randomBytes(length));
        const bytes = Buffer.concat(pieces);
        expect(await put(type, pieces)).toMatchObject({
          size: bytes.length,
          again: sha256(bytes),
          digest: sha256(bytes),
        });
      },
    ),
  );
});

test('whoever sends byte by byte does not have each kept for itself', async () => {
  const bytes = randomBytes(1000);
  const sent = await put(
    'application/octet-stream',
    [...bytes].map((byte) => Uint8Array.of(byte)),
  );
  expect(sent).toMatchObject({ size: 1000, again: sha256(bytes), digest: sha256(bytes) });
  expect(sent.pieces).toBeLessThan(200);
});

test('a body that breaks off is an error, not a shorter body', async () => {
  const broken = createServer();
  const asked = new Promise<unknown>((resolve) => {
    broken.once('request', (incoming: IncomingMessage) => {
      const c = { env: { incoming }, req: { header: (name: string) => incoming.headers[name] } } as unknown as Request;
      bodyOf(c).then(resolve, resolve);
    });
  });
  broken.listen(0, '127.0.0.1');
  await once(broken, 'listening');
  onTestFinished(() => void broken.close());
  const headers = { 'content-type': 'application/octet-stream', 'content-length': 200_000 };
  const sent = request({ port: (broken.address() as AddressInfo).port, method: 'PUT', headers });
  sent.on('error', () => undefined);
  await new Promise((resolve) => sent.write(randomBytes(100_000), resolve));
  sent.destroy();
  expect(await asked).toBeInstanceOf(Error);
});
