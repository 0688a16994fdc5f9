/** What the lead sees of a session without looking into it: counts and yes or no, nothing that it says. */
import { createHash } from 'node:crypto';
import type { Action, Credit, Session } from '../../../../src/session/schema.ts';

export interface Summary {
  outcome: 'succeeded' | 'failed' | 'abandoned' | null;
  actions: number;
  milliseconds: number;
  actionDigest: string;
  gaps: number;
  refused: number;
  unrecordable: number;
  interrupted: boolean;
  /** For how many days the worker agreed that it is kept; null until it is withdrawn, absent where the session does not say. */
  agreedDays?: number | null;
  /** What the worker says that they were promised for it. */
  agreedCredit?: Credit;
}

export function summaryOf(session: Session): Summary {
  const { completeness, actions, outcome, consent } = session;
  const { retentionDays: agreedDays, credit: agreedCredit } = consent.record ?? {};
  return {
    outcome: outcome?.status ?? null,
    actions: actions.length,
    milliseconds: lengthOf(session),
    actionDigest: digestOf(actions),
    gaps: completeness.gaps.length,
    refused: completeness.refused,
    unrecordable: completeness.unrecordable.length,
    interrupted: session.ended === 'interrupted',
    ...(agreedDays !== undefined && { agreedDays }),
    ...(agreedCredit !== undefined && { agreedCredit }),
  };
}

/** Pauses taken out. */
function lengthOf({ startedAt, endedAt, pauses }: Session): number {
  const whole = Date.parse(endedAt) - Date.parse(startedAt);
  const paused = pauses.reduce((sum, { at, until }) => sum + Math.max(0, until - at), 0);
  return Math.max(0, Math.round(whole - paused));
}

/** Of what was done to what, not of when and where on the screen: two recordings of one demonstration differ in these. */
function digestOf(actions: Action[]): string {
  const hash = createHash('sha256');
  for (const action of actions) hash.update(`${JSON.stringify(withoutPlace(action))}\n`);
  return hash.digest('hex');
}

const places = new Set([
  'id',
  'at',
  'until',
  'tab',
  'document',
  'timing',
  'position',
  'offset',
  'path',
  'from',
  'to',
  'drop',
  'target',
]);

function withoutPlace(action: Action): unknown {
  const target = 'target' in action && action.target ? action.target : null;
  const rest = Object.entries(action).filter(([name]) => !places.has(name));
  return [rest, target && [target.tag, target.role, target.name, target.selectors[0]]];
}
