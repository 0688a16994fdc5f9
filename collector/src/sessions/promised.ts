/** What a session brings if it is accepted: never less than its worker was told when they recorded it, or submitted it. */
import { hundredthsOf, type Kept, neverLess } from '../credit.ts';
import type { Database } from '../database/open.ts';
import type { Summary } from './check/summary.ts';

const nothing: Kept = { hundredths: null, unit: null };

/** As is set now. */
export async function creditOfTask(db: Database, task: string | null): Promise<Kept> {
  if (task === null) return nothing;
  const row = await db
    .selectFrom('tasks')
    .select(['credit_hundredths as hundredths', 'credit_unit as unit'])
    .where('id', '=', task)
    .executeTakeFirst();
  return row ?? nothing;
}

/** A session comes out of the worker's browser, and may say anything: it is believed where that was once offered. */
export async function promisedFor(db: Database, task: string | null, { agreedCredit }: Summary): Promise<Kept> {
  const now = await creditOfTask(db, task);
  if (task === null || agreedCredit === undefined) return now;
  const offered = await db
    .selectFrom('offered_credits')
    .select(['hundredths', 'unit'])
    .where('task', '=', task)
    .where('hundredths', '=', hundredthsOf(agreedCredit.amount))
    .where('unit', '=', agreedCredit.unit)
    .executeTakeFirst();
  return neverLess(offered ?? nothing, now);
}
