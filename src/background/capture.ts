/** Brings the content script into the pages of a session's sites, and out of them again. */
import browser from 'webextension-polyfill';
import contentScript from '../content/index.iife.ts?script';
import { message } from '../i18n/message.ts';
import type { CaptureMessages, CaptureMessageType } from '../messaging/messages.ts';
import pageWorldScript from '../page-world/index.iife.ts?script';
import { watchDialogs } from '../page-world/watch-dialogs.ts';
import { parsePattern } from '../session/match-pattern.ts';
import { isInScope, type Scope } from '../session/scope.ts';
import { matchesSites, permissionPatterns } from '../session/sites.ts';
import type { StoredOpening } from '../store/database.ts';

const SCRIPT = 'showhow-capture';
/** In the page's own world: see `src/page-world/watch-dialogs.ts`. */
const PAGE_WORLD_SCRIPT = 'showhow-page-world';
const scripts = [SCRIPT, PAGE_WORLD_SCRIPT];
// crxjs answers with a path from the root of the extension; the API wants one without the slash.
const withoutSlash = (path: string): string => path.replace(/^\//u, '');
const file = withoutSlash(contentScript);
const pageWorldFile = withoutSlash(pageWorldScript);

/** Those that every browser can tell: Firefox’s patterns have no ports. */
const withoutPort = (denied: string[]): string[] => denied.filter((site) => parsePattern(site)?.port === null);

/**
 * From now on pages of these sites are recorded as they load. What the browser cannot tell by its patterns is refused when
 * the document reports itself.
 */
export async function register({ sites, denied }: Scope): Promise<void> {
  await unregister();
  const everywhere = {
    matches: permissionPatterns(sites),
    excludeMatches: withoutPort(denied),
    allFrames: true,
    runAt: 'document_start' as const,
    // Frames without an address of their own (about:blank, srcdoc, blob:, data:) belong to the page that made them.
    matchOriginAsFallback: true,
    persistAcrossSessions: false,
  };
  await browser.scripting.registerContentScripts([
    { id: SCRIPT, js: [file], ...everywhere },
    { id: PAGE_WORLD_SCRIPT, js: [pageWorldFile], world: 'MAIN', ...everywhere },
  ]);
}

export async function unregister(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: scripts });
  const ids = registered.map(({ id }) => id);
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
}

/** Tabs that show a page of these sites now. */
async function tabsOf(scope: Scope): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: permissionPatterns(scope.sites) });
  return tabs.flatMap(({ id, url }) => (id !== undefined && url && isInScope(url, scope) ? [id] : []));
}

/** The page has had its turn: what the two worlds say to each other in it goes under a name that it does not know. */
async function injectInto(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  const args: [string] = [crypto.randomUUID()];
  const once = { target, injectImmediately: true };
  const keep = (secret: string): void => {
    Reflect.set(globalThis, 'showhowSecret', secret);
  };
  // A page that is in its way goes without its dialogs, but not without everything else.
  const watching = browser.scripting.executeScript({ ...once, func: watchDialogs, args, world: 'MAIN' });
  await Promise.all([watching.catch(() => undefined), browser.scripting.executeScript({ ...once, func: keep, args })]);
  await browser.scripting.executeScript({ ...once, files: [file] });
}

/** Puts the content script into a page that has been shown without it. */
export async function injectWhereMissing(tabId: number): Promise<void> {
  const [shown] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => Reflect.get(globalThis, 'showhowRecording') === true,
  });
  if (shown?.result !== true) await injectInto(tabId);
}

/**
 * Puts the content script into the pages that are open already.
 * @returns the tabs that could not be reached
 */
export async function inject(scope: Scope): Promise<number[]> {
  const tabs = await tabsOf(scope);
  const unreached: number[] = [];
  await Promise.all(
    tabs.map(async (tabId) => {
      try {
        await injectInto(tabId);
      } catch {
        // A page of the site that is none of its own: an error page, the browser's PDF viewer, a discarded tab.
        unreached.push(tabId);
      }
    }),
  );
  return unreached;
}

/**
 * Why the page that the person looks at cannot be recorded, in a plain sentence; null where it can, or where it is none
 * of these sites.
 */
export async function whyUnreachable(sites: string[]): Promise<string | null> {
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (active?.id === undefined || !active.url || !matchesSites(active.url, sites)) return null;
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: active.id },
      func: () => document.contentType,
    });
    if (answer?.result !== 'application/pdf') return null;
    return message('start_pdf');
  } catch {
    return message('start_closed_page');
  }
}

/** Sends to every document; answers in the order of the documents, null where one is gone. */
export function tell<T extends CaptureMessageType>(
  documents: Pick<StoredOpening, 'tab' | 'browserFrame'>[],
  type: T,
  params: CaptureMessages[T]['params'],
  withinMs: number,
): Promise<(CaptureMessages[T]['result'] | null)[]> {
  return Promise.all(
    documents.map(async ({ tab, browserFrame }) => {
      const answer = browser.tabs.sendMessage(tab, { type, params }, { frameId: browserFrame });
      const late = new Promise<null>((resolve) => {
        setTimeout(resolve, withinMs, null);
      });
      return (await Promise.race([answer.catch(() => null), late])) as CaptureMessages[T]['result'] | null;
    }),
  );
}

/**
 * Reaches every document, also those that have not reported themselves: what was loaded during a pause. Tabs in which
 * nothing is recorded do not hear it.
 */
export async function tellAll(type: 'capture.resume' | 'capture.stop', withinMs: number): Promise<void> {
  const tabs = await browser.tabs.query({});
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, withinMs);
  });
  const answers = tabs.map(async ({ id }) => {
    if (id !== undefined) await browser.tabs.sendMessage(id, { type, params: {} }).catch(() => undefined);
  });
  await Promise.race([Promise.all(answers), late]);
}
