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

/** Of two times, of which null has no end. */
export function shorterOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** What was agreed to when this device joined; null where that has no end, or did not say. */
export async function agreedByDevice(db: Database, device: string): Promise<number | null> {
  const row = await db.selectFrom('devices').select('agreed_days').where('id', '=', device).executeTakeFirst();
  return row?.agreed_days ?? null;
}

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
