/**
 * Copied, cut and pasted. Of the text only the length: what somebody has on their clipboard is theirs. What is pasted into a
 * field is typing.
 */
import type { PageAction } from '../../session/record.ts';
import { deepTarget } from '../../target/deep-target.ts';
import { editableOf, valueOf } from '../../target/editable.ts';
import type { ActionHandle } from '../action-log.ts';
import { timeOf } from '../clock.ts';
import { markingAt } from './marking.ts';
import { type Tracking, unlessMasked } from './tracking.ts';

/** On Linux the middle button pastes what is marked somewhere. ms */
const AFTER_MIDDLE = 1000;
/** A page copies for the person so soon after their click or key; from a menu of the browser it takes longer. ms */
const BY_PAGE_WITHIN = 1000;
const keys = new Set(['c', 'x', 'v', 'insert', 'delete', 'copy', 'cut', 'paste']);

type Transfer = 'copy' | 'cut' | 'paste';
type ClipboardText = Extract<PageAction, { type: 'copy' }>['text'];

export function trackClipboard({ on, afterwards, log, describe, maskOf, signal }: Tracking): void {
  /** The last that the person did in the page: a copy that follows it at once is the page's. */
  let lastActed = -Infinity;
  let shortcut = -Infinity;
  /** With it they cut, though a sheet may only copy its cells, and empty them itself. */
  let isCutting = false;
  let middle = -Infinity;
  let cut: { element: Element; handle: ActionHandle } | null = null;

  on('keydown', (event) => {
    const isShortcut = keys.has(event.key.toLowerCase()) && (event.ctrlKey || event.metaKey || event.shiftKey);
    isCutting = isShortcut && /x|del|cut/iu.test(event.key);
    if (isShortcut) shortcut = timeOf(event);
    else lastActed = timeOf(event);
  });
  on('click', (event) => {
    lastActed = timeOf(event);
  });
  // From here a menu copies, of the browser or of the page: that one takes a click.
  on('contextmenu', () => {
    lastActed = -Infinity;
  });
  on('pointerdown', (event) => {
    if (event.button === 1) middle = timeOf(event);
  });
  for (const type of ['copy', 'cut', 'paste'] as const) on(type, (event) => transferred(event, type));

  function transferred(event: ClipboardEvent, type: Transfer): void {
    const inner = deepTarget(event);
    if (!inner || isByPage(timeOf(event), type)) return;
    const editable = editableOf(inner);
    if (type === 'paste' && (editable || timeOf(event) - middle < AFTER_MIDDLE)) return;
    const element = editable ?? inner;
    const mask = maskOf(element);
    const textOf = (length: number): ClipboardText => unlessMasked(mask, { length });
    const length = type === 'paste' ? lengthIn(event) : markingAt(element).text().length;
    const handle = length > 0 ? begin(event, type, element, textOf(length)) : null;
    let put = 0;
    window.addEventListener(type, () => (put = lengthIn(event)), { once: true, signal });
    // Where nothing is marked an editor that draws its own text answers, or nobody does; a sheet puts its cells there.
    afterwards(type, () => {
      if (!event.defaultPrevented || (handle && (put || length) === length)) return;
      handle?.retract();
      begin(event, type, element, textOf(put));
    });
  }

  const isByPage = (time: number, type: Transfer): boolean =>
    lastActed > shortcut
      ? time - lastActed < BY_PAGE_WITHIN
      : isCutting && type === 'copy' && time - shortcut < BY_PAGE_WITHIN;

  function begin(event: ClipboardEvent, type: Transfer, element: Element, text: ClipboardText): ActionHandle {
    const press = log.latest();
    const time = timeOf(event);
    if (press?.type === 'press' && press.time === shortcut) press.retract();
    const handle = log.begin({ type, time, target: describe(element), text }, element);
    cut = type === 'cut' ? { element, handle } : null;
    return handle;
  }

  on('input', (event) => {
    if (!cut || log.latest() !== cut.handle || !(event instanceof InputEvent) || event.inputType !== 'deleteByCut')
      return;
    cut.handle.revise({ value: unlessMasked(maskOf(cut.element), valueOf(cut.element)) });
  });
}

const lengthIn = ({ clipboardData }: ClipboardEvent): number => clipboardData?.getData('text/plain').length ?? 0;
