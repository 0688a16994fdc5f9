import { useEffect, useState } from 'preact/hooks';
import type { Extras } from '../ui/notice.ts';
import type { ChosenTask, Draft, PopupDependencies } from './dependencies.ts';
import { prefill } from './prefill.ts';

interface DraftFields {
  task: string;
  sites: string;
  hint: string | null;
  extras: Extras;
  chosen: ChosenTask | null;
  setTask: (task: string) => void;
  setSites: (sites: string) => void;
  setExtras: (extras: Extras) => void;
  /** Fills in what the task says. Resolves when it is kept. */
  choose: (chosen: ChosenTask) => Promise<void>;
  /** What is filled in stays, for the person's own task. */
  unchoose: () => void;
}

const nothing: Draft = { task: '', sites: null };
const nothingMore: Extras = { timing: false, pointer: false };

/** What is filled in: what was there before the popup was closed, else the site of the page in front. */
export function useDraft({ activePage, drafts }: Pick<PopupDependencies, 'activePage' | 'drafts'>): DraftFields {
  const [draft, setDraft] = useState<Draft>(nothing);
  const [filled, setFilled] = useState<{ sites: string; hint: string | null }>({ sites: '', hint: null });

  useEffect(() => {
    let here = true;
    void activePage().then((page) => here && setFilled(prefill(page)));
    void drafts.load().then((saved) => {
      // What was typed since then goes before what was kept.
      if (here && saved) setDraft((now) => (now === nothing ? saved : now));
    });
    return () => {
      here = false;
    };
  }, [activePage, drafts]);

  const keep = (next: Draft): Promise<void> => {
    setDraft(next);
    return drafts.save(next);
  };
  const change = (next: Draft): void => void keep(next);
  return {
    task: draft.task,
    sites: draft.sites ?? filled.sites,
    hint: filled.hint,
    extras: draft.extras ?? nothingMore,
    chosen: draft.chosen ?? null,
    setTask: (task) => change({ ...draft, task }),
    setSites: (sites) => change({ ...draft, sites }),
    setExtras: (extras) => change({ ...draft, extras }),
    // Whatever the task would like, nothing more is recorded until the person says so.
    choose: (chosen) => keep({ task: chosen.task.label, sites: chosen.task.sites.join(' '), chosen }),
    unchoose: () => {
      const { chosen: _, ...own } = draft;
      change(own);
    },
  };
}
