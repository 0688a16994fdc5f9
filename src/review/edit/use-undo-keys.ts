import type { TargetedKeyboardEvent } from 'preact';
import type { Editing } from './use-editing.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

/** Undo and redo as on each system; in a field of text they are the field's own. Escape closes what is chosen. */
export function useUndoKeys(
  { undo, redo }: Pick<Editing, 'undo' | 'redo'>,
  close: () => void,
): (event: TargetedKeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key === 'Escape') close();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  };
}
