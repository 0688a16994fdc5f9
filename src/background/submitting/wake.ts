/** Has the background called again when something is due, also when the browser has stopped it until then. */
import browser from 'webextension-polyfill';

const ALARM = 'submitting';
/** No browser wakes a background more often. */
const EVERY_MINUTES = 0.5;

/**
 * @param run what is due
 * @param runAll all that waits
 */
export function createWake(
  run: () => Promise<void>,
  runAll: () => Promise<void>,
): (time: number | null) => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = (): void => void run().catch(() => undefined);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) go();
  });
  // The network is there again.
  addEventListener('online', () => void runAll().catch(() => undefined));

  return async (time) => {
    clearTimeout(timer);
    if (time === null) {
      await browser.alarms.clear(ALARM);
      return;
    }
    // Before the timer of this background, which may not live to see it.
    if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
    timer = setTimeout(go, Math.max(0, time - Date.now()));
  };
}
