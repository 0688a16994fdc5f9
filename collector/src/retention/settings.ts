/** What the owner can set while the collector runs. */
import type { Config } from '../config/config.ts';
import type { Database } from '../database/open.ts';

const NAME = 'retention-days';

/** Null: until they are withdrawn. */
export async function retentionDays(db: Database, config: Pick<Config, 'retentionDays'>): Promise<number | null> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', NAME).executeTakeFirst();
  const days = row === undefined ? config.retentionDays : Number(row.value);
  return days === 0 ? null : days;
}

export async function setRetentionDays(db: Database, days: number | null): Promise<void> {
  const value = String(days ?? 0);
  await db
    .insertInto('settings')
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
