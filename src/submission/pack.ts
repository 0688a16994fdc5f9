/**
 * A session as it travels: its JSON, compressed, in chunks that are named after what is in them. It is packed once, and the same
 * bytes are sent however often it takes.
 */
import { sha256Hex } from './sha256.ts';

export interface Chunk {
  /** SHA-256 of its bytes, in hexadecimal. */
  digest: string;
  bytes: number;
}

/** What the collector is told that the chunks, in this order, make up. */
export interface Manifest {
  /** Of the session. */
  id: string;
  /** Of the collector, for which it was recorded; null for one of the person's own. */
  task: string | null;
  /** SHA-256 of the JSON in UTF-8, uncompressed. */
  digest: string;
  bytes: number;
  gzipBytes: number;
  chunks: Chunk[];
  /** The session, returned by the lead, that this one answers. */
  corrects: string | null;
}

export type Contents = Pick<Manifest, 'digest' | 'bytes' | 'gzipBytes' | 'chunks'>;

export interface Packed {
  /** The chunks, one after the other. */
  gzip: Uint8Array<ArrayBuffer>;
  contents: Contents;
}

/** So small that each arrives within the half minute that a browser gives a background. */
export const CHUNK_BYTES = 262_144;

/** @param chunkBytes the most that a chunk may have */
export async function pack(json: Uint8Array<ArrayBuffer>, chunkBytes = CHUNK_BYTES): Promise<Packed> {
  const gzip = await compressed(json);
  const chunks: Chunk[] = [];
  for (let from = 0; from < gzip.length; from += chunkBytes) {
    const chunk = gzip.slice(from, from + chunkBytes);
    chunks.push({ digest: await sha256Hex(chunk), bytes: chunk.length });
  }
  return {
    gzip,
    contents: { digest: await sha256Hex(json), bytes: json.length, gzipBytes: gzip.length, chunks },
  };
}

async function compressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export interface Placed extends Chunk {
  /** Where it begins. */
  from: number;
}

/** The chunks, each once, with where it is among the bytes. */
export function placesOf(chunks: readonly Chunk[]): Placed[] {
  const places = new Map<string, Placed>();
  let from = 0;
  for (const chunk of chunks) {
    if (!places.has(chunk.digest)) places.set(chunk.digest, { ...chunk, from });
    from += chunk.bytes;
  }
  return [...places.values()];
}
