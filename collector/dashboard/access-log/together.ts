/** Entries that came of one and the same step. */
import type { LeadAccess } from '../../api/lead/sessions.ts';

export type Entry = (typeof LeadAccess)['_output'];
export type Entries = [Entry, ...Entry[]];

const isSameStep = (a: Entry, b: Entry): boolean =>
  a.export !== null && a.export === b.export && a.what === b.what && a.at === b.at && a.by === b.by;

export function together(entries: readonly Entry[]): Entries[] {
  const steps: Entries[] = [];
  for (const entry of entries) {
    const last = steps.at(-1);
    if (last && isSameStep(last[0], entry)) last.push(entry);
    else steps.push([entry]);
  }
  return steps;
}
