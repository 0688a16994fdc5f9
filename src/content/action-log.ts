/** The actions of this document as they begin, go on, and turn out to have been part of another one. */
import type { PageAction, PageActionType, Revision } from '../session/record.ts';
import type { Timing } from '../session/schema.ts';
import { now } from './clock.ts';
import type { Outbox } from './outbox.ts';

export interface ActionHandle {
  /** Its name among the actions of this document. */
  readonly key: string;
  readonly type: PageActionType;
  /** The element acted on, while it can be told apart by more than its description. */
  readonly element: Element | null;
  readonly target: PageAction['target'];
  readonly time: number;
  revise: (changes: Revision) => void;
  /** All that it was revised with. */
  readonly changes: () => Revision;
  /** It was no action of its own. What came before it goes on as if it had not been. */
  retract: () => void;
  readonly retracted: () => boolean;
}

export interface ActionLog {
  begin: (action: PageAction, element: Element | null) => ActionHandle;
  /** The action that the person is at: whatever they do next is another one, or goes on with this. */
  latest: () => ActionHandle | null;
  /** The person was elsewhere meanwhile: nothing of what comes goes on with what was. */
  breakOff: () => void;
}

/** So far back can an action be the latest one again. */
const REMEMBERED = 8;

/** What is known, as an action begins, of the time before it; null where that was not agreed to. */
export type TimingOf = (action: PageAction, element: Element | null) => Timing | null;

export function createActionLog(outbox: Outbox, beforeFirst: () => void, timingOf: TimingOf): ActionLog {
  let count = 0;
  let recent: ActionHandle[] = [];

  return {
    latest: () => recent.at(-1) ?? null,
    breakOff() {
      recent = [];
    },
    begin(action, element) {
      beforeFirst();
      count += 1;
      const key = `a${count}`;
      let isRetracted = false;
      const revised: Revision = {};
      const handle: ActionHandle = {
        key,
        type: action.type,
        element,
        target: action.target,
        time: action.time,
        retracted: () => isRetracted,
        changes: () => revised,
        revise(changes) {
          if (isRetracted) return;
          Object.assign(revised, changes);
          outbox.revise(key, now(), changes);
        },
        retract() {
          if (isRetracted) return;
          isRetracted = true;
          recent = recent.filter((other) => other !== handle);
          outbox.add({ kind: 'retract', time: now(), action: key });
        },
      };
      recent = [...recent.slice(1 - REMEMBERED), handle];
      const timing = timingOf(action, element);
      const is = timing ? { ...action, timing } : action;
      outbox.add({ kind: 'action', time: action.time, action: key, is });
      return handle;
    },
  };
}
