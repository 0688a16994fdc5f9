/** Firefox with the extension, over WebDriver BiDi: Playwright cannot load an extension into it. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { firefoxPath } from '../../tools/browsers.mjs';

const dist = resolve(import.meta.dirname, '../../dist');
const ID = 'showhow@showhow.example';
/** Otherwise Firefox makes up the host of the extension's pages. */
const UUID = '0f3e4c1a-8b7d-4c55-9a1e-2d6b7c8d9e0f';

export interface Firefox {
  page: Page;
  /** An extension page in a window of its own, so that no tab of the person's window is switched. */
  openPage: (path: string) => Promise<Page>;
  /** Gives a page the focus, as a person's click does. One over WebDriver BiDi leaves it in Firefox's own interface. */
  focus: (url: string) => Promise<void>;
  /** Has Firefox put a text into the focused field, as its own filling in of forms does. */
  fillIn: (url: string, text: string) => Promise<void>;
  /** What Firefox prints: with `devtools.console.stdout.content`, the console of all pages too. */
  printed: () => string;
  /** Opens the popup, as the button of the extension in the toolbar does, and presses a button in it. */
  pressInPopup: (button: string) => Promise<void>;
  /** Presses a button of what Firefox itself asks the person. Resolves to the words that stand there. */
  answer: (button: string) => Promise<string>;
  /** The page that comes up while `act` goes on. */
  opened: (act: () => Promise<void>) => Promise<Page>;
  /** The text of the next file that is downloaded while `act` goes on. */
  downloaded: (act: () => Promise<void>) => Promise<string>;
  close: () => Promise<void>;
}

