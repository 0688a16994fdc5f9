/** Takes a session whose chunks are there: looked through first, then written down, then answered. */
import type { ProblemCode } from '../../api/problem.ts';
import type { Manifest, Submitted } from '../../api/sessions.ts';
import { removeUnnamed } from '../chunks/sweep.ts';
import { CHUNK_BYTES, type Collector, mostGzipped, sessionBytes } from '../collector.ts';
import type { Kept } from '../credit.ts';
import type { Database } from '../database/open.ts';
import type { SessionRow } from '../database/tables.ts';
import type { Device } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { makeReceipt } from '../receipts/receipt.ts';
import { agreedByDevice, endOf, retentionDays, shorterOf } from '../retention/settings.ts';
import { visibleTo } from '../tasks/workers-tasks.ts';
import type { Summary } from './check/summary.ts';
import { promisedFor } from './promised.ts';

interface Outcome {
  isNew: boolean;
  submitted: Submitted;
}

/** What is refused so is never taken: nothing of it stays. */
const final = new Set<ProblemCode>(['withdrawn', 'expired', 'too-large', 'wrong-digest', 'invalid-session']);

export async function submit(collector: Collector, device: Device, manifest: Manifest): Promise<Outcome> {
  try {
    return await take(collector, device, manifest);
  } catch (error) {
    if (error instanceof Refusal && final.has(error.code))
      await removeUnnamed(collector, device.worker, digestsOf(manifest));
    throw error;
  }
}

async function take(collector: Collector, device: Device, manifest: Manifest): Promise<Outcome> {
  const { chunks, db, locks, metrics, room } = collector;
  const there = await alreadyThere(db, device.worker, manifest);
  if (there) return there;
  await room.check();
  checkSizes(collector, manifest);
  const keptFor = await daysFor(collector, device.worker, manifest);
  await checkCorrects(db, device.worker, manifest);
  await checkChunks(collector, device.worker, manifest);
  const summary = await summaryOf(collector, device.worker, manifest);
  const outcome = await locks(device.worker, async () => {
    // What was true before it was looked through may be so no more: it was withdrawn, or is there twice.
    await checkChunks(collector, device.worker, manifest);
    await chunks.settle(device.worker);
    const agreed = await agreedDays(db, device.id, manifest, summary);
    const terms = { keptFor: shorterOf(keptFor, agreed), promised: await promisedFor(db, manifest.task, summary) };
    const row = rowOf(collector, device, manifest, summary, terms);
    const taken = await db.transaction().execute(async (transaction): Promise<Outcome> => {
      const meanwhile = await alreadyThere(transaction, device.worker, manifest);
      if (meanwhile) return meanwhile;
      await insert(transaction, row, manifest);
      return { isNew: true, submitted: submittedOf(row) };
    });
    if (taken.isNew) chunks.named(device.worker, digestsOf(manifest));
    return taken;
  });
  if (outcome.isNew) metrics.received('session', manifest.bytes);
  return outcome;
}

const digestsOf = ({ chunks }: Manifest): string[] => [...new Set(chunks.map(({ digest }) => digest))];

const submittedOf = ({
  id,
  state,
  received_at,
  receipt,
}: Pick<SessionRow, 'id' | 'state' | 'received_at' | 'receipt'>) => ({
  id,
  state,
  receivedAt: received_at,
  receipt: receipt ?? '',
});

/** A tombstone stands for this worker alone; one that is there is refused to any other, too. */
async function alreadyThere(db: Database, worker: string, { id, digest }: Manifest): Promise<Outcome | null> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'worker', 'state', 'digest', 'received_at', 'receipt', 'ended_at'])
    .where('id', '=', id)
    .execute();
  const mine = rows.find((row) => row.worker === worker);
  if (mine?.ended_at != null)
    throw new Refusal(mine.state === 'expired' ? 'expired' : 'withdrawn', { at: mine.ended_at });
  if (mine && mine.digest === digest) return { isNew: false, submitted: submittedOf(mine) };
  if (rows.some((row) => row.ended_at === null)) throw new Refusal('different-session');
  return null;
}

function checkSizes(collector: Collector, { bytes, gzipBytes, chunks }: Manifest): void {
  if (bytes > sessionBytes(collector)) throw new Refusal('too-large');
  const sum = chunks.reduce((total, chunk) => total + chunk.bytes, 0);
  const wrong: [boolean, string, string][] = [
    [gzipBytes > mostGzipped(bytes), 'gzipBytes', 'It is more than gzip makes of so many bytes.'],
    [sum !== gzipBytes, 'gzipBytes', 'The chunks are together of another size.'],
    [chunks.some((chunk) => chunk.bytes > CHUNK_BYTES), 'chunks', 'A chunk is larger than this collector takes.'],
  ];
  const problems = wrong.flatMap(([isWrong, path, message]) => (isWrong ? [{ path, message }] : []));
  if (problems.length > 0) throw new Refusal('invalid-request', { problems });
}

/** What the worker agreed to: as the task was begun, and where that says nothing when the device joined. */
async function agreedDays(db: Database, device: string, { task }: Manifest, summary: Summary): Promise<number | null> {
  const { agreedDays: ofTask } = summary;
  return task === null || ofTask === undefined ? agreedByDevice(db, device) : ofTask;
}

