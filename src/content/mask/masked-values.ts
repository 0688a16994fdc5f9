/** The fields of this document that hold something masked, with what they hold now. */

import type { Holding } from '../../masking/echoes.ts';
import type { MaskKind } from '../../masking/kinds.ts';
import { deepTarget } from '../../target/deep-target.ts';
import { attribute, queryAll } from '../../target/dom.ts';
import { editableOf, valueOf } from '../../target/editable.ts';
import type { Listening } from '../listening.ts';
import { letterBoxesAround } from './fields.ts';

/** A script may move the focus a thousand times; a person is at few fields. */
const MOST_FIELDS = 50;

interface MaskedValuesDeps extends Pick<Listening, 'on'> {
  kindOf: (element: Element) => MaskKind | null;
  /** What a field held is known for as long as the page is open. */
  remember: (value: string, kind: MaskKind) => void;
  /** A form is sent with what is masked under these names. */
  handsOn: (names: string[]) => void;
}

export function trackMaskedValues({ on, kindOf, remember, handsOn }: MaskedValuesDeps): () => Holding[] {
  /** Those that had the focus, the latest last, and whether something was entered. */
  const visited = new Map<Element, boolean>();

  function holdingOf(field: Element): Holding[] {
    const kind = kindOf(field);
    if (!kind) return [];
    // A page repeats a code whole, and not box by box.
    const boxes = letterBoxesAround(field);
    return [{ kind, value: boxes.length > 0 ? boxes.map(valueOf).join('') : valueOf(field) }];
  }

  function settle(field: Element): void {
    for (const { kind, value } of holdingOf(field)) remember(value, kind);
  }

  function visit(field: Element, isEntered = visited.get(field) ?? false): void {
    visited.delete(field);
    visited.set(field, isEntered);
    const [oldest] = visited;
    if (!oldest || visited.size <= MOST_FIELDS) return;
    visited.delete(oldest[0]);
    if (oldest[1]) settle(oldest[0]);
  }

  function onField(type: 'focusin' | 'input' | 'focusout', handle: (field: Element) => unknown): void {
    // In a pause, too: what was typed then may be written down by the page afterwards.
    const options = { whilePaused: true };
    on(
      type,
      (event) => {
        const element = deepTarget(event);
        const field = element && editableOf(element);
        if (field) handle(field);
      },
      options,
    );
  }

  onField('focusin', (field) => visit(field));
  onField('input', (field) => visit(field, true));
  // `change` does not leave a shadow root.
  onField('focusout', (field) => visited.get(field) === true && settle(field));
  // Also what the browser, or the page, has filled in.
  on('submit', (event) => {
    const fields = queryAll(event.target as Element, '[name]');
    const masked = fields.filter((field) => editableOf(field) === field && kindOf(field));
    masked.forEach(settle);
    if (masked.length > 0) handsOn(masked.map((field) => attribute(field, 'name') as string));
  });
  return () => [...visited.keys()].flatMap(holdingOf);
}
