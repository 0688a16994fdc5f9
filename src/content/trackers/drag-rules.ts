/** Whether a press that moved is still a click, or has become a drag. */
import type { PageAction } from '../../session/record.ts';
import type { Position } from '../../session/schema.ts';
import { attribute, boxOf, closest, contains, matches } from '../../target/dom.ts';
import type { Grip } from './grip.ts';

export interface MovedPress {
  click: Pick<Extract<PageAction, { type: 'click' }>, 'pointer' | 'target'>;
  /** What was acted on, and what lay under the pointer. */
  element: Element;
  inner: Element;
  from: Position;
  grip: Grip;
  /** Of a slider, where the press alone had put it when the pointer first moved; undefined where it has not moved. */
  level?: string | null;
}

/** Beyond this a press that moved is no click any more; fingers are broader. CSS pixels */
const STILL = { mouse: 6, pen: 8, touch: 16, none: 6 };

/** By the corner of a text area. */
function isResized(element: Element, { target }: MovedPress['click']): boolean {
  const { width, height } = boxOf(element);
  const before = target?.box;
  return before !== undefined && Math.hypot(width - before.width, height - before.height) > STILL.touch;
}

/** What a press that slipped a little still presses. Everything else that is moved within itself is: a map, a canvas. */
const pressable =
  'button, a, label, input:not([type=range i]), select, textarea, summary, option, [role~=button], [role~=link], ' +
  '[role~=checkbox], [role~=radio], [role~=switch], [role~=tab], [role~=option], [role^=menuitem], ' +
  '[role~=treeitem], [role~=combobox], [role~=searchbox], [role~=textbox], [role~=spinbutton]';

export function isStill({ click, from, inner, level }: MovedPress, to: Position): boolean {
  const isSlid = level != null && level !== levelOf(inner);
  return !isSlid && Math.hypot(to.x - from.x, to.y - from.y) <= STILL[click.pointer];
}

/** Of a slider, or of what else is moved by degrees. */
export function levelOf(element: Element): string | null {
  if (element instanceof HTMLInputElement) return element.type === 'range' ? element.value : null;
  const slider = closest(element, '[aria-valuenow]:not([role="progressbar"])');
  return slider && attribute(slider, 'aria-valuenow');
}

export function isDrag({ element, inner, grip, click }: MovedPress, to: Position): boolean {
  if (grip.isMoved(to.x, to.y) || isResized(element, click)) return true;
  const under = grip.under(to.x, to.y);
  const isWithin = under !== null && (contains(element, under) || contains(inner, under));
  return !isWithin || !matches(element, pressable);
}
