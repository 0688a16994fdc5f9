/** What the collector gives for a session that it has stored: a signature that it cannot deny (JWS, EdDSA). */
import * as z from 'zod/mini';
import { fromBase64url } from './base64url.ts';
import { importPublicKey, type PublicKey } from './device-key.ts';

const StoredReceipt = z.object({
  /** The collector's public address. */
  collector: z.string(),
  session: z.string(),
  /** SHA-256 of the JSON of the session. */
  digest: z.string(),
  worker: z.string(),
  device: z.string(),
  task: z.optional(z.nullable(z.string())),
  /** ISO 8601. */
  receivedAt: z.string(),
});
export type StoredReceipt = z.infer<typeof StoredReceipt>;

const Header = z.object({ alg: z.literal('EdDSA') });

/** What a receipt has to be for. */
export type Expected = Pick<StoredReceipt, 'session' | 'digest'>;

/** Null where it is not signed with this key, or is for something else. */
export async function verifyReceipt(
  jws: string,
  key: PublicKey,
  { session, digest }: Expected,
): Promise<StoredReceipt | null> {
  const [header = '', payload = '', signature = '', ...more] = jws.split('.');
  const signed = fromBase64url(signature);
  if (more.length > 0 || !signed || !Header.safeParse(jsonIn(header)).success) return null;
  const receipt = StoredReceipt.safeParse(jsonIn(payload));
  if (!receipt.success || receipt.data.session !== session || receipt.data.digest !== digest) return null;
  const bytes = new TextEncoder().encode(`${header}.${payload}`);
  const isGood = await crypto.subtle.verify('Ed25519', await importPublicKey(key), signed, bytes);
  return isGood ? receipt.data : null;
}

function jsonIn(part: string): unknown {
  const bytes = fromBase64url(part);
  try {
    return bytes && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
