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
  // Also links that a script follows.
  'a[href], a[title], a[tabindex], a[onclick], a[data-handler], a[data-action], area[href], button, input, option, select, summary, textarea',
  ...roles.map((role) => `[role~="${role}"]`),
].join();

export interface ActedOn {
  element: Element;
  /** The press was on the label of the element. */
  viaLabel: boolean;
}

/** In a list made by scripts that shows what is chosen, each of it may be taken out by itself. */
const partOfCombobox = 'li, [role~="listitem"], [role~="option"], [title], [aria-label], [data-value]';

export function actedOn(element: Element): ActedOn {
  let up: Element | null = element;
  let isPart = false;
  for (let distance = 0; up && distance < FARTHEST; distance += 1) {
    if (matches(up, interactive)) return { element: isPart && isScriptedCombobox(up) ? element : up, viaLabel: false };
    isPart ||= matches(up, partOfCombobox);
    if (isContentEditable(up)) return { element: editableOf(up) ?? up, viaLabel: false };
    if (up instanceof HTMLLabelElement && up.control) return { element: up.control, viaLabel: true };
    up = flatParent(up);
  }
  return { element, viaLabel: false };
}

const isScriptedCombobox = (element: Element): boolean =>
  matches(element, '[role~="combobox"]') && !matches(element, 'input, select, textarea');
