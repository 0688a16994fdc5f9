import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Invitation } from '../../api/lead/workers.ts';
import { after, hours as inHours } from '../clock.ts';
import type { Collector } from '../collector.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../http/refusal.ts';
import { newSecret, sha256 } from '../secrets.ts';

type Row = Selectable<Tables['invitations']>;

/** The one that the secret is of, if it can be used. */
export async function openInvitation(db: Database, secret: string, now: Date): Promise<Row> {
  const row = await db.selectFrom('invitations').selectAll().where('secret', '=', sha256(secret)).executeTakeFirst();
  if (!row) throw new Refusal('invitation-unknown');
  const state = stateOf(row, now);
  if (state !== 'open') throw new Refusal(`invitation-${state}`);
  return row;
}

function stateOf({ used_at, withdrawn_at, ends_at }: Row, now: Date): Invitation['state'] {
  if (used_at !== null) return 'used';
  if (withdrawn_at !== null) return 'withdrawn';
  return ends_at <= now.toISOString() ? 'ended' : 'open';
}

export const invitationOf = (row: Row, now: Date): Invitation => ({
  id: row.id,
  workerName: row.worker_name,
  state: stateOf(row, now),
  createdAt: row.created_at,
  endsAt: row.ends_at,
  worker: row.worker,
});

export interface NewInvitation {
  workerName: string | null;
  worker: string | null;
  hours: number;
}

/** The secret is in the link alone, behind the #, which no server sees or logs. */
export async function makeInvitation(
  { db, clock, config }: Pick<Collector, 'db' | 'clock' | 'config'>,
  made: NewInvitation,
) {
  const { workerName, worker, hours } = made;
  const now = clock();
  const secret = newSecret();
  if (worker !== null) await checkWorker(db, worker);
  const row: Row = {
    id: randomUUID(),
    secret: sha256(secret),
    worker_name: workerName,
    worker,
    created_at: now.toISOString(),
    ends_at: after(now, inHours(hours)),
    used_at: null,
    withdrawn_at: null,
  };
  await db.insertInto('invitations').values(row).execute();
  return { ...invitationOf(row, now), link: `${config.address}/join#${secret}` };
}

async function checkWorker(db: Database, id: string): Promise<void> {
  const worker = await db.selectFrom('workers').select('id').where('id', '=', id).executeTakeFirst();
  if (!worker) throw new Refusal('not-found', { detail: 'There is no such worker.' });
}
