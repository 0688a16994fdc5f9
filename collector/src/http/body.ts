/** What a request brings. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request } from './env.ts';
import { Refusal } from './refusal.ts';

export interface Body {
  bytes: Uint8Array;
  /** SHA-256. */
  digest: Buffer;
}

/**
 * Bytes that are as many as the request says come straight from the socket: the server’s own way copies them twice more. They
 * cannot be read again.
 */
export async function bodyOf(c: Request): Promise<Body> {
  const incoming = c.env?.incoming;
  const length = Number(c.req.header('content-length'));
  const isPlain = c.req.header('content-type') === 'application/octet-stream' && length > 0;
  if (isPlain && incoming !== undefined) return received(incoming, length);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  return { bytes, digest: createHash('sha256').update(bytes).digest() };
}

async function received(incoming: IncomingMessage, length: number): Promise<Body> {
  const bytes = new Uint8Array(length);
  // As they come: to hand all of them to another thread would copy them.
  const hash = createHash('sha256');
  let at = 0;
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    if (at + piece.length > length) throw new Refusal('too-large');
    bytes.set(piece, at);
    hash.update(piece);
    at += piece.length;
  }
  return { bytes: bytes.subarray(0, at), digest: hash.digest() };
}
