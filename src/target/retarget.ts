/** The element that a press acts on: the button, not the icon in it; the tick box, not its label. */

import { shadowRootOf } from './deep-target.ts';
import { closest, flatParent, has, isContentEditable, localName, matches, rootOf, textContent } from './dom.ts';
import { checkedOf, editableOf } from './editable.ts';

/** Nothing farther up is what the person meant. */
const FARTHEST = 20;

const roles = (
  'button checkbox columnheader combobox gridcell link menuitem menuitemcheckbox menuitemradio option ' +
  'radio scrollbar searchbox slider spinbutton switch tab textbox treeitem'
).split(' ');
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

/** A component that takes the focus itself, and says its role to nobody but the browser (ElementInternals). */
const isControlOf = (host: Element, inner: Element): boolean =>
  localName(host).includes('-') && has(host, 'tabindex') && (host === inner || shadowRootOf(host) === rootOf(inner));

/** These hold other things, which may do something of their own. */
const holders = ['columnheader', 'gridcell', 'treeitem'].map((role) => `[role~="${role}"]`).join();
const inert = new Set(['auto', 'default', 'text', 'none', 'wait', 'progress', 'not-allowed']);

/** What shows by its mouse pointer that it can be clicked or dragged, though it stands in something that can be, too. */
function heldIn(holder: Element, inner: Element): Element | null {
  const { cursor } = getComputedStyle(inner);
  if (inert.has(cursor) || cursor === getComputedStyle(holder).cursor) return null;
  let outermost = inner;
  for (let up = flatParent(inner); up && getComputedStyle(up).cursor === cursor; up = flatParent(up)) outermost = up;
  // The words of a heading, say, are what the heading is.
  return textContent(outermost)?.trim() === textContent(holder)?.trim() ? null : outermost;
}

export function actedOn(element: Element): ActedOn {
  let up: Element | null = element;
  let isPart = false;
  for (let distance = 0; up && distance < FARTHEST; distance += 1) {
    if (matches(up, interactive)) return { element: withinControl(up, element, isPart), viaLabel: false };
    if (isControlOf(up, element)) return { element: up, viaLabel: false };
    isPart ||= matches(up, partOfCombobox);
    if (isContentEditable(up)) return { element: editableOf(up) ?? up, viaLabel: false };
    if (up instanceof HTMLLabelElement && up.control) return { element: up.control, viaLabel: true };
    up = flatParent(up);
  }
  return { element, viaLabel: false };
}

/** The control, unless what was pressed in it does something of its own. */
function withinControl(control: Element, inner: Element, isPart: boolean): Element {
  if (isPart && isScriptedCombobox(control)) return inner;
  // What is in an option is no control of its own (WAI-ARIA, children presentational): its box shows that it is chosen.
  const option = checkedOf(control) !== null && closest(control, '[role~="option"]');
  if (option) return option;
  return (inner !== control && matches(control, holders) && heldIn(control, inner)) || control;
}

const isScriptedCombobox = (element: Element): boolean =>
  matches(element, '[role~="combobox"]') && !matches(element, 'input, select, textarea');
