import type { LeadWorker } from '../../api/lead/workers.ts';
import { added, creditOf, hundredthsOf } from '../credit.ts';
import type { Database } from '../database/open.ts';
import { deviceOf } from './devices-of.ts';

type Contributed = Omit<LeadWorker, 'id' | 'name' | 'joinedAt' | 'devices'>;

const nothing: Contributed = {
  sessions: 0,
  submitted: 0,
  returned: 0,
  accepted: 0,
  withdrawn: 0,
  minutes: 0,
  credit: [],
  lastSubmittedAt: null,
};

export async function leadWorkers(db: Database): Promise<LeadWorker[]> {
  const workers = await db.selectFrom('workers').selectAll().orderBy('name').orderBy('id').execute();
  const devices = await db.selectFrom('devices').selectAll().orderBy('joined_at').execute();
  const contributed = await contributions(db);
  return workers.map(({ id, name, joined_at }) => ({
    id,
    name,
    joinedAt: joined_at,
    devices: devices.filter(({ worker }) => worker === id).map(deviceOf),
    ...(contributed.get(id) ?? nothing),
  }));
}

async function contributions(db: Database): Promise<Map<string, Contributed>> {
  const rows = await db
    .selectFrom('tallies')
    .select(['worker', 'state', 'unit'])
    .select(({ fn }) => [
      fn.sum<number>('sessions').as('count'),
      fn.max('last').as('last'),
      fn.sum<number>('hundredths').as('hundredths'),
      fn.sum<number>('milliseconds').as('milliseconds'),
    ])
    .where('sessions', '>', 0)
    .groupBy(['worker', 'state', 'unit'])
    .execute();
  const found = new Map<string, Contributed>();
  for (const { worker, state, count, last, ...row } of rows) {
    const before = found.get(worker) ?? nothing;
    const credit = creditOf(row.hundredths, row.unit === '' ? null : row.unit);
    found.set(worker, {
      ...before,
      sessions: before.sessions + count,
      ...(state !== 'expired' && { [state]: before[state] + count }),
      minutes: before.minutes + row.milliseconds / 60_000,
      credit: credit ? [...before.credit, credit] : before.credit,
      lastSubmittedAt: before.lastSubmittedAt !== null && before.lastSubmittedAt > last ? before.lastSubmittedAt : last,
    });
  }
  return new Map(
    [...found].map(([worker, one]) => [worker, { ...one, minutes: rounded(one.minutes), credit: joined(one.credit) }]),
  );
}

const rounded = (minutes: number): number => Math.round(minutes * 10) / 10;

/** One unit can stand with several states. */
const joined = (credits: LeadWorker['credit']): LeadWorker['credit'] =>
  added(credits.map(({ amount, unit }) => ({ hundredths: hundredthsOf(amount), unit })));
