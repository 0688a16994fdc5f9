/** Text marked with Shift and the keys that move the caret: one action, until another one comes in between. */

import { deepTarget } from '../../target/deep-target.ts';
import { editableOf } from '../../target/editable.ts';
import type { ActionHandle } from '../action-log.ts';
import { timeOf } from '../clock.ts';
import { isMoving } from '../moving-keys.ts';
import { type Marking, markingAt, maskOfMarking } from './marking.ts';
import { type Tracking, unlessMasked } from './tracking.ts';

const movesCaret = (key: string): boolean => isMoving(key) && key !== ' ';

interface Moving {
  element: Element;
  before: Marking;
  /** What the key was taken for. */
  press: ActionHandle;
  time: number;
}

/** Comes after the tracker of keys, whose press it takes back. */
export function trackMarkingKeys({ on, log, describe, maskOf }: Tracking): void {
  let moving: Moving | null = null;
  let marked: { element: Element; handle: ActionHandle } | null = null;

  on('keydown', (event) => {
    if (event.repeat) return;
    moving = null;
    const inner = deepTarget(event);
    const press = log.latest();
    const time = timeOf(event);
    if (!inner || !event.shiftKey || !movesCaret(event.key) || press?.type !== 'press' || press.time !== time) return;
    const element = editableOf(inner) ?? inner;
    moving = { element, before: markingAt(element), press, time };
  });

  on('keyup', (event) => {
    if (!moving || !movesCaret(event.key)) return;
    const { element, before, press, time } = moving;
    moving = null;
    const marking = markingAt(element);
    if (log.latest() !== press || marking.equals(before)) return;
    press.retract();
    const text = marking.text();
    const mask = maskOfMarking(marking, element, maskOf);
    const changes = { text: unlessMasked(mask, text), until: timeOf(event) };
    if (marked?.element === element && log.latest() === marked.handle) {
      if (text === '') marked.handle.retract();
      else marked.handle.revise(changes);
    } else if (text !== '') {
      const handle = log.begin({ type: 'selectText', time, target: describe(element), ...changes }, element);
      marked = { element, handle };
    }
  });
}
