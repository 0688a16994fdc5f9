import './status-pill.css';

type State = 'recording' | 'paused' | 'interrupted' | 'toReview' | 'ready' | 'exported';

export const stateWords: Record<State, string> = {
  recording: 'Recording',
  paused: 'Paused',
  interrupted: 'Interrupted',
  toReview: 'To review',
  ready: 'Ready',
  exported: 'Exported',
};

export function StatusPill({ state }: { state: State }) {
  return <span class={`pill pill-${state}`}>{stateWords[state]}</span>;
}
