import { useEffect, useState } from 'preact/hooks';
import type { Draft, PopupDependencies } from './dependencies.ts';
import { prefill } from './prefill.ts';

interface DraftFields {
  task: string;
  sites: string;
  hint: string | null;
  setTask: (task: string) => void;
  setSites: (sites: string) => void;
}

const nothing: Draft = { task: '', sites: null };

/** Task and sites: what was typed before the popup was closed, else the site of the page in front. */
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

  const change = (next: Draft): void => {
    setDraft(next);
    void drafts.save(next);
  };
  return {
    task: draft.task,
    sites: draft.sites ?? filled.sites,
    hint: filled.hint,
    setTask: (task) => change({ ...draft, task }),
    setSites: (sites) => change({ ...draft, sites }),
  };
}
