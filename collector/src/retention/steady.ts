/**
 * Whether the clock can be believed enough to delete by it: what a wrong one deletes is gone. It can when the collector has tidied
 * by it for a day, with no more than a day from one time to the next. A clock that starts years ahead has not been so for long,
 * and devices are refused by it meanwhile (`clock-off`): somebody notices.
 */
import { days } from '../clock.ts';
import type { Collector } from '../collector.ts';
import type { Database } from '../database/open.ts';
import { readSetting, writeSetting } from './settings.ts';

type Parts = Pick<Collector, 'db' | 'clock'>;

const NAME = 'tidied';
const LONG = days(1);

/** In ms since the Unix epoch. */
interface Tidied {
  at: number;
  /** When the clock has last leapt, in its new time. */
  since: number;
}

/** To be called each time that is tidied. */
export async function noteTidying({ db, clock }: Parts): Promise<void> {
  const at = clock().getTime();
  const before = await tidied(db);
  const isSteady = before !== null && Math.abs(at - before.at) <= LONG;
  const now: Tidied = { at, since: isSteady ? before.since : at };
  await writeSetting(db, NAME, JSON.stringify(now));
}

/** The moment from which on may be deleted; null where that is so already. */
export async function waitsUntil({ db, clock }: Parts): Promise<Date | null> {
  const known = await tidied(db);
  const until = (known?.since ?? clock().getTime()) + LONG;
  return until > clock().getTime() ? new Date(until) : null;
}

async function tidied(db: Database): Promise<Tidied | null> {
  const value = await readSetting(db, NAME);
  return value === undefined ? null : (JSON.parse(value) as Tidied);
}
