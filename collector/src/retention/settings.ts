/** What is set, or noted, while the collector runs. */
import type { Config } from '../config/config.ts';
import type { Database } from '../database/open.ts';

const NAME = 'retention-days';

/** Null: until they are withdrawn. */
export async function retentionDays(db: Database, config: Pick<Config, 'retentionDays'>): Promise<number | null> {
  const value = await readSetting(db, NAME);
  const days = value === undefined ? config.retentionDays : Number(value);
  return days === 0 ? null : days;
}

export const setRetentionDays = (db: Database, days: number | null): Promise<void> =>
  writeSetting(db, NAME, String(days ?? 0));

export async function readSetting(db: Database, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}

export async function writeSetting(db: Database, name: string, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
