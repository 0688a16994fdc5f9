import type { Membership } from '../../api/devices.ts';
import type { Database } from '../database/open.ts';

export async function membershipOf(db: Database, device: string): Promise<Membership> {
  const row = await withWorker(db, device).executeTakeFirstOrThrow();
  return {
    worker: { id: row.worker, name: row.worker_name },
    device: { id: row.id, name: row.name, joinedAt: row.joined_at },
  };
}

export async function meOf(db: Database, device: string) {
  const row = await withWorker(db, device).executeTakeFirstOrThrow();
  const { agreed_text: text, agreed_digest: textDigest, agreed_at: at, agreed_language: language } = row;
  return { ...(await membershipOf(db, device)), agreed: { text, textDigest, at, language } };
}

const withWorker = (db: Database, device: string) =>
  db
    .selectFrom('devices')
    .innerJoin('workers', 'workers.id', 'devices.worker')
    .selectAll('devices')
    .select('workers.name as worker_name')
    .where('devices.id', '=', device);
