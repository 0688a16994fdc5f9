/**
 * “Leave site?”: asked where the page wants it and the person has done something in it. Whether they left shows only
 * afterwards, and is worked out when the session is assembled.
 */
import { timeOf } from '../clock.ts';
import type { EffectLog } from '../effect-log.ts';
import type { Listening } from '../listening.ts';
import { after } from '../timers.ts';

interface LeavingDeps extends Listening {
  effects: EffectLog;
}

export function trackLeaving({ on, guard, effects }: LeavingDeps): void {
  let asking: BeforeUnloadEvent | null = null;

  function settle(): void {
    const event = asking;
    asking = null;
    if (!event || !(event.defaultPrevented || event.returnValue !== '')) return;
    effects.begin({ type: 'dialog', kind: 'beforeunload', message: '' }, timeOf(event));
  }

  on('beforeunload', (event) => {
    if (!navigator.userActivation.hasBeenActive) return;
    asking = event;
    // Only when the page's own listeners have been heard.
    after(() => guard('beforeunload', settle));
  });
  on('pagehide', settle);
}
