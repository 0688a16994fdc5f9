import type { LeadSession } from '../../api/lead/sessions.ts';
import type { Collector } from '../collector.ts';
import { type Kept, neverLess } from '../credit.ts';
import type { Person } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { checkTask } from '../people/scope.ts';
import { describeOne, findSession } from './lead-sessions.ts';
import { creditOfTask } from './promised.ts';

type Decision = { accept: true } | { accept: false; reason: string };

/** An accepted session stays accepted: what was earned is not taken back. */
export async function decide(
  collector: Collector,
  person: Person,
  id: string,
  decision: Decision,
): Promise<LeadSession> {
  const { db, clock } = collector;
  const { worker, task, promised_hundredths: hundredths, promised_unit: unit } = await seenBy(collector, person, id);
  const at = clock().toISOString();
  await db.transaction().execute(async (transaction) => {
    const credit = neverLess({ hundredths, unit }, await creditOfTask(transaction, task));
    const { numUpdatedRows } = await transaction
      .updateTable('sessions')
      .set({
        decided_at: at,
        decided_by: person.id,
        ...(decision.accept
          ? { state: 'accepted', accepted_at: at, reason: null, ...columnsOf(credit) }
          : { state: 'returned', reason: decision.reason }),
      })
      .where('worker', '=', worker)
      .where('id', '=', id)
      .where('state', 'in', decision.accept ? ['submitted', 'returned'] : ['submitted'])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('already-decided');
  });
  return describeOne(db, { worker, id });
}

const columnsOf = ({ hundredths, unit }: Kept) => ({ credit_hundredths: hundredths, credit_unit: unit });

/** What is not theirs to see is not there. */
export async function seenBy({ db }: Pick<Collector, 'db'>, person: Person, id: string) {
  const row = await findSession(db, id);
  await checkTask(db, person, row.task);
  return row;
}
