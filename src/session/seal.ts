/** A session's seal: shows whether anything in it was changed since. */
import canonicalize from 'canonicalize';
import { hex } from './hex.ts';
import type { Session } from './schema.ts';

export async function seal(session: Omit<Session, 'seal'>, at: Date): Promise<Session> {
  const digest = await digestOf(session);
  return { ...session, seal: { algorithm: 'SHA-256', canonical: 'JCS', digest, at: at.toISOString() } };
}

export async function verifySeal(session: Session): Promise<boolean> {
  return (await digestOf(session)) === session.seal.digest;
}

async function digestOf(session: Omit<Session, 'seal'> & { seal?: unknown }): Promise<string> {
  const { seal: _, ...unsealed } = session;
  const written = canonicalize(unsealed) ?? '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(written));
  return hex(digest);
}
