/** Records as they come from pages: parsed, and without what happened in a pause. */
import { DocumentRecord } from '../session/record.ts';
import type { StoredSession } from '../store/database.ts';

/** So much of a record that did not parse is kept aside. Characters. */
const LONGEST_ASIDE = 20_000;

/** The page's clock and the background's are not one. A pause is pressed elsewhere, so nobody acts in a page meanwhile. ms */
const CLOCKS_DIFFER = 100;

export interface Parsed {
  records: DocumentRecord[];
  refused: { sequence: number | null; problem: string; raw: unknown }[];
}

/** One by one, so that a bad record costs only itself. */
export function parseRecords(raw: unknown[], session: StoredSession): Parsed {
  const parsed: Parsed = { records: [], refused: [] };
  for (const one of raw) {
    const result = DocumentRecord.safeParse(one);
    if (result.success) parsed.records.push(withheld(result.data, session));
    else parsed.refused.push({ sequence: sequenceOf(one), problem: problemOf(result.error), raw: shortened(one) });
  }
  return parsed;
}

/** What happened in a pause is not recorded, even if the page had not yet heard of the pause. */
function withheld(record: DocumentRecord, session: StoredSession): DocumentRecord {
  const paused = session.pauses.some(
    ({ from, until }) => record.time > from + CLOCKS_DIFFER && record.time < (until ?? Infinity) - CLOCKS_DIFFER,
  );
  if (!paused) return record;
  const { sequence, time } = record;
  // Its number stays taken, so that nothing looks lost.
  if (record.kind === 'action') return { kind: 'retract', sequence, time, action: record.action };
  if (record.kind === 'revise') return { ...record, changes: {} };
  if (record.kind === 'retract' || record.kind === 'leave' || record.kind === 'frame') return record;
  return { kind: 'retract', sequence, time, action: 'withheld' };
}

function sequenceOf(record: unknown): number | null {
  if (typeof record !== 'object' || record === null || !('sequence' in record)) return null;
  const { sequence } = record;
  return typeof sequence === 'number' && Number.isSafeInteger(sequence) && sequence > 0 ? sequence : null;
}

const problemOf = (error: { issues: { path: PropertyKey[]; message: string }[] }): string =>
  error.issues
    .map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)
    .join('; ')
    .slice(0, 2000);

function shortened(raw: unknown): unknown {
  const json = JSON.stringify(raw) ?? '';
  return json.length <= LONGEST_ASIDE ? raw : json.slice(0, LONGEST_ASIDE);
}
