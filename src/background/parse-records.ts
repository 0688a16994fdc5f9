/** Records as they come from pages: parsed, without what happened in a pause, and without signals that nobody agreed to. */
import { safeParse } from '../messaging/safe-parse.ts';
import { DocumentRecord } from '../session/record.ts';
import { keepSamples } from '../session/samples.ts';
import type { Capture } from '../session/schema.ts';
import type { UnfinishedSession } from '../store/database.ts';

/** So much of a record that did not parse is kept aside. Characters. */
const LONGEST_ASIDE = 20_000;

/**
 * The page's clock and the background's are not one. A pause is pressed elsewhere, so nobody acts in a page meanwhile. Less
 * than clocks may differ: where it is in doubt, it was in the pause. ms
 */
const PAUSING = 100;

export interface Parsed {
  records: DocumentRecord[];
  refused: { sequence: number | null; problem: string; raw: unknown }[];
}

/** One by one, so that a bad record costs only itself. */
export function parseRecords(raw: unknown[], session: UnfinishedSession): Parsed {
  const parsed: Parsed = { records: [], refused: [] };
  for (const one of raw) {
    const result = safeParse(DocumentRecord, one);
    if (result.success) parsed.records.push(withheld(agreed(result.data, session.capture), session));
    else parsed.refused.push({ sequence: sequenceOf(one), problem: problemOf(result.problems), raw: shortened(one) });
  }
  return parsed;
}

/** Its number stays taken, so that nothing looks lost. */
const nothing = ({ sequence, time }: DocumentRecord): DocumentRecord => ({
  kind: 'retract',
  sequence,
  time,
  action: 'withheld',
});

/** Whatever a page reports, only what was agreed to is written. */
function agreed(record: DocumentRecord, { timing, pointer }: Capture): DocumentRecord {
  if (record.kind === 'path') return pointer ? record : nothing(record);
  if (record.kind === 'keys' || record.kind === 'attention') return timing ? record : nothing(record);
  if (record.kind !== 'action' || timing) return record;
  const { timing: _timing, ...is } = record.is;
  return { ...record, is: is as typeof record.is };
}

/** What happened in a pause is not recorded, even if the page had not yet heard of the pause. */
function withheld(record: DocumentRecord, { pauses }: UnfinishedSession): DocumentRecord {
  const isPaused = (time: number): boolean =>
    pauses.some(({ from, until }) => time > from + PAUSING && time < (until ?? Infinity) - PAUSING);
  if (record.kind === 'path' || record.kind === 'keys') {
    return keepSamples(record, (time) => !isPaused(time)) ?? nothing(record);
  }
  if (!isPaused(record.time)) return record;
  const { sequence, time } = record;
  if (record.kind === 'action') return { kind: 'retract', sequence, time, action: record.action };
  if (record.kind === 'revise') return { ...record, changes: {} };
  if (record.kind === 'retract' || record.kind === 'leave' || record.kind === 'frame') return record;
  return nothing(record);
}

function sequenceOf(record: unknown): number | null {
  if (typeof record !== 'object' || record === null || !('sequence' in record)) return null;
  const { sequence } = record;
  return typeof sequence === 'number' && Number.isSafeInteger(sequence) && sequence > 0 ? sequence : null;
}

const problemOf = (problems: { path: PropertyKey[]; message: string }[]): string =>
  problems
    .map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`))
    .join('; ')
    .slice(0, 2000);

/** Firefox passes on what no JSON can say: null stands in its place. */
function shortened(raw: unknown): unknown {
  try {
    const json = JSON.stringify(raw) ?? '';
    return json.length <= LONGEST_ASIDE ? raw : json.slice(0, LONGEST_ASIDE);
  } catch {
    return null;
  }
}
