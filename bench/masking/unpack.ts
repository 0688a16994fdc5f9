/** What was sent, as it can be read: products compress their recordings, whole or in parts, and put them into envelopes. */
import { constants, gunzipSync, inflateSync } from 'node:zlib';

const GZIP = [0x1f, 0x8b, 0x08] as const;
/** The second byte of zlib’s header, by how hard it was compressed. */
const ZLIB_SECOND = [0x01, 0x5e, 0x9c, 0xda];

const isGzip = (bytes: Buffer, at: number): boolean => GZIP.every((byte, offset) => bytes[at + offset] === byte);
const isZlib = (bytes: Buffer, at: number): boolean =>
  bytes[at] === 0x78 && ZLIB_SECOND.includes(bytes[at + 1] as number);

/** What begins there, as far as it can be read: a page that is left may not get to the end of it. */
function inflated(bytes: Buffer, at: number): Buffer | null {
  const inflate = isGzip(bytes, at) ? gunzipSync : isZlib(bytes, at) ? inflateSync : null;
  if (!inflate) return null;
  try {
    const found = inflate(bytes.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH });
    return found.byteLength > 0 ? found : null;
  } catch {
    return null;
  }
}

/** Compressed bytes that were made letters, one each, to stand in JSON. */
function packedTexts(bytes: Buffer): Buffer[] {
  return [...bytes.toString('utf8').matchAll(/"\\u001f(?:[^"\\]|\\.)*"/gu)].flatMap(([literal]) => {
    try {
      return [Buffer.from(JSON.parse(literal) as string, 'latin1')];
    } catch {
      return [];
    }
  });
}

/** @returns the bytes, and all that is compressed anywhere in them */
export function unpacked(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.byteLength - 2; at += 1) {
    const part = inflated(bytes, at);
    if (part) parts.push(part);
  }
  return [bytes, ...[...parts, ...packedTexts(bytes)].flatMap(unpacked)];
}
