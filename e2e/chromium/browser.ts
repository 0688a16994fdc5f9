/** Chromium with the extension in a profile of its own. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { chromiumPath, sandboxArguments } from '../../tools/browsers.mjs';

const dist = resolve(import.meta.dirname, '../../dist');
export const testBuild = join(dist, 'chrome-test');
/** As it is installed: it has to ask the browser for every site. */
export const realBuild = join(dist, 'chrome');

/**
 * Chromium draws the list below its address bar with two pages of its own, which take a quarter of the time of a short
 * session. It heeds the last list of features alone: what Playwright turns off because pages would behave otherwise is named again.
 */
const featuresOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
];

export interface Browser {
  context: BrowserContext;
  /** The extension's id. */
  id: string;
  profile: string;
  /** The service worker that runs now, or the next one to start. */
  worker: () => Promise<Worker>;
  /** An extension page in a window of its own, or in a tab behind the person's: no tab of theirs is switched. */
  openPage: (path: string, where?: 'window' | 'behind') => Promise<Page>;
  close: () => Promise<void>;
  /** Ends the browser without giving it a chance to tidy up. */
  kill: () => Promise<void>;
}

export const newProfile = () => mkdtemp(join(tmpdir(), 'showhow-e2e-'));
export const removeProfile = (profile: string) => rm(profile, { recursive: true, force: true, maxRetries: 5 });

/**
 * Chromium names an unpacked extension after its folder: hexadecimal with the letters from a to p. There may be no worker
 * to ask: in a profile that knows the extension, nothing wakes it at the start.
 */
export function idOf(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join('');
}

export async function workerOf(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  return context.serviceWorkers().findLast(isOurs) ?? context.waitForEvent('serviceworker', isOurs);
}

async function openPage(context: BrowserContext, url: string, where: 'window' | 'behind'): Promise<Page> {
  const [first] = context.pages();
  if (!first) throw new Error('The browser has no page');
  const session = await context.newCDPSession(first);
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', where === 'window' ? { url, newWindow: true } : { url, background: true });
  await session.detach();
  const page = await opened;
  await page.waitForLoadState();
  // An extension with a schema for policies is there a moment after the browser.
  while (await page.evaluate(() => location.protocol === 'chrome-error:')) await page.reload();
  return page;
}

async function kill(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('The context has no browser');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const closed = context.waitForEvent('close');
  for (const { type, id } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL');
  await closed;
}

interface LaunchOptions {
  /** The folders that they are built in; the first is Showhow. */
  extensions?: [string, ...string[]];
  /** On the screen of the person, or of nobody. */
  headed?: boolean;
  /** Pages that were left are kept, to be gone back to: everybody’s browser does that, and Playwright turns it off. */
  keepsPages?: boolean;
}

export async function launch(
  profile: string,
  { extensions = [testBuild], headed = false, keepsPages = false }: LaunchOptions = {},
): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('No Chromium found. Set CHROMIUM_PATH.');
  if (!extensions.every(existsSync)) throw new Error('The extension is not built: npm run build, npm run build:test');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: { width: 1000, height: 700 },
    acceptDownloads: true,
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
    // What is pressed is found by its name in English. On Linux Chromium takes its language from the environment.
    env: { ...process.env, LANGUAGE: 'en_US' },
    args: [
      ...(headed ? [] : ['--headless=new']),
      ...sandboxArguments(),
      `--disable-extensions-except=${extensions.join(',')}`,
      `--load-extension=${extensions.join(',')}`,
      `--disable-features=${featuresOff.join(',')}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--lang=en-US',
    ],
  });
  const id = idOf(extensions[0]);
  return {
    context,
    id,
    profile,
    worker: () => workerOf(context),
    openPage: (path, where = 'window') => openPage(context, `chrome-extension://${id}/${path}`, where),
    close: () => context.close(),
    kill: () => kill(context),
  };
}
