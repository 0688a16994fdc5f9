/** Who looked at what. An entry is on the disk before what it tells of is shown. */
import type { Insertable } from 'kysely';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

export type AccessEntry = Omit<Insertable<Tables['access_log']>, 'id'>;

const AT_ONCE = 1000;

export async function writeAccess(db: Database, entries: AccessEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += AT_ONCE)
    await db
      .insertInto('access_log')
      .values(entries.slice(from, from + AT_ONCE))
      .execute();
}
