/** The element that a press acts on: the button, not the icon in it; the tick box, not its label. */
import { flatParent, isContentEditable, matches } from '../dom.ts';
import { editableOf } from './editable.ts';

/** Nothing farther up is what the person meant. */
const FARTHEST = 20;

const roles = [
  'button',
  'checkbox',
  'columnheader',
  'combobox',
  'gridcell',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'scrollbar',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
  'treeitem',
];
const interactive = [
  'a[href], area[href], button, input, option, select, summary, textarea',
  ...roles.map((role) => `[role~="${role}"]`),
].join();

export interface ActedOn {
  element: Element;
  /** The press was on the label of the element. */
  viaLabel: boolean;
}

export function actedOn(element: Element): ActedOn {
  let up: Element | null = element;
  for (let distance = 0; up && distance < FARTHEST; distance += 1) {
    if (matches(up, interactive)) return { element: up, viaLabel: false };
    if (isContentEditable(up)) return { element: editableOf(up) ?? up, viaLabel: false };
    if (up instanceof HTMLLabelElement && up.control) return { element: up.control, viaLabel: true };
    up = flatParent(up);
  }
  return { element, viaLabel: false };
}
