/** Print previews, whoever asks for them. */
import { timeOf } from '../clock.ts';
import type { EffectLog } from '../effect-log.ts';
import type { Listening } from '../listening.ts';

export function trackPrinting({ on, effects }: Listening & { effects: EffectLog }): void {
  on('beforeprint', (event) => void effects.begin({ type: 'print' }, timeOf(event)));
}
