/**
 * The last thing that a record passes before it may leave the page: what is masked is taken out of all of it, and a number
 * that may yet become that of a card or an account stays here until the person has left it, with all that repeats it.
 */
import { type Allows, isMasked, type MaskKind } from '../../masking/kinds.ts';
import { kindHeld, mayBecomeSecret } from '../../masking/values.ts';
import type { Revision, UnnumberedRecord } from '../../session/record.ts';
import type { Outbox } from '../outbox.ts';
import type { Echoes, Holding } from './echoes.ts';

type Typed = Pick<Revision, 'value' | 'text'>;

interface Held {
  action: string;
  time: number;
  changes: Revision;
  /** All that was held of it so far: what the page writes down as it is typed is the beginning of what will be masked. */
  texts: Set<string>;
  /** What repeats it, and what came after that. */
  waiting: UnnumberedRecord[];
}

/** Longer than any card or account number; a text may be long that holds one. */
const MOST_TEXTS = 64;

const textsOf = ({ value, text }: Typed): string[] => [value, text].filter((each) => typeof each === 'string');
/** What is said until it is known: also the truth, should the page end in a crash. */
const nothing = { value: { masked: 'field' }, text: { masked: 'field' } } as const;

const holdingsOf = (texts: Set<string>, kind: MaskKind): Holding[] => [...texts].map((value) => ({ value, kind }));

export function createMaskedOutbox(outbox: Outbox, echoes: Echoes, allows: Allows): Outbox & { release: () => void } {
  let held: Held | null = null;
  /** Actions in which something was recognised by its form: all that is typed in them is masked. */
  const masked = new Map<string, MaskKind>();

  /** What was typed, by its form. */
  function kindTyped(changes: Typed): MaskKind | null {
    for (const text of textsOf(changes)) {
      const kind = kindHeld(text, (each) => isMasked(each, allows));
      if (kind) return kind;
    }
    return null;
  }

  function asTyped<T extends Typed>(action: string, changes: T): T {
    const kind = masked.get(action) ?? kindTyped(changes);
    if (!kind || textsOf(changes).length === 0) return changes;
    if (!masked.has(action)) for (const text of textsOf(changes)) echoes.remember(text, kind);
    masked.set(action, kind);
    const { edits: _, ...others } = changes as T & Revision;
    return { ...others, value: { masked: kind }, text: { masked: kind } } as unknown as T;
  }

  function hold(action: string, time: number, changes: Revision): void {
    const texts = [...(held?.texts ?? []), ...textsOf(changes)].slice(-MOST_TEXTS);
    held = { action, time, changes, texts: new Set(texts), waiting: held?.waiting ?? [] };
  }

  const repeats = ({ texts }: Held, record: UnnumberedRecord): boolean =>
    JSON.stringify(echoes.hideIn(record, holdingsOf(texts, 'field'))) !== JSON.stringify(echoes.hideIn(record));

  function release(): void {
    if (!held) return;
    const { action, time, changes, texts, waiting } = held;
    held = null;
    outbox.revise(action, time, echoes.hideIn(asTyped(action, changes)));
    const kind = masked.get(action);
    for (const record of waiting) outbox.add(echoes.hideIn(record, kind ? holdingsOf(texts, kind) : []));
  }

  return {
    ...outbox,
    release,
    add(record) {
      if (record.kind === 'action') release();
      if (held && (held.waiting.length > 0 || repeats(held, record))) held.waiting.push(record);
      else outbox.add(echoes.hideIn(typedIn(record)));
    },
    revise(action, time, changes) {
      if (held && held.action !== action) release();
      hold(action, time, { ...held?.changes, ...changes });
      if (masked.has(action) || !textsOf(held?.changes ?? {}).some(mayBecomeSecret)) release();
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
