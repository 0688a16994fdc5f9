/** Trusted input in Firefox, over WebDriver BiDi. */
import type { Browser, ElementHandle, Frame, KeyInput, Page } from 'puppeteer-core';
import type { Answer, Hand, Point, Where } from './hand.ts';
import { isFrame, stepsTo } from './target.ts';

/** Firefox is slower to start with anything. ms */
const PATIENCE = 8000;
/** With hundreds of frames, of each of which BiDi is told. ms */
const LOADS_WITHIN = 30_000;
const STEPS = 8;
/**
 * No person is sooner at the Back button after what they did in the page: that is how the recorder tells it, in Firefox,
 * from a page that goes back by itself (docs/capture.md). ms
 */
const TO_THE_BROWSER = 1100;

async function untilFound<T>(
  look: () => Promise<T | null | undefined | false>,
  complaint: string,
  within = PATIENCE,
): Promise<T> {
  const deadline = Date.now() + within;
  for (;;) {
    // A frame may be on its way from one page to the next.
    const found = await look().catch(() => null);
    if (found) return found;
    if (Date.now() > deadline) throw new Error(complaint);
    await new Promise((done) => setTimeout(done, 30));
  }
}

async function frameAt(frame: Frame, steps: string[]): Promise<Frame> {
  const [step, ...rest] = steps;
  if (step === undefined) return frame;
  const owner = await untilFound(() => frame.$(step), `No frame ${step}`);
  const inner = await untilFound(() => (owner as ElementHandle<HTMLIFrameElement>).contentFrame(), `${step} is empty`);
  return frameAt(inner, rest);
}

/** The frames to go through, and the way to the element within the last, through open shadow roots. */
function wayTo(where: Where): { frames: string[]; selector: string } {
  const steps = stepsTo(where);
  const last = steps.findLastIndex(isFrame);
  const frames: string[] = [];
  let inRoot: string[] = [];
  for (const step of steps.slice(0, last + 1)) {
    inRoot.push(step);
    if (isFrame(step)) {
      frames.push(inRoot.join(' >>> '));
      inRoot = [];
    }
  }
  return { frames, selector: steps.slice(last + 1).join(' >>> ') };
}

async function find(page: Page, where: Where): Promise<ElementHandle> {
  const { frames, selector } = wayTo(where);
  return untilFound(async () => (await frameAt(page.mainFrame(), frames)).$(selector), `Not found: ${where}`);
}

interface Isolating {
  isolatedRealm: () => { adoptHandle: (handle: ElementHandle) => Promise<ElementHandle> };
}

/** For a script apart from the page's, whose built-ins may be changed. Puppeteer has it, but in none of its types. */
const isolated = (handle: ElementHandle): Promise<ElementHandle> =>
  (handle.frame as unknown as Isolating).isolatedRealm().adoptHandle(handle);

/** Where in its own frame, and where that frame is. */
async function boxIn(handle: ElementHandle): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await (await isolated(handle)).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
  const owner = handle.frame.parentFrame() ? await handle.frame.frameElement() : null;
  if (!owner) return box;
  const outer = await boxIn(owner);
  const inner = await (await isolated(owner)).evaluate((element) => {
    const { paddingLeft, paddingTop } = getComputedStyle(element);
    const scale = element.getBoundingClientRect().width / (element as HTMLElement).offsetWidth;
    return {
      scale,
      x: (element.clientLeft + Number.parseFloat(paddingLeft)) * scale,
      y: (element.clientTop + Number.parseFloat(paddingTop)) * scale,
    };
  });
  return {
    x: outer.x + inner.x + box.x * inner.scale,
    y: outer.y + inner.y + box.y * inner.scale,
    width: box.width * inner.scale,
    height: box.height * inner.scale,
  };
}

async function pointOf(page: Page, where: Where, at?: Point): Promise<Point> {
  // A page may draw the element anew while it is measured.
  const measure = async () => {
    const box = await boxIn(await find(page, where));
    return box.width > 0 && box;
  };
  const box = await untilFound(measure, `${where} is not shown`);
  return { x: Math.floor(box.x + (at?.x ?? box.width / 2)), y: Math.floor(box.y + (at?.y ?? box.height / 2)) };
}

const keyName = (key: string) => (key === 'Space' ? ' ' : key) as KeyInput;

/**
 * Does what makes the page load, and waits until it has. Puppeteer waits in vain, and for all that comes after, once a page
 * came out of the back/forward cache or turned out to be a file: of neither it hears the end.
 */
async function loadsAnew(page: Page, act: () => Promise<unknown>, complaint: string): Promise<void> {
  const origin = await page.evaluate(() => performance.timeOrigin);
  act().catch(() => undefined);
  // A new process begins with an empty page of its own.
  const isNew = (before: number) =>
    performance.timeOrigin !== before && location.href !== 'about:blank' && document.readyState === 'complete';
  await untilFound(() => page.evaluate(isNew, origin), complaint, LOADS_WITHIN);
}

