/** Where a person took something back, or did it anew. */
import { withoutFragment } from '../addresses.ts';
import type { Action, Session } from '../schema.ts';
import { targetKey } from './identity.ts';

export interface Corrections {
  /** Characters deleted while typing. */
  deletions: number;
  /** Characters overwritten while typing. */
  rewrites: number;
  /** It is an undo by key. */
  undo: boolean;
  /** It fills in a field that had been filled in before, and left since. */
  again: boolean;
}

const fillsIn = (action: Action) => action.type === 'type' || action.type === 'select' || action.type === 'upload';

export function correctionsOf({ actions, documents }: Session): Corrections[] {
  const pages = new Map(documents.map(({ id, url }) => [id, withoutFragment(url)]));
  /** Fields filled in, each with the number of the last action that did. */
  const filled = new Map<string, number>();
  /** Number of the last action that was on something else than the action before it. */
  let moved = -1;
  let last: string | null = null;
  return actions.map((action, index) => {
    const place = placeOf(action, pages);
    if (place !== null && place !== last) {
      moved = index;
      last = place;
    }
    const before = place === null || !fillsIn(action) ? undefined : filled.get(place);
    if (place !== null && fillsIn(action)) filled.set(place, index);
    return { ...editsOf(action), undo: isUndo(action), again: before !== undefined && before < moved };
  });
}

/** The same element, also after the page was loaded anew. */
function placeOf(action: Action, pages: Map<string, string>): string | null {
  // One may look about without leaving a field.
  if (action.type === 'scroll' || action.type === 'hover') return null;
  if (!('target' in action) || !action.target || action.document === null) return null;
  return JSON.stringify([pages.get(action.document) ?? action.document, targetKey(action.target)]);
}

function editsOf(action: Action): Pick<Corrections, 'deletions' | 'rewrites'> {
  const edits = action.type === 'type' ? action.edits : undefined;
  return { deletions: edits?.deletions ?? 0, rewrites: edits?.rewrites ?? 0 };
}

function isUndo(action: Action): boolean {
  if (action.type !== 'press' || action.key.toLowerCase() !== 'z') return false;
  const { modifiers } = action;
  return modifiers.length === 1 && (modifiers[0] === 'Control' || modifiers[0] === 'Meta');
}
