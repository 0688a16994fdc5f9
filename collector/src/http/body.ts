/** Reads what a request brings. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';
import type { Body, Request } from './env.ts';
import { Refusal } from './refusal.ts';

/** Whoever sends byte by byte does not have each kept for itself. */
const MOST_PIECES = 128;

/** Bytes that are as many as the request says come straight from the socket, and are copied nowhere. They cannot be read again. */
export async function bodyOf(c: Request): Promise<Body> {
  const incoming = c.env?.incoming;
  const length = Number(c.req.header('content-length'));
  const isPlain = c.req.header('content-type') === 'application/octet-stream' && length > 0;
  if (isPlain && incoming !== undefined) return received(incoming, length);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  return { pieces: [bytes], size: bytes.length, digest: createHash('sha256').update(bytes).digest() };
}

async function received(incoming: IncomingMessage, length: number): Promise<Body> {
  const pieces: Uint8Array[] = [];
  let joined = 0;
  // As they come: to hand all of them to another thread would copy them.
  const hash = createHash('sha256');
  let size = 0;
  incoming.on('data', (piece: Buffer) => {
    size += piece.length;
    if (size > length) incoming.destroy(new Refusal('too-large'));
    hash.update(piece);
    pieces.push(piece);
    if (pieces.length - joined === MOST_PIECES) joined = pieces.push(Buffer.concat(pieces.splice(joined)));
  });
  await finished(incoming);
  return { pieces, size, digest: hash.digest() };
}
