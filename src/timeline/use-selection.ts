import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Action, Session } from '../session/schema.ts';

/** Ids of the first and the last action chosen, in no order. */
export interface Range {
  from: string;
  to: string;
}

/** All from the one to the other, in their order. */
export function chosenIn(actions: Action[], range: Range): Action[] {
  const places = [range.from, range.to].map((end) => actions.findIndex(({ id }) => id === end));
  return actions.slice(Math.min(...places), Math.max(...places) + 1);
}

export interface Selection {
  action: Action | null;
  range: Range | null;
  /** @param isExtending whether all between it and the one chosen before is meant */
  select: (id: string, isExtending: boolean) => void;
  clear: () => void;
}

export function useSelection({ actions }: Session): Selection {
  const [{ anchor, end }, setChosen] = useState<{ anchor: string | null; end: string | null }>({
    anchor: null,
    end: null,
  });
  const byId = useMemo(() => new Map(actions.map((action) => [action.id, action])), [actions]);
  const select = useCallback((id: string, isExtending: boolean) => {
    setChosen((before) =>
      isExtending && before.anchor !== null ? { anchor: before.anchor, end: id } : { anchor: id, end: null },
    );
  }, []);
  const clear = useCallback(() => setChosen({ anchor: null, end: null }), []);
  // What was chosen may have been taken out.
  const from = anchor === null ? undefined : byId.get(anchor);
  const to = end === null ? undefined : byId.get(end);
  const range = useMemo(() => (from && to && from !== to ? { from: from.id, to: to.id } : null), [from, to]);
  return { action: range ? null : (from ?? null), range, select, clear };
}
