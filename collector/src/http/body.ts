/** What a request brings. */
import type { IncomingMessage } from 'node:http';
import type { Request } from './env.ts';
import { Refusal } from './refusal.ts';

/**
 * Of bytes that are as many as the request says, straight from the socket: the server’s own way copies them twice more. They
 * cannot be read again.
 */
export async function bytesOf(c: Request): Promise<Uint8Array<ArrayBuffer>> {
  const incoming = c.env?.incoming;
  const length = Number(c.req.header('content-length'));
  const isPlain = c.req.header('content-type') === 'application/octet-stream' && length > 0;
  if (!isPlain || incoming === undefined) return new Uint8Array(await c.req.arrayBuffer());
  return filled(incoming, length);
}

async function filled(incoming: IncomingMessage, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    if (at + piece.length > length) throw new Refusal('too-large');
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.subarray(0, at);
}
