/** Times in columns: the steps from each sample to the next, which are short where absolute times would be long. */
import type { DocumentRecord } from './record.ts';

export type PathRecord = Extract<DocumentRecord, { kind: 'path' }>;
export type KeysRecord = Extract<DocumentRecord, { kind: 'keys' }>;

/** When each sample of a record was taken. */
export function timesOf({ time, t }: Pick<KeysRecord, 'time' | 't'>): number[] {
  let at = time;
  return t.map((step) => {
    at += step;
    return at;
  });
}

/** The first time as it is, the others as steps. */
export const stepsOf = (times: number[]): number[] =>
  // A tenth of a millisecond is as exact as the format is, and sums of such steps are not to drift from it.
  times.map((time, index) => Math.round((time - (index === 0 ? 0 : (times[index - 1] ?? 0))) * 10) / 10);

/** A clock may be put back; what was done never goes backwards. */
export function neverBack(times: number[]): number[] {
  let latest = -Infinity;
  return times.map((time) => {
    latest = Math.max(latest, time);
    return latest;
  });
}

/** A record with only those of its samples that may be kept; null where none may. */
export function keepSamples<R extends PathRecord | KeysRecord>(record: R, keep: (time: number) => boolean): R | null {
  const times = timesOf(record);
  const kept = times.flatMap((time, index) => (keep(time) ? [index] : []));
  if (kept.length === times.length) return record;
  const pick = (column: number[]): number[] => kept.map((index) => column[index] ?? 0);
  const [first, ...others] = stepsOf(pick(times));
  if (first === undefined) return null;
  const picked = { ...record, time: first, t: [0, ...others] };
  return record.kind === 'path' ? { ...picked, x: pick(record.x), y: pick(record.y) } : picked;
}
