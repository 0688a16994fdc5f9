/** The effects that this document sees, as they come about and turn out. */
import type { PageEffect, UnnumberedRecord } from '../session/record.ts';
import { now } from './clock.ts';

export interface EffectHandle {
  readonly time: number;
  /** More is known of it. */
  revise: (is: PageEffect) => void;
  /** It did not come about. */
  retract: () => void;
}

export interface EffectLog {
  begin: (is: PageEffect, time: number) => EffectHandle;
}

export function createEffectLog(add: (record: UnnumberedRecord) => void): EffectLog {
  let count = 0;
  return {
    begin(is, time) {
      count += 1;
      const effect = `e${count}`;
      add({ kind: 'effect', time, effect, is });
      return {
        time,
        revise: (changed) => add({ kind: 'effect', time: now(), effect, is: changed }),
        retract: () => add({ kind: 'effect', time: now(), effect, is: null }),
      };
    },
  };
}
