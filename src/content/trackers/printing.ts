/** Print previews, whoever asks for them. */
import type { ActionHandle, ActionLog } from '../action-log.ts';
import { timeOf } from '../clock.ts';
import type { EffectLog } from '../effect-log.ts';
import type { Listening } from '../listening.ts';

interface PrintingDeps extends Listening {
  effects: EffectLog;
  log: ActionLog;
}

export function trackPrinting({ on, effects, log }: PrintingDeps): void {
  /** What the person had done last when it was printed last. */
  let before: ActionHandle | null | undefined;

  on('beforeprint', (event) => {
    // A preview is laid out several times, and anew when its settings are changed.
    if (log.latest() === before) return;
    before = log.latest();
    effects.begin({ type: 'print' }, timeOf(event));
  });
}
