/** What the browser tells a page of its loading, its storage and its timers. */
import type { Traces } from './traces.ts';

const last = { timer: 0, frame: 0, idle: 0 };
const passedOver = { timer: 0, frame: 0, idle: 0 };

/** Timers have numbers, one after the other: who else sets some takes some. */
function noteTimers(traces: Traces): void {
  const next = {
    timer: Number(setTimeout(() => undefined)),
    frame: requestAnimationFrame(() => undefined),
    idle: requestIdleCallback(() => undefined),
  };
  for (const kind of ['timer', 'frame', 'idle'] as const) {
    passedOver[kind] += next[kind] - last[kind] - 1;
    last[kind] = next[kind];
    traces[`numbers of ${kind}s`] = passedOver[kind] === 0 ? 'all of them are the page’s' : 'some are not the page’s';
  }
}

/** Others come with the time that things take, and with the switching of tabs. */
const steady = new Set(['navigation', 'resource', 'mark', 'measure', 'paint', 'element']);

export async function lookAround(traces: Traces): Promise<void> {
  noteTimers(traces);
  const entries = performance.getEntries();
  traces['performance'] = entries
    .filter(({ entryType }) => steady.has(entryType))
    .map(({ entryType, name }) => `${entryType} ${name}`)
    .toSorted()
    .join(', ');
  const { serviceWorker } = navigator;
  traces['service workers'] = String((await serviceWorker.getRegistrations()).length);
  traces['service worker'] = serviceWorker.controller?.scriptURL ?? 'none';
  traces['caches'] = (await caches.keys()).join(' ');
  traces['databases'] = (await indexedDB.databases()).map(({ name }) => name).join(' ');
  traces['storage'] = [...Object.keys(localStorage), ...Object.keys(sessionStorage)].join(' ');
  traces['history'] = `${history.scrollRestoration} ${String(history.state)}`;
}

/** Leaves nothing selected, so it is the last that is looked at. */
export function searchText(traces: Traces, words: string): void {
  const { find } = window as unknown as {
    find: (words: string, isCaseSensitive: boolean, backwards: boolean, wraps: boolean) => boolean;
  };
  traces[`the browser finds “${words}”`] = String(find(words, true, false, true));
  getSelection()?.removeAllRanges();
}
