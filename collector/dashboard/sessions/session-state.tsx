import type { LeadSession } from '../../api/lead/sessions.ts';
import { isGone, stateWords } from './session-words.ts';

function lookOf(state: LeadSession['state']): string {
  if (isGone({ state })) return 'tag tag-over';
  return state === 'returned' ? 'tag tag-look' : 'tag';
}

export function SessionState({ state }: Pick<LeadSession, 'state'>) {
  return <span class={lookOf(state)}>{stateWords[state]}</span>;
}
