/** How much room is taken, and how much is left. */
import { stat } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Settings } from '../../api/lead/settings.ts';
import { type Database, databaseFile } from '../database/open.ts';
import { roomIn } from '../room.ts';

export async function storageOf(db: Database, folder: string): Promise<Settings['storage']> {
  // Two sessions of one worker may name the same chunk, which is kept once.
  const { rows } = await sql<{ sessions: number }>`select coalesce(sum(bytes), 0) as sessions
    from (select max(bytes) as bytes from session_chunks group by worker, digest)`.execute(db);
  const file = databaseFile(folder);
  const [database, log] = await Promise.all([sizeOf(file), sizeOf(`${file}-wal`)]);
  return { sessions: rows[0]?.sessions ?? 0, database: database + log, free: await roomIn(folder).catch(() => null) };
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );
