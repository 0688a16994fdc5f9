/** Whether everything that was acknowledged is there, once, and nothing else. */
import { createHash } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Collector } from '../../src/collector.ts';
import type { Tables } from '../../src/database/tables.ts';
import { contentOf } from '../../src/sessions/content.ts';
import type { Device } from '../device.ts';
import type { Acknowledged } from './client.ts';

export interface Member {
  worker: string;
  device: Device;
  known: Acknowledged;
  withdraws: boolean;
}

type Rows = Map<string, Selectable<Tables['sessions']>>;

/** What is wrong, in sentences; [] where all is well. */
export async function wrongIn(collector: Collector, { worker, known, withdraws }: Member): Promise<string[]> {
  const found = await collector.db.selectFrom('sessions').selectAll().where('worker', '=', worker).execute();
  const rows: Rows = new Map(found.map((row) => [row.id, row]));
  return [
    ...lostIn(rows, known),
    ...(await changedIn(collector, rows, known)),
    // A withdrawal takes all chunks of its worker that no session names yet, whether or not its answer came back.
    ...(withdraws ? [] : await lostChunks(collector, worker, known)),
  ];
}

function lostIn(rows: Rows, { sessions, withdrawn }: Acknowledged): string[] {
  const lost = [...sessions].flatMap(([id, receipt]) => {
    const row = rows.get(id);
    if (!row) return [`Session ${id} was acknowledged and is lost.`];
    return row.ended_at === null && row.receipt !== receipt ? [`Session ${id} has another receipt.`] : [];
  });
  const back = [...withdrawn].filter((id) => rows.get(id)?.state !== 'withdrawn');
  return [...lost, ...back.map((id) => `Session ${id} was withdrawn and is there.`)];
}

async function changedIn(collector: Collector, rows: Rows, { attempted, digests }: Acknowledged): Promise<string[]> {
  const wrong: string[] = [];
  for (const { id, worker, ended_at } of rows.values()) {
    if (!attempted.has(id)) wrong.push(`Session ${id} was never sent.`);
    if (ended_at === null && (await digestOf(collector, worker, id)) !== digests.get(id))
      wrong.push(`Session ${id} has another content.`);
  }
  return wrong;
}

async function lostChunks({ chunks }: Collector, worker: string, known: Acknowledged): Promise<string[]> {
  const lost: string[] = [];
  for (const digest of known.chunks)
    if (!(await chunks.has(worker, digest))) lost.push(`Chunk ${digest} was acknowledged and is lost.`);
  return lost;
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
