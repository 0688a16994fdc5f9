/** Downloads that a link asks for. Those that only the server makes of a navigation are seen by the background. */
import { timeOf } from '../clock.ts';
import type { EffectLog } from '../effect-log.ts';
import type { Listening } from '../listening.ts';
import { after } from '../timers.ts';

interface DownloadsDeps extends Pick<Listening, 'guard' | 'signal'> {
  effects: EffectLog;
  paused: () => boolean;
}

const LONGEST_URL = 20_000;

export function trackDownloads({ effects, guard, signal, paused }: DownloadsDeps): void {
  const { navigation } = window as { navigation?: NavigationLike };
  navigation?.addEventListener(
    'navigate',
    (generic) => {
      const event = generic as NavigateEventLike;
      if (!event.isTrusted || paused() || event.downloadRequest === null) return;
      guard('download', () => {
        const handle = effects.begin(
          { type: 'download', ...addressOf(event), file: { masked: 'file' } },
          timeOf(event),
        );
        after(() => {
          if (event.defaultPrevented) handle.retract();
        });
      });
    },
    { signal },
  );
}

/** That of a `data:` address is the file itself. */
function addressOf({ destination: { url } }: NavigateEventLike): { url?: string } {
  return url.startsWith('data:') || url.length > LONGEST_URL ? {} : { url };
}
