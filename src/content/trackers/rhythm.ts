/** When keys are pressed that enter text: never which, and nothing at all in a masked field. */
import type { MaskKind } from '../../session/schema.ts';
import { deepTarget } from '../../target/deep-target.ts';
import { editableOf } from '../../target/editable.ts';
import type { ActionHandle } from '../action-log.ts';
import { createBatch, stepsFrom } from '../batch.ts';
import { timeOf } from '../clock.ts';
import type { SignalDeps } from './path.ts';

/** An input method takes several keys before it enters anything. */
const MOST_WAITING = 32;

interface RhythmDeps extends SignalDeps {
  latest: () => ActionHandle | null;
  maskOf: (element: Element) => MaskKind | null;
}

interface Keystroke {
  time: number;
  /** The action that the key looked like; it was none if it turned out to enter text. */
  press: ActionHandle | null;
}

/** Comes after the trackers of keys and typing: they say what a key did. @returns sends what waits */
export function trackRhythm({ on, signal, add, latest, maskOf }: RhythmDeps): () => void {
  let field: Element | null = null;
  let waiting: Keystroke[] = [];
  let action = '';
  const batch = createBatch<number>(signal, (times) => add({ kind: 'keys', action, ...stepsFrom(times) }));

  function fieldOf(event: Event): Element | null {
    const element = deepTarget(event);
    const editable = element && editableOf(element);
    return editable && !maskOf(editable) ? editable : null;
  }

  on('keydown', (event) => {
    const editable = fieldOf(event);
    if (editable !== field) waiting = [];
    field = editable;
    if (!editable || event.repeat || isModifier(event)) return;
    const time = timeOf(event);
    const last = latest();
    const press = last?.type === 'press' && last.time === time ? last : null;
    waiting = [...waiting.slice(1 - MOST_WAITING), { time, press }];
  });
  on('input', entered);
  // Where a library cancels the key and writes the value itself, there is no input event.
  on('keyup', entered);

  function entered(event: Event): void {
    const typing = latest();
    if (waiting.length === 0 || typing?.type !== 'type' || !typing.element) return;
    if (fieldOf(event) !== field || editableOf(typing.element) !== field) return;
    if (typing.key !== action) {
      batch.flush();
      action = typing.key;
    }
    for (const { time, press } of waiting) if (!press || press.retracted()) batch.add(time);
    waiting = [];
  }

  return batch.flush;
}

const isModifier = (event: KeyboardEvent): boolean => event.key.endsWith('Lock') || event.getModifierState(event.key);
