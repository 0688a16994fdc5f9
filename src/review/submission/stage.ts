/** How far a session has come on its way to the team, in one word. */
import type { Submission } from '../../store/database.ts';

export type Stage =
  | 'onTheWay'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'expired'
  | 'refused'
  | 'withdrawing'
  | 'withdrawn';

export function stageOf({ state, decision }: Pick<Submission, 'state' | 'decision'>): Stage {
  if (state === 'stored') return decision;
  return state === 'waiting' || state === 'packing' || state === 'sending' ? 'onTheWay' : state;
}

/** Whether there is something of it that could be withdrawn. */
export const isWithdrawable = (stage: Stage): boolean =>
  stage === 'onTheWay' || stage === 'submitted' || stage === 'returned' || stage === 'accepted';
