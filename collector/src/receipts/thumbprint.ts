import { createHash } from 'node:crypto';
import type { PublicKey } from '../../api/parts.ts';

/** RFC 7638: the required members in this order, without a space. */
export const thumbprint = ({ crv, kty, x }: PublicKey): string =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
