/** What an event of a key or of an input says of the text that it enters. */
import type { PageAction } from '../../session/record.ts';

export type By = Extract<PageAction, { type: 'type' }>['by'];

/** By a part of what Input Events Level 2 calls it: `insertFromDrop`, `deleteByDrag`. */
const ways: [string, By][] = [
  ['Composition', 'composition'],
  ['Paste', 'paste'],
  ['Drop', 'drop'],
  ['Drag', 'drop'],
  ['Replacement', 'suggestion'],
  ['Dictation', 'dictation'],
];

export const wayOf = ({ inputType, isComposing }: InputEvent): By =>
  isComposing ? 'composition' : (ways.find(([part]) => inputType.includes(part))?.[1] ?? 'keyboard');

export const isTyped = (event: Event): event is InputEvent => event instanceof InputEvent && event.inputType !== '';

export const isShortcut = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.getModifierState('AltGraph');

/** Keys that may have changed the field without telling. */
export const isWriting = ({ key }: KeyboardEvent): boolean =>
  [...key].length === 1 || key === 'Backspace' || key === 'Delete';

export const isBreaking = (event: Event): boolean => event instanceof KeyboardEvent && event.key === 'Enter';

export const isDeleting = (event: Event): boolean =>
  event instanceof KeyboardEvent
    ? isWriting(event) && event.key.length > 1
    : isTyped(event) && event.inputType.startsWith('delete');

/** What a key or an editor’s own way of entering text puts in, nothing where it takes something out; null where it is not known. */
export function lettersOf(event: Event): string | null {
  if (isDeleting(event)) return '';
  if (event instanceof KeyboardEvent) return [...event.key].length === 1 ? event.key : isBreaking(event) ? '\n' : null;
  return event instanceof InputEvent && event.inputType === 'insertText' ? event.data : null;
}
