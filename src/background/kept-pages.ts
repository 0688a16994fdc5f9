/**
 * Pages that the browser had at hand before Start, and shows now: left and kept (the back/forward cache), or loaded ahead
 * (prerendered). No script came into them as they loaded, and Start reaches only what is shown.
 */
import browser from 'webextension-polyfill';
import { isInScope } from '../session/scope.ts';
import type { UnfinishedSession } from '../store/database.ts';
import { injectWhereMissing } from './capture.ts';

interface KeptPagesDeps {
  live: () => Promise<UnfinishedSession | null>;
  denied: () => Promise<string[]>;
}

/** Registers its listener at once: the browser wakes the worker only for those registered in its first turn. */
export function watchKeptPages({ live, denied }: KeptPagesDeps): void {
  async function shown(tab: number, url: string): Promise<void> {
    const session = await live();
    if (session?.state !== 'recording') return;
    if (isInScope(url, { sites: session.capture.sites, denied: await denied() })) await injectWhereMissing(tab);
  }

  browser.tabs.onUpdated.addListener((tab, { status }, { url }) => {
    // A page that cannot be reached is none of a site: an error page, the browser's PDF viewer.
    if (status === 'complete' && url) shown(tab, url).catch(() => undefined);
  });
}
