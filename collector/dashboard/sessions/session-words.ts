/** What is said of a session, in plain words. */
import type { LeadSession } from '../../api/lead/sessions.ts';
import { count, minutesWords } from '../shell/words.ts';

type State = LeadSession['state'];
type Sign = LeadSession['signs'][number]['sign'];

export const stateWords: Record<State, string> = {
  submitted: 'To decide about',
  returned: 'Returned',
  accepted: 'Accepted',
  withdrawn: 'Withdrawn',
  expired: 'Deleted',
};

/** In a list, and as a choice of a filter. */
export const signNames: Record<Sign, string> = {
  gaps: 'Parts are missing',
  refused: 'Parts were not understood',
  unrecordable: 'Pages that could not be recorded',
  noOutcome: 'No outcome',
  interrupted: 'Interrupted',
  noActions: 'Nothing was done',
  sameActions: 'Same as others',
  manySame: 'Same as a hundred others or more',
};

const times = (n: number, one: string, many: string): string => (n === 1 ? one : `${count(n)} ${many}`);

/** Why it was pointed out, and what it may mean. */
const signReasons: Record<Sign, (n: number) => string> = {
  gaps: (n) =>
    `In ${times(n, 'one place', 'places')}, records did not arrive: the browser or a page broke off. Steps may be missing there; the timeline says of which page.`,
  refused: (n) =>
    `${times(n, 'One record', 'records')} did not follow the format, and stand nowhere in it. Steps may be missing.`,
  unrecordable: (n) =>
    `${times(n, 'One page or part of a page', 'pages or parts of pages')} could not be recorded. What was done there is not in it.`,
  noOutcome: () => 'The worker did not say how it ended. You can return it and ask.',
  interrupted: () => 'It was ended by a crash or an update, not by the worker. Its end may be missing.',
  noActions: () => 'It holds no action at all. It may have been started and stopped by mistake.',
  sameActions: (n) =>
    `${times(n, 'One other session holds', 'other sessions hold')} exactly the same actions. It may have been submitted twice, or be a copy.`,
  manySame: (n) =>
    `${times(n, 'One other session holds', 'other sessions hold')} exactly the same actions. So many alike hardly come from people.`,
};

export const signReason = ({ sign, count: n }: LeadSession['signs'][number]): string => signReasons[sign](n);

export const outcomeWords: Record<NonNullable<LeadSession['outcome']> | 'none', string> = {
  succeeded: 'Succeeded',
  failed: 'Failed',
  abandoned: 'Given up',
  none: 'No outcome',
};

export const taskName = ({ task }: Pick<LeadSession, 'task'>): string => task?.label ?? 'A task of their own';

export const isGone = ({ state }: Pick<LeadSession, 'state'>): boolean => state === 'withdrawn' || state === 'expired';

/** `10 actions · 3 min · succeeded`; of what is gone nothing is known. */
export function sizeWords(session: LeadSession): string {
  if (isGone(session)) return '';
  return [
    session.actions === 1 ? '1 action' : `${count(session.actions)} actions`,
    minutesWords(session.minutes),
    outcomeWords[session.outcome ?? 'none'].toLowerCase(),
  ].join(' · ');
}
