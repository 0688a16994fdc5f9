/** What a collector does with what devices send, in memory, and as unreliable as a test wants it. */
import type { CollectorClient } from '../../collector-client/client.ts';
import { Refusal, Unanswered } from '../../collector-client/problem.ts';
import type { Manifest } from '../../submission/pack.ts';
import { sha256Hex } from '../../submission/sha256.ts';
import { createCollectorKey } from '../../submission/testing/collector-key.ts';

export const refusal = (status: number, code: string, more: object = {}): Refusal =>
  new Refusal(status, { code, ...more }, null);

/** What becomes of a request: it is answered; lost on its way; answered, and the answer lost; or not taken, as there is no room, or too much of this worker already. */
export type Fate = 'answered' | 'lost' | 'unheard' | 'unavailable' | 'full' | 'tooMuch';

type Asking = 'missing' | 'putChunk' | 'submit' | 'withdraw';

export async function modelCollector(fate: (what: Asking) => Fate = () => 'answered') {
  const key = await createCollectorKey();
  const chunks = new Map<string, Uint8Array<ArrayBuffer>>();
  const stored = new Map<string, Manifest>();
  const tombstones = new Set<string>();
  const asked: string[] = [];

  async function within<T>(what: Asking, signal: AbortSignal | null, act: () => Promise<T>): Promise<T> {
    asked.push(what);
    const mine = fate(what);
    if (mine === 'lost') throw new Unanswered('lost');
    if (mine === 'unavailable') throw refusal(503, 'unavailable');
    if (mine === 'full') throw refusal(507, 'storage-full');
    if (mine === 'tooMuch') throw refusal(429, 'too-much-unsubmitted');
    const answer = await act();
    signal?.throwIfAborted();
    if (mine === 'unheard') throw new Unanswered('unheard');
    return answer;
  }

  const receiptFor = ({ id, digest, task }: Manifest): Promise<string> =>
    key.receipt({
      collector: 'https://collector.example',
      session: id,
      digest,
      worker: 'w',
      device: 'd',
      task,
      receivedAt: '2026-03-14T10:00:00.000Z',
    });

  async function take(manifest: Manifest): Promise<string> {
    const { id, digest } = manifest;
    if (tombstones.has(id)) throw refusal(410, 'withdrawn', { at: '2026-03-14T10:00:00.000Z' });
    if (manifest.chunks.some((chunk) => !chunks.has(chunk.digest))) throw refusal(409, 'chunks-missing');
    const known = stored.get(id);
    if (known && known.digest !== digest) throw refusal(409, 'different-session');
    stored.set(id, manifest);
    return receiptFor(manifest);
  }

  const client: Pick<CollectorClient, Asking> = {
    missing: (digests, signal) =>
      within('missing', signal, async () => digests.filter((digest) => !chunks.has(digest))),
    putChunk: (digest, bytes, signal) =>
      within('putChunk', signal, async () => {
        if ((await sha256Hex(bytes)) !== digest) throw refusal(422, 'wrong-digest');
        chunks.set(digest, bytes);
      }),
    submit: (manifest, signal) => within('submit', signal, () => take(manifest)),
    withdraw: (id) =>
      within('withdraw', null, async () => {
        stored.delete(id);
        tombstones.add(id);
        return { at: '2026-03-14T11:00:00.000Z', exports: [{ id: 'e1', at: '2026-03-14T10:30:00.000Z' }] };
      }),
  };
  return { client: client as CollectorClient, chunks, stored, tombstones, asked, receiptKey: key.publicKey };
}
