/** One attempt to bring a session to the collector. What has arrived before is not sent again. */
import type { CollectorClient } from '../../collector-client/client.ts';
import { Refusal } from '../../collector-client/problem.ts';
import type { Joined, Submission } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';
import { changeSubmission } from '../../store/submissions.ts';
import { type Manifest, placesOf } from '../../submission/pack.ts';
import { verifyReceipt } from '../../submission/receipt.ts';
import { dropPacked, type Prepared, prepare } from './prepare.ts';

/** What the collector gave as a receipt is none. */
export class BadReceipt extends Error {
  override name = 'BadReceipt';
}

interface SendOptions {
  store: Store;
  client: CollectorClient;
  joined: Pick<Joined, 'limits' | 'receiptKey'>;
  /** Aborted when the person withdraws it. */
  signal: AbortSignal;
}

/** The collector may lose chunks between being asked and being told that all are there. */
const MOST_ROUNDS = 3;

/** @throws {Refusal} {Unanswered} {NotSent} {BadReceipt} */
export async function send(submission: Submission, options: SendOptions): Promise<void> {
  const { store, joined, signal } = options;
  const { session, task, corrects } = submission;
  const prepared = await prepare(store, submission, joined.limits);
  if (!prepared || signal.aborted) return;
  const { contents } = prepared;
  const jws = await handIn({ id: session, task, corrects, ...contents }, prepared, options);
  const receipt = await verifyReceipt(jws, joined.receiptKey, { session, digest: contents.digest });
  if (!receipt) throw new BadReceipt('The receipt is not of this collector, or not for this session');
  await changeSubmission(store, session, ['sending'], {
    state: 'stored',
    receipt: { jws, receivedAt: receipt.receivedAt },
    done: contents.chunks.length,
    problem: null,
    tries: 0,
  });
  await dropPacked(store, session);
}

/** @returns the receipt */
async function handIn(manifest: Manifest, prepared: Prepared, options: SendOptions): Promise<string> {
  for (let round = 1; ; round++) {
    await sendChunks(manifest, prepared, options);
    try {
      return await options.client.submit(manifest, options.signal);
    } catch (error) {
      const isMissing = error instanceof Refusal && error.code === 'chunks-missing';
      if (!isMissing || round === MOST_ROUNDS) throw error;
    }
  }
}

async function sendChunks(
  { id }: Manifest,
  { bytes, contents: { chunks } }: Prepared,
  { store, client, signal }: SendOptions,
): Promise<void> {
  const places = placesOf(chunks);
  const missing = new Set(
    await client.missing(
      places.map(({ digest }) => digest),
      signal,
    ),
  );
  const tell = (left: number): Promise<unknown> =>
    changeSubmission(store, id, ['sending'], { done: places.length - left, all: places.length });
  const left = places.filter(({ digest }) => missing.has(digest));
  await tell(left.length);
  for (const [index, { digest, from, bytes: length }] of left.entries()) {
    const chunk = new Uint8Array(await bytes.slice(from, from + length).arrayBuffer());
    await client.putChunk(digest, chunk, signal);
    await tell(left.length - index - 1);
  }
}
