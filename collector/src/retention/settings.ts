/** What is set, or noted, while the collector runs. */
import { after, days } from '../clock.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/open.ts';

const NAME = 'retention-days';

/** Null: until they are withdrawn. */
export async function retentionDays(db: Database, config: Pick<Config, 'retentionDays'>): Promise<number | null> {
  const value = await readSetting(db, NAME);
  const set = value === undefined ? config.retentionDays : Number(value);
  return set === 0 ? null : set;
}

/** Null: there is no end. */
export const endOf = (keptFor: number | null, from: Date): string | null =>
  keptFor === null ? null : after(from, days(keptFor));

export const setRetentionDays = (db: Database, set: number | null): Promise<void> =>
  writeSetting(db, NAME, String(set ?? 0));

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
