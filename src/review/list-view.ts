/** Which sessions are shown, and in which order. */
import { locale } from '../i18n/message.ts';
import type { SessionState, SessionSummary } from '../store/sessions.ts';
import { siteNames } from '../ui/site-names.ts';

export type Order = 'newest' | 'oldest' | 'task' | 'actions' | 'size';

export interface ListView {
  search: string;
  /** Null for all. */
  state: SessionState | null;
  order: Order;
}

export const wholeList: ListView = { search: '', state: null, order: 'newest' };

const compare: Record<Order, (a: SessionSummary, b: SessionSummary) => number> = {
  newest: (a, b) => b.startedAt - a.startedAt,
  oldest: (a, b) => a.startedAt - b.startedAt,
  task: (a, b) => a.task.localeCompare(b.task, locale()) || b.startedAt - a.startedAt,
  actions: (a, b) => (b.actionCount ?? 0) - (a.actionCount ?? 0) || b.startedAt - a.startedAt,
  size: (a, b) => (b.bytes ?? 0) - (a.bytes ?? 0) || b.startedAt - a.startedAt,
};

/** Accents and case aside, as people search. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** All words of the search, in the task or its sites. */
function isFound({ task, sites }: SessionSummary, words: string[]): boolean {
  const text = plain(`${task} ${siteNames(sites)}`);
  return words.every((word) => text.includes(word));
}

export function viewOf(sessions: SessionSummary[], { search, state, order }: ListView): SessionSummary[] {
  const words = plain(search).split(/\s+/u).filter(Boolean);
  return sessions
    .filter((session) => (state === null || session.state === state) && isFound(session, words))
    .toSorted(compare[order]);
}
