/** Whether everything that was acknowledged is there, once, and nothing else. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Collector } from '../../src/collector.ts';
import { contentOf } from '../../src/sessions/content.ts';
import type { Acknowledged } from './client.ts';

/** What is wrong, in sentences; [] where all is well. */
export async function wrongIn(collector: Collector, worker: string, known: Acknowledged): Promise<string[]> {
  const { db, chunks } = collector;
  const rows = await db.selectFrom('sessions').selectAll().where('worker', '=', worker).execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  const wrong: string[] = [];
  for (const [id, receipt] of known.sessions) {
    const row = found.get(id);
    if (!row) wrong.push(`Session ${id} was acknowledged and is lost.`);
    else if (row.ended_at === null && row.receipt !== receipt) wrong.push(`Session ${id} has another receipt.`);
  }
  for (const id of known.withdrawn)
    if (found.get(id)?.state !== 'withdrawn') wrong.push(`Session ${id} was withdrawn and is there.`);
  for (const { id, ended_at } of rows) {
    if (!known.attempted.has(id)) wrong.push(`Session ${id} was never sent.`);
    if (ended_at === null && (await digestOf(collector, worker, id)) !== known.digests.get(id))
      wrong.push(`Session ${id} has another content.`);
  }
  if (known.withdrawn.size === 0)
    for (const digest of known.chunks)
      if (!(await chunks.has(worker, digest))) wrong.push(`Chunk ${digest} was acknowledged and is lost.`);
  return wrong;
}

async function digestOf(collector: Collector, worker: string, id: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of await contentOf(collector, worker, id)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

export async function isSound({ db }: Collector): Promise<boolean> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const broken = await sql`pragma foreign_key_check`.execute(db);
  return rows[0]?.integrity_check === 'ok' && broken.rows.length === 0;
}
