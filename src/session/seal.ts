/** A session's seal: shows whether anything in it was changed since. */
import { canonicalPieces } from './canonical.ts';
import { hex } from './hex.ts';
import type { Session } from './schema.ts';
import { createTurns } from './turns.ts';

/** Characters that are encoded in one go. */
const CHUNK = 1_000_000;

export async function seal(session: Omit<Session, 'seal'>, at: Date): Promise<Session> {
  const digest = await digestOf(session);
  return { ...session, seal: { algorithm: 'SHA-256', canonical: 'JCS', digest, at: at.toISOString() } };
}

export async function verifySeal(session: Session): Promise<boolean> {
  return (await digestOf(session)) === session.seal.digest;
}

async function digestOf(session: Omit<Session, 'seal'> & { seal?: unknown }): Promise<string> {
  const { seal: _, ...unsealed } = session;
  return hex(await crypto.subtle.digest('SHA-256', await encoded(canonicalPieces(unsealed))));
}

/** In turns: the page in which somebody edits a long session seals it. */
async function encoded(pieces: Iterable<string>): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const rest = createTurns();
  const chunks: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length >= CHUNK) {
      chunks.push(encoder.encode(text));
      text = '';
    }
    const resting = rest();
    if (resting) await resting;
  }
  chunks.push(encoder.encode(text));
  return joined(chunks);
}

function joined(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
