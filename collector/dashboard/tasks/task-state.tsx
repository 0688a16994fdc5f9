import type { LeadTask } from '../../api/lead/tasks.ts';

const words = { draft: 'Draft', open: 'Open', closed: 'Closed' } as const;

export function TaskState({ state }: Pick<LeadTask, 'state'>) {
  return <span class={state === 'open' ? 'tag' : 'tag tag-over'}>{words[state]}</span>;
}
