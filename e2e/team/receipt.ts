/** A receipt, looked at as an outside reviewer does it: with the key that the collector shows to anybody, and nothing of ours. */
import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto';

export interface ReceiptClaims {
  collector: string;
  session: string;
  /** SHA-256 of the session’s JSON, in hexadecimal. */
  digest: string;
}

const plain = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());

/** @throws where the collector did not sign it */
export async function claimsOf(jws: string, collector: string): Promise<ReceiptClaims> {
  const [header = '', payload = '', signature = '', ...more] = jws.trim().split('.');
  const { receiptKey } = (await (await fetch(`${collector}/api/v1/collector`)).json()) as { receiptKey: JsonWebKey };
  const key = createPublicKey({ key: receiptKey, format: 'jwk' });
  const isSigned = verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'));
  const { alg } = plain(header) as { alg: string };
  if (!isSigned || alg !== 'EdDSA' || more.length > 0) throw new Error('The collector did not sign this receipt.');
  return plain(payload) as ReceiptClaims;
}

/** As a receipt names it. */
export const digestOf = (session: unknown): string =>
  createHash('sha256').update(JSON.stringify(session)).digest('hex');