async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Waited in vain for ${what}`);
}

/** Puppeteer has it, but in none of its types: it knows no commands for Firefox's own windows. */
interface Connected {
  connection: {
    send: (
      method: string,
      params: object,
    ) => Promise<{ result: { contexts: { context: string }[]; type: string; result?: { value?: string } } }>;
  };
}

/** Runs a function in Firefox's own interface. What is given to it, and what it returns, goes as JSON. */
async function runInFirefox<T, R>(browser: Browser, run: (given: T) => R, given: T): Promise<Awaited<R>> {
  const { connection } = browser as unknown as Connected;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const ran = await connection.send('script.evaluate', {
    expression: `Promise.resolve((${run.toString()})(${JSON.stringify(given)})).then((it) => JSON.stringify(it ?? null))`,
    target: { context: result.contexts[0]?.context },
    awaitPromise: true,
  });
  if (ran.result.type !== 'success') throw new Error(JSON.stringify(ran.result));
  return JSON.parse(ran.result.result?.value ?? 'null') as Awaited<R>;
}

interface MessageManager {
  loadFrameScript: (address: string, later: boolean) => void;
  addMessageListener: (name: string, heard: (message: { data: unknown }) => void) => void;
}
interface Prompt extends Element {
  button: HTMLElement & { label: string };
  secondaryButton: HTMLElement & { label: string };
}
type HiddenByPress = Element & { hidePopup: () => void };
interface FirefoxWindow {
  focus: () => void;
  document: Document;
  gBrowser: { currentURI: { spec: string }; selectedBrowser: { focus: () => void; messageManager: MessageManager } };
  PopupNotifications: { panel: Element & { state: string } };
}
declare const Services: {
  wm: {
    getEnumerator: (type: string) => Iterable<FirefoxWindow>;
    getMostRecentWindow: (type: string) => FirefoxWindow;
  };
};
declare const ChromeUtils: {
  importESModule: (address: string) => {
    Management: {
      global: { browserActionFor: (extension: unknown) => { triggerAction: (window: FirefoxWindow) => void } };
    };
  };
};
declare const WebExtensionPolicy: { getByID: (id: string) => { extension: unknown } };

function focusPage(url: string): void {
  for (const each of Services.wm.getEnumerator('navigator:browser')) {
    if (each.gBrowser.currentURI.spec !== url) continue;
    each.focus();
    each.gBrowser.selectedBrowser.focus();
  }
}

/** `setUserInput` is what both the filling in of forms and that of passwords come to; no page can call it. */
async function fillInPage({ url, text }: { url: string; text: string }): Promise<void> {
  const script = `const field = content.document.activeElement; field.setUserInput(${JSON.stringify(text)});`;
  for (const each of Services.wm.getEnumerator('navigator:browser')) {
    const { currentURI, selectedBrowser } = each.gBrowser;
    if (!currentURI.spec.startsWith(url)) continue;
    const { messageManager } = selectedBrowser;
    await new Promise<void>((done) => {
      messageManager.addMessageListener('filled', () => done());
      const andSay = `{ ${script} sendAsyncMessage('filled'); }`;
      messageManager.loadFrameScript(`data:,${encodeURIComponent(andSay)}`, false);
    });
  }
}

function openPopup(id: string): void {
  const { Management } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  Management.global.browserActionFor(extension).triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
}

/** False as long as there is no such button. It is out of WebDriver's reach, but not of Firefox's own interface. */
function pressInOpenPopup(label: string): boolean | Promise<boolean> {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const popup = document.querySelector('.webextension-popup-browser') as unknown as { messageManager?: MessageManager };
  const manager = popup?.messageManager;
  if (!manager) return false;
  const script = `
    const buttons = [...content.document.querySelectorAll('button')];
    const found = buttons.find((each) => each.textContent.trim() === ${JSON.stringify(label)});
    const input = content.windowUtils.setHandlingUserInput(true);
    found?.click();
    input.destruct();
    sendAsyncMessage('pressed', found !== undefined);`;
  return new Promise((done) => {
    manager.addMessageListener('pressed', ({ data }) => done(data === true));
    manager.loadFrameScript(`data:,${encodeURIComponent(`{ ${script} }`)}`, false);
  });
}

/** Null as long as nothing is asked. */
function pressInPrompt(label: string): string | null {
  for (const { PopupNotifications, document } of Services.wm.getEnumerator('navigator:browser')) {
    const { panel } = PopupNotifications;
    const prompt = panel.firstElementChild as Prompt | null;
    if (panel.state !== 'open' || !prompt) continue;
    // A person's press outside of it closes the popup; one by a script does not.
    const popup = document.querySelector('.webextension-popup-browser')?.closest('panel') as HiddenByPress | undefined;
    if (popup) {
      popup.hidePopup();
      return null;
    }
    const words = prompt.textContent;
    [prompt.button, prompt.secondaryButton].find((button) => button.label === label)?.click();
    return words;
  }
  return null;
}

interface LaunchOptions {
  /** The one for tests has its sites; the one that people install asks for them. */
  build?: 'firefox' | 'firefox-test';
  /** A folder for the profile that is kept; else one that is gone afterwards. */
  profile?: string;
  preferences?: Record<string, unknown>;
  /** What an administrator has set for the extension. */
  policy?: object;
}

/** Where Firefox looks for it on Linux, below the home of who runs it (MDN, “Native manifests”). */
async function homeWith(policy: object): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'showhow-home-'));
  const folder = join(home, '.mozilla/managed-storage');
  await mkdir(folder, { recursive: true });
  const manifest = { name: ID, description: 'Of the team', type: 'storage', data: policy };
  await writeFile(join(folder, `${ID}.json`), JSON.stringify(manifest));
  return home;
}

function find(build: string): { executablePath: string; extension: string } {
  const executablePath = firefoxPath();
  if (!executablePath) throw new Error('No Firefox found. Set FIREFOX_PATH.');
  const extension = join(dist, build);
  if (!existsSync(extension)) throw new Error('The extension is not built: npm run build, npm run build:test');
  return { executablePath, extension };
}

export async function launchFirefox({
  profile,
  preferences,
  policy,
  build = 'firefox-test',
}: LaunchOptions = {}): Promise<Firefox> {
  const { executablePath, extension } = find(build);
  const home = policy && (await homeWith(policy));
  const downloads = await mkdtemp(join(tmpdir(), 'showhow-downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    ...(home && { env: { ...process.env, HOME: home } }),
    ...(profile && { userDataDir: profile }),
    // Since Firefox 153 extension pages are out of reach without it.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      // What is pressed is found by its name in English.
      'intl.locale.requested': 'en-US',
      ...preferences,
    },
  });
  const printed: string[] = [];
  for (const stream of [browser.process()?.stdout, browser.process()?.stderr]) {
    stream?.on('data', (bytes) => printed.push(String(bytes)));
  }
  await browser.installExtension(extension);
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());

  return {
    page,
    openPage: async (path) => {
      const address = `moz-extension://${UUID}/${path}`;
      const opened = await browser.newPage({ type: 'window' });
      // It arrives, but WebDriver BiDi never says so of a page of the extension.
      opened.goto(address).catch(() => undefined);
      await until(async () => {
        const href = await opened.evaluate(() => location.href).catch(() => '');
        return href === address || undefined;
      }, address);
      return opened;
    },
    focus: (url) => runInFirefox(browser, focusPage, url),
    pressInPopup: async (button) => {
      await runInFirefox(browser, openPopup, ID);
      await until(async () => (await runInFirefox(browser, pressInOpenPopup, button)) || undefined, `“${button}”`);
    },
    answer: async (button) => {
      let words: string | null = null;
      // Firefox takes no press while its window is not yet in front: then it still asks.
      await until(async () => {
        const asked = await runInFirefox(browser, pressInPrompt, button);
        words ??= asked;
        return (words !== null && asked === null) || undefined;
      }, 'a question of Firefox');
      return words ?? '';
    },
    opened: async (act) => {
      const before = new Set(await browser.pages());
      await act();
      return until(async () => (await browser.pages()).find((each) => !before.has(each)), 'a page');
    },
    fillIn: (url, text) => runInFirefox(browser, fillInPage, { url, text }),
    printed: () => printed.join(''),
    downloaded: async (act) => {
      const before = await readdir(downloads);
      await act();
      const name = await until(async () => {
        const now = await readdir(downloads);
        const finished = !now.some((each) => each.endsWith('.part'));
        return finished ? now.find((each) => !before.includes(each)) : undefined;
      }, 'a download');
      return until(async () => (await readFile(join(downloads, name), 'utf8')) || undefined, `the text of ${name}`);
    },
    close: async () => {
      await browser.close();
      for (const folder of [downloads, home])
        if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