export const goTo = (page: Page, url: string): Promise<void> =>
  loadsAnew(page, () => page.goto(url), `It did not come to ${url}`);

/** Waits for the tab that is opened while `act` goes on. */
async function newTab(browser: Browser, act: () => Promise<void>): Promise<Page> {
  const before = await browser.pages();
  await act();
  return untilFound(async () => (await browser.pages()).find((each) => !before.includes(each)), 'No tab was opened');
}

/** What a person does with the tabs of a window. BiDi opens them in whichever came last, and closes them without notice. */
export interface Tabs {
  open: (beside: Page) => Promise<void>;
  close: (page: Page) => Promise<void>;
}

export function bidiHand(page: Page, base: string, tabs: Tabs): Hand {
  const at = (path: string) => new URL(path, base).href;
  let mouse: Point = { x: 1, y: 1 };
  const moveTo = async (point: Point, steps = 1) => {
    await page.mouse.move(point.x, point.y, { steps });
    mouse = point;
  };
  const move: Hand['move'] = async (to, options) => moveTo(await pointOf(page, to, options?.at));
  const key = async (keys: string) => {
    const modifiers = keys.split('+') as KeyInput[];
    const last = modifiers.pop() ?? '+';
    for (const modifier of modifiers) await page.keyboard.down(modifier);
    await page.keyboard.press(keyName(last));
    for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier);
  };
  const isLoaded = (url: string) => location.href === url && document.readyState === 'complete';
  const arrives = async (path: string) => {
    await untilFound(() => page.evaluate(isLoaded, at(path)), `It did not come to ${path}`);
  };
  const look = async (where: Where, isSo: (element: Element, wanted: string) => boolean, wanted: string) => {
    await untilFound(async () => (await find(page, where)).evaluate(isSo, wanted), `${where} does not show ${wanted}`);
  };

  const hand: Hand = {
    move,
    moveBy: async ({ x, y }) => moveTo({ x: mouse.x + x, y: mouse.y + y }, STEPS),
    down: (button = 'left') => page.mouse.down({ button }),
    up: (button = 'left') => page.mouse.up({ button }),
    click: async (on, { at: spot, button = 'left', count = 1, holding = [] } = {}) => {
      await move(on, spot && { at: spot });
      for (const modifier of holding) await page.keyboard.down(modifier as KeyInput);
      await page.mouse.click(mouse.x, mouse.y, { button, count });
      for (const modifier of holding) await page.keyboard.up(modifier as KeyInput);
    },
    drag: async (from, to, options = {}) => {
      await move(from, options.from && { at: options.from });
      const end = await pointOf(page, to, options.to);
      await page.mouse.down();
      await moveTo(end, STEPS);
      await page.mouse.up();
    },
    wheel: (deltaX, deltaY) => page.mouse.wheel({ deltaX, deltaY }),
    key,
    keyDown: (name) => page.keyboard.down(keyName(name)),
    keyUp: (name) => page.keyboard.up(keyName(name)),
    hold: async (name, repeats) => {
      for (let times = 0; times <= repeats; times += 1) await page.keyboard.down(keyName(name));
      await page.keyboard.up(keyName(name));
    },
    type: (text) => page.keyboard.type(text),
    stay: (ms) => new Promise((done) => setTimeout(done, ms)),

    goto: (path) => goTo(page, at(path)),
    reload: () => loadsAnew(page, () => page.reload(), 'It was not loaded anew'),
    back: async (path) => {
      await hand.stay(TO_THE_BROWSER);
      page.goBack().catch(() => undefined);
      await arrives(path);
    },
    forward: async (path) => {
      await hand.stay(TO_THE_BROWSER);
      page.goForward().catch(() => undefined);
      await arrives(path);
    },
    answer: (answer: Answer) => {
      page.once('dialog', (dialog) => {
        const done = answer === false ? dialog.dismiss() : dialog.accept(answer === true ? undefined : answer);
        done.catch(() => undefined);
      });
    },

    sees: (where, text) => look(where, (element, wanted) => element.textContent === wanted, text),
    holds: (where, value) => look(where, (element, wanted) => (element as HTMLInputElement).value === wanted, value),
    until: async (expression) => {
      await untilFound(async () => Boolean(await page.evaluate(expression)), `It is not so: ${expression}`);
    },
    arrives,

    opened: async (act) => {
      const opened = await newTab(page.browser(), act);
      await untilFound(() => opened.evaluate(() => document.readyState === 'complete'), 'The tab did not load');
      return bidiHand(opened, base, tabs);
    },
    openTab: async () => bidiHand(await newTab(page.browser(), () => tabs.open(page)), base, tabs),
    switchHere: () => page.bringToFront(),
    closeTab: () => tabs.close(page),
  };
  return hand;
}
