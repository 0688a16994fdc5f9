/** Secrets are told once and kept as a hash: whoever reads the database can use none of them. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(sha256(one)), Buffer.from(sha256(other))];
  return timingSafeEqual(a, b);
}
