/** Text that the person marks, with the mouse or with Shift and the keys that move the caret. */

import type { MaskKind } from '../../session/schema.ts';
import { isDocument, ownerDocument, type Root, rootOf, selectionOf } from '../../target/dom.ts';
import { isTextField } from '../../target/editable.ts';
import { markedIn } from '../mask/marks.ts';

/** As in the session format: no string from a page is kept longer. */
const LONGEST_TEXT = 100_000;

/** What is marked around an element, to be compared with what is afterwards. */
export interface Marking {
  text: () => string;
  equals: (other: Marking) => boolean;
  /** Whether some of an element is in it. */
  touches: (element: Element) => boolean;
  /** What tells one marking from another, cheaper than its text. */
  ends: readonly unknown[];
}

export function markingAt(element: Element): Marking {
  return isTextField(element) ? inField(element) : inDocument(element);
}

function inField(field: HTMLInputElement | HTMLTextAreaElement): Marking {
  const { selectionStart: start, selectionEnd: end, value } = field;
  // Of numbers and dates browsers do not tell what is marked.
  const text = (): string => value.slice(start ?? 0, end ?? 0);
  return marking([field, start, end], text);
}

function inDocument(element: Element): Marking {
  const selection = selectionIn(rootOf(element)) ?? selectionOf(ownerDocument(element));
  if (!selection) return marking([], () => '');
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return marking(
    [anchorNode, anchorOffset, focusNode, focusOffset],
    () => (selection.isCollapsed ? '' : selection.toString()),
    (touched) => selection.containsNode(touched, true),
  );
}

/** What is marked from an element on may reach into what is private. */
export const maskOfMarking = (
  { touches }: Marking,
  element: Element,
  maskOf: (element: Element) => MaskKind | null,
): MaskKind | null => maskOf(element) ?? (markedIn(rootOf(element)).some(touches) ? 'field' : null);

/** Chrome has one for each shadow root; a document's does not look into them. */
function selectionIn(root: Root): Selection | null {
  if (isDocument(root) || !('getSelection' in root)) return null;
  return (root as { getSelection: () => Selection | null }).getSelection();
}

function marking(ends: readonly unknown[], text: () => string, touches: Marking['touches'] = () => false): Marking {
  return {
    ends,
    touches,
    text: () => text().slice(0, LONGEST_TEXT),
    equals: (other) => ends.length === other.ends.length && ends.every((end, index) => end === other.ends[index]),
  };
}
