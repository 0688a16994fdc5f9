/** The player that Chromium draws over a sound or a video by itself: no event of a press on it reaches the page. */
import type { ActionLog } from '../action-log.ts';
import { timeOf } from '../clock.ts';
import type { Listening } from '../listening.ts';

interface PlayersDeps extends Pick<Listening, 'on'> {
  log: ActionLog;
  /** Once in a document. */
  unseen: () => void;
}

/** What an action does to a sound or a video, it does at once. ms */
const AT_ONCE = 1000;

export function trackPlayers({ on, log, unseen }: PlayersDeps): void {
  let isSaid = false;

  function heard(event: Event): void {
    const { target } = event;
    if (isSaid || !(target instanceof HTMLMediaElement) || !target.controls || target.ended) return;
    // A press there is one of the person's all the same (HTML, user activation), and none that is recorded.
    const isExplained = timeOf(event) - (log.latest()?.time ?? -Infinity) < AT_ONCE;
    if (isExplained || !navigator.userActivation.isActive) return;
    isSaid = true;
    unseen();
  }
  for (const type of ['play', 'pause', 'seeking', 'volumechange'] as const) on(type, heard);
}
