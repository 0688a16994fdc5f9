import './status-pill.css';

type State = 'recording' | 'paused' | 'interrupted' | 'stopped';

const words: Record<State, string> = {
  recording: 'Recording',
  paused: 'Paused',
  interrupted: 'Interrupted',
  stopped: 'Stopped',
};

export function StatusPill({ state }: { state: State }) {
  return <span class={`pill pill-${state}`}>{words[state]}</span>;
}
