import { useState } from 'preact/hooks';
import type { LeadTask } from '../../api/lead/tasks.ts';
import type { Desk } from '../shell/desk.ts';
import { draftOf, emptyDraft, type TaskDraft } from './task-draft.ts';

export interface Draft {
  draft: TaskDraft;
  setDraft: (draft: TaskDraft) => void;
  /** Whether it was written before, and the view was left without saving it. */
  isKept: boolean;
  forget: () => void;
}

/** What is being written of a task; it stays until it is saved, or is no longer wanted. */
export function useDraft(task: LeadTask | null, drafts: Desk['drafts']): Draft {
  const key = task?.id ?? '';
  const first = (): TaskDraft => (task === null ? emptyDraft : draftOf(task));
  const [draft, setShown] = useState(() => drafts.get(key) ?? first());
  const [isKept, setKept] = useState(() => drafts.has(key));
  const setDraft = (changed: TaskDraft): void => {
    drafts.set(key, changed);
    setShown(changed);
  };
  const forget = (): void => {
    drafts.delete(key);
    setShown(first());
    setKept(false);
  };
  return { draft, setDraft, isKept, forget };
}
