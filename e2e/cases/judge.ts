/** What a session says of a case. */
import type { Action, Effect, Session } from '../../src/session/schema.ts';
import type { Case } from './case.ts';
import { type Comparison, compare, type Recorded } from './compare.ts';

const placeIn = (session: Session, tab: string) => session.tabs.findIndex(({ id }) => id === tab);

function asRecorded(session: Session): Recorded {
  const action = ({ id, type, tab, ...is }: Action) => ({
    id,
    type,
    target: ('target' in is && is.target) || null,
    is: { ...is, tab: placeIn(session, tab) },
  });
  const effect = ({ type, cause, ...is }: Effect) => ({ type, cause, is: { ...is, tab: placeIn(session, is.tab) } });
  return { actions: session.actions.map(action), effects: session.effects.map(effect) };
}

function completenessFaults({ completeness }: Session, expected: string[]): string[] {
  const { gaps, refused, unrecordable } = completeness;
  const named = unrecordable.map(({ why }) => why);
  const missing = expected.filter((start) => !named.some((why) => why.startsWith(start)));
  const extra = named.filter((why) => !expected.some((start) => why.startsWith(start)));
  return [
    ...(gaps.length > 0 ? [`gaps: ${JSON.stringify(gaps)}`] : []),
    ...(refused > 0 ? [`${refused} records were refused`] : []),
    ...missing.map((start) => `not named as unrecordable: ${start}`),
    ...extra.map((why) => `named as unrecordable: ${why}`),
  ];
}

export const expectationOf = ({ expected, effects = [] }: Case, base: string) => ({ actions: expected, effects, base });

export function judge(session: Session, candidate: Case, base: string): Comparison {
  const recorded = asRecorded(session);
  if (candidate.ignoresEffects) recorded.effects = [];
  const comparison = compare(recorded, expectationOf(candidate, base), { absentFields: false });
  comparison.wrong.push(...completenessFaults(session, candidate.unrecordable ?? []));
  if (candidate.secret && JSON.stringify(session).includes(candidate.secret)) comparison.wrong.push('tells a secret');
  return comparison;
}
