import type { Selectable } from 'kysely';
import type { Device } from '../../api/devices.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

export const deviceOf = (row: Selectable<Tables['devices']>): Device => ({
  id: row.id,
  name: row.name,
  joinedAt: row.joined_at,
  seenAt: row.seen_at,
  endedAt: row.ended_at,
  ended: row.ended,
  agreed: {
    text: row.agreed_text,
    textDigest: row.agreed_digest,
    at: row.agreed_at,
    language: row.agreed_language,
  },
});

/** Also those that are no more. */
export async function devicesOf(db: Database, worker: string): Promise<Device[]> {
  const rows = await db.selectFrom('devices').selectAll().where('worker', '=', worker).orderBy('joined_at').execute();
  return rows.map(deviceOf);
}
