/**
 * The last thing that a record passes before it may leave the page: what is masked is taken out of all of it, and a number
 * that may yet become that of a card or an account stays here until the person has left it, with all that repeats it.
 */

import type { Echoes, Holding } from '../../masking/echoes.ts';
import { type Allows, isMasked, type MaskKind } from '../../masking/kinds.ts';
import { kindHeld, mayBecomeSecret } from '../../masking/values.ts';
import type { PageAction, Revision, UnnumberedRecord } from '../../session/record.ts';
import type { Outbox } from '../outbox.ts';

type Typed = Pick<Revision, 'value' | 'text'>;

/** Of one field, until it is known whether it is a secret. */
interface Held {
  /** The last of each action: who scrolls in the middle of a number types its other half in another action. */
  actions: Map<string, { time: number; changes: Revision }>;
  /** All that was held so far: what the page writes down as it is typed is the beginning of what will be masked. */
  texts: Set<string>;
  /** What repeats it, and what came after that. */
  waiting: UnnumberedRecord[];
}

/** Longer than any card or account number; a text may be long that holds one. */
const MOST_TEXTS = 64;

const textsOf = ({ value, text }: Typed): string[] => [value, text].filter((each) => typeof each === 'string');
/** What is said until it is known: also the truth, should the page end in a crash. */
const nothing = { value: { masked: 'field' }, text: { masked: 'field' } } as const;

const isOnSlider = (is: PageAction): boolean => 'target' in is && is.target?.attributes['type'] === 'range';

const holdingsOf = (texts: Iterable<string>, kind: MaskKind): Holding[] => [...texts].map((value) => ({ value, kind }));

export function createMaskedOutbox(outbox: Outbox, echoes: Echoes, allows: Allows): Outbox & { release: () => void } {
  let held: Held | null = null;
  /** Actions in which something was recognised by its form: all that is typed in them is masked. */
  const masked = new Map<string, MaskKind>();
  /** Actions of which the value is not typed, nor becomes another one by typing on. */
  const onSliders = new Set<string>();

  /** What was typed, by its form. */
  function kindTyped(changes: Typed): MaskKind | null {
    for (const text of textsOf(changes)) {
      const kind = kindHeld(text, (each) => isMasked(each, allows));
      if (kind) return kind;
    }
    return null;
  }

  function mask(action: string, changes: Typed, kind: MaskKind): void {
    if (!masked.has(action)) for (const text of textsOf(changes)) echoes.remember(text, kind);
    masked.set(action, kind);
  }

  function asTyped<T extends Typed>(action: string, changes: T): T {
    const kind = masked.get(action) ?? kindTyped(changes);
    if (!kind || textsOf(changes).length === 0) return changes;
    mask(action, changes, kind);
    const { edits: _, ...others } = changes as T & Revision;
    return { ...others, value: { masked: kind }, text: { masked: kind } } as unknown as T;
  }

  function hold(action: string, time: number, changes: Revision): void {
    held ??= { actions: new Map(), texts: new Set(), waiting: [] };
    held.actions.set(action, { time, changes });
    held.texts = new Set([...held.texts, ...textsOf(changes)].slice(-MOST_TEXTS));
  }

  const heldNow = (): Holding[] => (held ? holdingsOf(held.texts, 'field') : []);

  const repeats = (record: UnnumberedRecord): boolean =>
    JSON.stringify(echoes.hideIn(record, heldNow())) !== JSON.stringify(echoes.hideIn(record));

  function release(): void {
    if (!held) return;
    const { actions, texts, waiting } = held;
    held = null;
    const kinds = [...actions].map(([action, { changes }]) => masked.get(action) ?? kindTyped(changes));
    const kind = kinds.find((each) => each !== null);
    for (const [action, { time, changes }] of actions) {
      // The half of a number is as secret as the whole.
      if (kind) mask(action, changes, kind);
      outbox.revise(action, time, echoes.hideIn(asTyped(action, changes)));
    }
    for (const record of waiting) outbox.add(echoes.hideIn(record, kind ? holdingsOf(texts, kind) : []));
  }

  /** Something else is done while the person is still in the field. */
  function interrupt(): void {
    if (!held) return;
    for (const record of held.waiting) outbox.add(echoes.hideIn(record, heldNow()));
    held.waiting = [];
  }

  /** What is in the field is handed over with it, or is no number any more. */
  function isDecision(is: PageAction): boolean {
    if (is.type === 'type') return !textsOf(is).some(mayBecomeSecret);
    return is.type === 'press' && is.key === 'Enter';
  }

  function act(record: Extract<UnnumberedRecord, { kind: 'action' }>): void {
    if (isOnSlider(record.is)) onSliders.add(record.action);
    if (isDecision(record.is)) release();
    else interrupt();
    const before = heldNow();
    outbox.add(echoes.hideIn(typedIn(record), before));
  }

  return {
    ...outbox,
    release,
    add(record) {
      if (record.kind === 'action') act(record);
      else if (held && (held.waiting.length > 0 || repeats(record))) held.waiting.push(record);
      else outbox.add(echoes.hideIn(record));
    },
    revise(action, time, changes) {
      const isTyped = held?.actions.has(action) || textsOf(changes).length > 0;
      if (onSliders.has(action) || (held && !isTyped))
        return outbox.revise(action, time, echoes.hideIn(changes, heldNow()));
      const all = { ...held?.actions.get(action)?.changes, ...changes };
      hold(action, time, all);
      if (masked.has(action) || !textsOf(all).some(mayBecomeSecret)) release();
      return undefined;
    },
    flush() {
      release();
      outbox.flush();
    },
    resend() {
      release();
      outbox.resend();
    },
    drained(withinMs) {
      release();
      return outbox.drained(withinMs);
    },
    pending() {
      release();
      return outbox.pending();
    },
    discard() {
      held = null;
      outbox.discard();
    },
  };

  /** An action begins with its first letter. */
  function typedIn(record: UnnumberedRecord): UnnumberedRecord {
    if (record.kind !== 'action' || record.is.type !== 'type') return record;
    const { is, action } = record;
    if (!textsOf(is).some(mayBecomeSecret)) return { ...record, is: asTyped(action, is) };
    hold(action, record.time, { value: is.value, text: is.text });
    return { ...record, is: { ...is, ...nothing } };
  }
}
