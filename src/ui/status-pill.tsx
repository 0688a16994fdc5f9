import { message } from '../i18n/message.ts';
import './status-pill.css';

const states = ['recording', 'paused', 'interrupted', 'toReview', 'ready', 'exported'] as const;
type State = (typeof states)[number];

const wordOf = (state: State): string => message(`state_${state}`);

export const stateWords = (): Record<State, string> =>
  Object.fromEntries(states.map((state) => [state, wordOf(state)])) as Record<State, string>;

export function StatusPill({ state }: { state: State }) {
  return <span class={`pill pill-${state}`}>{wordOf(state)}</span>;
}
