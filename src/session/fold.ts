/** Folds what a document reported of its actions (begun, revised, retracted) into the actions as they were in the end. */
import { elementWithoutCredentials } from './credentials.ts';
import type { DraftAction, DraftLack } from './draft.ts';
import { frameHops, type Hops } from './frame-hops.ts';
import { passedScrolls } from './passed-wheels.ts';
import type { LocalTarget, PageAction } from './record.ts';
import type { RecordedDocument, RecordedDocuments } from './recorded-documents.ts';
import { neverBack, stepsOf, timesOf } from './samples.ts';
import { Action, type Target } from './schema.ts';
import { problemOf } from './validate.ts';

export interface Folded {
  actions: DraftAction[];
  /** Actions that were left out, because what was reported of them makes no action. */
  refused: DraftLack[];
}

export function foldActions(document: RecordedDocument, documents: RecordedDocuments): Folded {
  const folded: Folded = { actions: [], refused: [] };
  let earliest = 0;
  for (const begun of withEach(passedScrolls(document, documents), foldRecords(document))) {
    // Clocks are rounded, and a long event may be reported late: the numbers tell the true order.
    const time = Math.max(begun.time, earliest);
    earliest = time;
    const until = begun.until === undefined ? {} : { until: Math.max(begun.until, time) };
    const parsed = parse(begun, frameHops(document, time, documents));
    const place = { time, ...until, tab: document.opening.tab, document: document.opening.id };
    if ('problem' in parsed) folded.refused.push({ time, kind: begun.type, why: parsed.problem });
    else folded.actions.push({ ...place, is: parsed.is });
  }
  return folded;
}

/** In the order in which they began. */
function foldRecords({ records }: RecordedDocument): PageAction[] {
  const actions = new Map<string, PageAction>();
  const keys = new Map<string, number[]>();
  for (const record of records) {
    if (record.kind === 'action' && !actions.has(record.action)) actions.set(record.action, record.is);
    if (record.kind === 'retract') actions.delete(record.action);
    if (record.kind === 'keys') keys.set(record.action, [...(keys.get(record.action) ?? []), ...timesOf(record)]);
    if (record.kind !== 'revise') continue;
    const begun = actions.get(record.action);
    // What came of an action whose beginning was lost says nothing without it; the gap is stated.
    if (begun) actions.set(record.action, { ...begun, ...record.changes } as PageAction);
  }
  return [...actions].map(([key, action]) => timed(action, keys.get(key)));
}

/** The numbers of records tell their order, also where their times do not: what has none comes in by its time. */
function withEach(others: PageAction[], inOrder: PageAction[]): PageAction[] {
  const all = [...inOrder];
  for (const other of others) {
    const next = all.findIndex(({ time }) => time > other.time);
    all.splice(next === -1 ? all.length : next, 0, other);
  }
  return all;
}

function timed(action: PageAction, keyTimes: number[] | undefined): PageAction {
  const { timing, ...untimed } = action;
  // It may have turned out to be a secret only after it had begun.
  if (action.type === 'type' && (typeof action.value !== 'string' || typeof action.text !== 'string')) return untimed;
  if (!keyTimes) return action;
  return { ...action, timing: { ...timing, keys: stepsOf(neverBack(keyTimes)).slice(1) } };
}

function parse(action: PageAction, hops: Hops): { is: DraftAction['is'] } | { problem: string } {
  const { time: _time, until: _until, ...fields } = action;
  const candidate = {
    ...fields,
    ...(fields.target && { target: fromTop(fields.target, hops) }),
    ...(fields.type === 'drag' && { drop: fields.drop && fromTop(fields.drop, hops) }),
  };
  const parsed = Action.safeParse({ ...candidate, id: '', at: 0, tab: '', document: null });
  if (!parsed.success)
    return {
      problem: `What was reported of this action makes none. ${parsed.error.issues.map(problemOf).join('; ')}`.slice(
        0,
        2000,
      ),
    };
  const { id: _id, at: _at, tab: _tab, document: _document, ...is } = parsed.data;
  return { is: is as DraftAction['is'] };
}

function fromTop(target: LocalTarget, hops: Hops): Target {
  const shadows = target.path.map((hop) => ({ ...hop, target: elementWithoutCredentials(hop.target) }));
  return { ...elementWithoutCredentials(target), path: [...hops, ...shadows] };
}
