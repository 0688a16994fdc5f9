import type { Mark } from '../session/schema.ts';

/** On a button, and after “Marked as”. */
export const markWords: Record<Mark, { label: string; as: string }> = {
  mistake: { label: 'Mistake', as: 'a mistake' },
  recovery: { label: 'Recovery', as: 'a recovery' },
  stuck: { label: 'Stuck', as: 'stuck here' },
  aside: { label: 'Not part of the task', as: 'not part of the task' },
};