/** How long it is kept, as is set now; null until it is withdrawn. */
async function daysFor(
  { db, config }: Collector,
  worker: string,
  { task, corrects }: Manifest,
): Promise<number | null> {
  const ofCollector = await retentionDays(db, config);
  if (task === null) return ofCollector;
  const { state, retention_days } = await visibleTo(db, worker, task);
  // Whoever was asked to correct something can still do it.
  if (state !== 'open' && corrects === null) throw new Refusal('task-closed');
  return retention_days ?? ofCollector;
}

async function checkCorrects(db: Database, worker: string, { corrects, task }: Manifest): Promise<void> {
  if (corrects === null) return;
  const row = await db
    .selectFrom('sessions')
    .select(['state', 'task'])
    .where('worker', '=', worker)
    .where('id', '=', corrects)
    .executeTakeFirst();
  if (row?.state !== 'returned' || row.task !== task)
    throw new Refusal('invalid-request', {
      problems: [{ path: 'corrects', message: 'There is no such session that was returned.' }],
    });
}

async function checkChunks({ chunks }: Collector, worker: string, manifest: Manifest): Promise<void> {
  const digests = digestsOf(manifest);
  const found = await Promise.all(digests.map((digest) => chunks.sizeOf(worker, digest)));
  const missing = digests.filter((_, index) => found[index] === null);
  if (missing.length > 0) throw new Refusal('chunks-missing', { missing });
  const sizes = new Map(digests.map((digest, index) => [digest, found[index]]));
  if (manifest.chunks.some(({ digest, bytes }) => sizes.get(digest) !== bytes))
    throw new Refusal('wrong-digest', { problems: [{ path: 'chunks', message: 'A chunk is of another size.' }] });
}

async function summaryOf(collector: Collector, worker: string, manifest: Manifest): Promise<Summary> {
  const { checker, checks, chunks } = collector;
  const { id, task, digest, bytes, gzipBytes } = manifest;
  const paths = manifest.chunks.map((chunk) => chunks.pathOf(worker, chunk.digest));
  const look = () => checker.check({ paths, id, task, digest, bytes, gzipBytes });
  const result = await checks(worker, look).catch(async (error: unknown) => {
    // A withdrawal may have taken them while they were read.
    await checkChunks(collector, worker, manifest);
    throw error;
  });
  if ('refused' in result) throw new Refusal(result.refused, { problems: result.problems });
  return result.summary;
}

function rowOf(
  { config, clock, receiptKey }: Collector,
  { id: device, worker }: Device,
  { id, task, digest, bytes, gzipBytes, corrects }: Manifest,
  summary: Summary,
  { keptFor, promised }: { keptFor: number | null; promised: Kept },
): SessionRow {
  const now = clock();
  const receivedAt = now.toISOString();
  const claims = { collector: config.address, session: id, digest, worker, device, task, receivedAt };
  return {
    id,
    worker,
    device,
    task,
    state: 'submitted',
    received_at: receivedAt,
    corrects,
    expires_at: endOf(keptFor, now),
    decided_at: null,
    decided_by: null,
    reason: null,
    ended_at: null,
    accepted_at: null,
    credit_hundredths: null,
    credit_unit: null,
    promised_hundredths: promised.hundredths,
    promised_unit: promised.unit,
    milliseconds: summary.milliseconds,
    digest,
    bytes,
    gzip_bytes: gzipBytes,
    receipt: makeReceipt(claims, receiptKey),
    outcome: summary.outcome,
    actions: summary.actions,
    action_digest: summary.actionDigest,
    gaps: summary.gaps,
    refused: summary.refused,
    unrecordable: summary.unrecordable,
    no_outcome: summary.outcome === null ? 1 : 0,
    interrupted: summary.interrupted ? 1 : 0,
    no_actions: summary.actions === 0 ? 1 : 0,
    stands_out: standsOut(summary) ? 1 : 0,
  };
}

const standsOut = ({ gaps, refused, unrecordable, outcome, interrupted, actions }: Summary): boolean =>
  gaps + refused + unrecordable > 0 || outcome === null || interrupted || actions === 0;

/** Rows of a statement's size: SQLite takes a bounded number of values in one. */
const AT_ONCE = 1000;

async function insert(db: Database, row: SessionRow, { chunks }: Manifest): Promise<void> {
  await db.insertInto('sessions').values(row).execute();
  const { worker, id: session, action_digest: digest } = row;
  const parts = chunks.map((chunk, position) => ({ worker, session, position, ...chunk }));
  for (let from = 0; from < parts.length; from += AT_ONCE)
    await db
      .insertInto('session_chunks')
      .values(parts.slice(from, from + AT_ONCE))
      .execute();
  if (digest === null) return;
  await db
    .insertInto('same_actions')
    .values({ digest, sessions: 1 })
    .onConflict((conflict) =>
      conflict.column('digest').doUpdateSet(({ eb }) => ({ sessions: eb('same_actions.sessions', '+', 1) })),
    )
    .execute();
}
