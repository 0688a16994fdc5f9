/** Works in a page of Firefox with trusted mouse and keyboard, and writes down what it performed. */
import type { ElementHandle, Frame, KeyInput, Page } from 'puppeteer-core';
import type { Session } from '../../src/session/schema.ts';
import { describe, frameIndex, tryOut } from '../describe.ts';
import { differences, type ExpectedAction, type ExpectedTarget, type Log } from '../expected.ts';
import { settled } from '../locate.ts';

type Found = ElementHandle;
type NavigationKind = 'link' | 'form' | 'script' | 'history' | 'fragment';

export interface FirefoxDriver {
  log: Log;
  find: (selector: string, frame?: Frame) => Promise<Found>;
  frame: (selector: string) => Promise<Frame>;
  /** Clicks `element`; the click is about `about`, where that is another one. */
  click: (
    element: Found,
    aria: ExpectedTarget['aria'],
    options?: { about?: Found; count?: 2; checked?: boolean },
  ) => Promise<void>;
  type: (field: Found, text: string, value?: unknown) => Promise<void>;
  press: (keys: string, on: Found) => Promise<void>;
  select: (field: Found, key: KeyInput, option: { value: string; label: string; index: number }) => Promise<void>;
  goto: (url: string) => Promise<void>;
  back: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Waits for the address that the last action leads to. */
  led: (kind: NavigationKind, url: string) => Promise<void>;
}

async function framesAbove(frame: Frame): Promise<ExpectedTarget['frames']> {
  const parent = frame.parentFrame();
  if (!parent) return [];
  const owner = await frame.frameElement();
  if (!owner) throw new Error('The frame has no element');
  const { tag, attributes, box } = await owner.evaluate(describe);
  const index = await owner.evaluate(frameIndex);
  return [...(await framesAbove(parent)), { index, element: { tag, attributes, box } }];
}

async function targetOf(element: Found, aria: ExpectedTarget['aria'] = null): Promise<ExpectedTarget> {
  return { element: await element.evaluate(describe), aria, frames: await framesAbove(element.frame) };
}

/** WebDriver's Enter, as puppeteer sends it, is that of the number pad. */
const codeOf = (key: string) =>
  key === 'Enter' ? 'NumpadEnter' : /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : key;

export function createFirefoxDriver(page: Page): FirefoxDriver {
  const log: Log = { actions: [], effects: [] };
  const note = (type: ExpectedAction['type'], target: ExpectedTarget | null, is: Record<string, unknown>) => {
    log.actions.push({ type, tab: 0, target, is });
  };
  const arrived = (url: string) => page.waitForFunction((wanted) => location.href === wanted, {}, url);

  return {
    log,
    find: async (selector, frame = page.mainFrame()) => {
      const found = await frame.waitForSelector(selector);
      if (!found) throw new Error(`Not found: ${selector}`);
      return found;
    },
    frame: async (selector) => {
      const owner = (await page.waitForSelector(selector)) as ElementHandle<HTMLIFrameElement> | null;
      const frame = await owner?.contentFrame();
      if (!frame) throw new Error(`No frame: ${selector}`);
      return frame;
    },
    click: async (element, aria, { about = element, count = 1, checked } = {}) => {
      await element.scrollIntoView();
      // What is fading in moves.
      await element.evaluate(settled);
      const is = { button: 'left', count, modifiers: [], pointer: 'mouse', ...(checked !== undefined && { checked }) };
      note('click', await targetOf(about, aria), is);
      await element.click({ count });
    },
    type: async (field, text, value) => {
      const target = await targetOf(field);
      await page.keyboard.type(text);
      const now = value ?? (await field.evaluate((element) => (element as HTMLInputElement).value));
      note('type', target, { text: value ?? text, value: now, by: 'keyboard' });
    },
    press: async (keys, on) => {
      const modifiers = keys.split('+');
      const key = modifiers.pop() ?? '';
      note('press', await targetOf(on), { key, code: codeOf(key), modifiers });
      for (const modifier of modifiers) await page.keyboard.down(modifier as KeyInput);
      await page.keyboard.press(key as KeyInput);
      for (const modifier of modifiers) await page.keyboard.up(modifier as KeyInput);
    },
    select: async (field, key, option) => {
      note('select', await targetOf(field), { options: [option] });
      await page.keyboard.press(key);
    },
    goto: async (url) => {
      await page.goto(url);
      note('navigate', null, { url });
    },
    back: async (url) => {
      // Out of the back/forward cache no load event comes, for which it waits: it only ends in an error, much later.
      page.goBack().catch(() => undefined);
      await arrived(url);
      note('back', null, { url });
    },
    reload: async () => {
      const origin = await page.evaluate(() => performance.timeOrigin);
      // It would wait for a page that came out of the back/forward cache: see above.
      page.reload().catch(() => undefined);
      const loaded = (before: number) => performance.timeOrigin !== before && document.readyState === 'complete';
      await page.waitForFunction(loaded, {}, origin);
      note('reload', null, { url: await page.evaluate(() => location.href) });
    },
    led: async (kind, url) => {
      log.effects.push({ type: 'navigation', is: { kind, url }, cause: log.actions.length - 1 });
      await arrived(url);
    },
  };
}

/** Everything in which the session differs from what the driver did. */
export function differencesFrom(session: Session, { log }: FirefoxDriver, lab: Page): Promise<string[]> {
  const run = tryOut as (trial: unknown) => ReturnType<typeof tryOut>;
  return differences(session, log, (trial) => lab.evaluate(run, trial));
}
