/** A receipt: a JWS in compact form (RFC 7515) with EdDSA, over what was received. */
import { sign } from 'node:crypto';
import type { ReceiptClaims } from '../../api/sessions.ts';
import type { ReceiptKey } from './key.ts';
import { thumbprint } from './thumbprint.ts';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export function makeReceipt(claims: ReceiptClaims, { privateKey, publicKey }: ReceiptKey): string {
  const header = { alg: 'EdDSA', typ: 'showhow-receipt+jwt', kid: thumbprint(publicKey) };
  const signed = `${encoded(header)}.${encoded(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}
