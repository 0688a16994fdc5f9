/**
 * Works in a page with trusted mouse and keyboard through Playwright, and writes down what it performed, for comparison
 * with what was recorded.
 */
import type { ElementHandle, Frame, Locator, Page } from '@playwright/test';
import type { Session } from '../src/session/schema.ts';
import { type Description, describe, frameIndex, tryOut } from './describe.ts';
import { differences, type ExpectedAction, type ExpectedTarget, type Log } from './expected.ts';

type Point = { x: number; y: number };

export interface ClickOptions {
  /** The element the click is about, where it is not the one clicked: the box of a label, the button around a picture. */
  about?: Locator;
  button?: 'left' | 'middle' | 'right';
  count?: 1 | 2;
  modifiers?: ('Alt' | 'Control' | 'Meta' | 'Shift')[];
  /** Where in the element, from its top left corner; its middle otherwise. */
  offset?: Point;
  /** State of the box or radio button afterwards. */
  checked?: boolean;
}

export interface TypeOptions {
  /** The field afterwards. What was typed, otherwise. */
  value?: unknown;
  text?: unknown;
  is?: Record<string, unknown>;
}

export interface PressOptions {
  /** What has the focus. */
  on: Locator;
  is?: Record<string, unknown>;
}

export interface Driver {
  page: Page;
  log: Log;
  /** The same driver at work in another tab. */
  in: (page: Page) => Driver;
  click: (locator: Locator, options?: ClickOptions) => Promise<void>;
  /** Types into what has the focus, which is `locator`. */
  type: (locator: Locator, text: string, options?: TypeOptions) => Promise<void>;
  press: (keys: string, options: PressOptions) => Promise<void>;
  /** Chooses an option of a native select that has the focus, with an arrow key. */
  select: (
    locator: Locator,
    key: 'ArrowDown' | 'ArrowUp',
    option: { value: string; label: string; index: number },
  ) => Promise<void>;
  /** Turns the wheel over `over`, which makes `scroller` scroll; the viewport, for null. */
  wheel: (over: Locator, scroller: Locator | null, by: number) => Promise<void>;
  goto: (url: string) => Promise<void>;
  back: () => Promise<void>;
  forward: () => Promise<void>;
  reload: () => Promise<void>;
  /** Notes a navigation that came of the last action, or of nothing. */
  led: (
    kind: 'link' | 'form' | 'script' | 'redirect' | 'history' | 'fragment',
    url: string,
    cause?: number | null,
  ) => void;
  /** Notes an action that the driver itself cannot perform. */
  note: (action: Omit<ExpectedAction, 'tab' | 'target'> & { target?: ExpectedTarget | null }) => void;
  expectedTarget: (locator: Locator) => Promise<ExpectedTarget>;
}

/** What Chromium itself computes is no help here: Playwright’s own role engine is the second opinion. */
async function ariaOf(locator: Locator, handle: ElementHandle<Element>, frame: Frame): Promise<ExpectedTarget['aria']> {
  const snapshot = await locator.ariaSnapshot();
  const found = /^- (?<role>[a-z]+)(?: (?<name>"(?:[^"\\]|\\.)*"))?/u.exec(snapshot)?.groups;
  if (!found?.['role']) return null;
  const name = found['name'] ? (JSON.parse(found['name']) as string) : '';
  const role = found['role'] as Parameters<Frame['getByRole']>[0];
  const named = name ? { name, exact: true } : {};
  // The snapshot of an element without a role is that of what it contains.
  const same = frame.getByRole(role, { ...named, includeHidden: true });
  const itself = await same.evaluateAll((elements, element) => elements.includes(element as never), handle);
  return itself ? { role, name } : null;
}

async function framesAbove(frame: Frame): Promise<ExpectedTarget['frames']> {
  const parent = frame.parentFrame();
  if (!parent) return [];
  const owner = await frame.frameElement();
  const { tag, attributes, box } = await owner.evaluate(describe);
  const index = await owner.evaluate(frameIndex);
  return [...(await framesAbove(parent)), { index, element: { tag, attributes, box } }];
}

async function targetOf(locator: Locator): Promise<ExpectedTarget> {
  const handle = (await locator.elementHandle()) as ElementHandle<Element>;
  const frame = await handle.ownerFrame();
  if (!frame) throw new Error('The element is in no frame');
  const element: Description = await handle.evaluate(describe);
  const target = { element, aria: await ariaOf(locator, handle, frame), frames: await framesAbove(frame) };
  await handle.dispose();
  return target;
}

function boxOf(element: Element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** Where the viewport of an element's frame begins in that of the page: below the border and padding of its element. */
async function originOf(locator: Locator): Promise<Point> {
  const handle = await locator.elementHandle();
  const origin = { x: 0, y: 0 };
  for (let frame = await handle?.ownerFrame(); frame?.parentFrame(); frame = frame.parentFrame()) {
    const owner = await frame.frameElement();
    const inner = await owner.evaluate((node) => {
      const element = node as Element;
      const { x, y } = element.getBoundingClientRect();
      const { paddingLeft, paddingTop } = getComputedStyle(element);
      const left = x + element.clientLeft + Number.parseFloat(paddingLeft);
      return { left, top: y + element.clientTop + Number.parseFloat(paddingTop) };
    });
    origin.x += inner.left;
    origin.y += inner.top;
  }
  return origin;
}

const pointIn = (box: { x: number; y: number; width: number; height: number }, offset: Point | undefined): Point => ({
  x: Math.floor(box.x + (offset?.x ?? box.width / 2)),
  y: Math.floor(box.y + (offset?.y ?? box.height / 2)),
});

function keyOf(keys: string) {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const letter = /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : key;
  return { key: key === 'Space' ? ' ' : key, code: letter, modifiers: parts };
}

async function valueOf(locator: Locator): Promise<unknown> {
  return locator.evaluate((element) =>
    'value' in element ? element.value : (element as HTMLElement).innerText.replace(/\n$/u, ''),
  );
}

const scrollOf = (locator: Locator): Promise<Point> =>
  locator.evaluate(({ scrollLeft, scrollTop }) => ({ x: scrollLeft, y: scrollTop }));

/** Once two frames in a row show the same offsets, other than before. */
async function scrolledFrom(before: Point, locator: Locator): Promise<Point> {
  return locator.evaluate(
    (element, from) =>
      new Promise<Point>((done) => {
        const look = (last: Point) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const now = { x: element.scrollLeft, y: element.scrollTop };
              const moved = now.x !== from.x || now.y !== from.y;
              if (moved && now.x === last.x && now.y === last.y) done(now);
              else look(now);
            }),
          );
        look(from);
      }),
    before,
  );
}

/** Once the element has stood still for a while: hovering may have made it move. */
function settled(element: Element): Promise<void> {
  const where = () => JSON.stringify(element.getBoundingClientRect());
  return new Promise((done) => {
    const look = (last: string, still: number) => {
      if (still === 6) done();
      else requestAnimationFrame(() => look(where(), where() === last ? still + 1 : 0));
    };
    look(where(), 0);
  });
}

interface Shared {
  log: Log;
  tabs: Page[];
}

function driverIn(page: Page, shared: Shared): Driver {
  const { log, tabs } = shared;
  if (!tabs.includes(page)) tabs.push(page);
  const note: Driver['note'] = ({ type, target = null, is }) => {
    log.actions.push({ type, tab: tabs.indexOf(page), target, is });
  };

  const click: Driver['click'] = async (locator, options = {}) => {
    const { about = locator, button = 'left', count = 1, modifiers = [], offset, checked } = options;
    // Brings it into view and waits until nothing covers it. A trial click would press the button of the mouse.
    await locator.hover(offset && { position: offset });
    await locator.evaluate(settled);
    const target = await targetOf(about);
    const position = pointIn(await locator.evaluate(boxOf), offset);
    const origin = await originOf(locator);
    const point = { x: origin.x + position.x, y: origin.y + position.y };
    note({
      type: 'click',
      target,
      is: { button, count, modifiers, pointer: 'mouse', position, ...(checked !== undefined && { checked }) },
    });
    await page.mouse.move(point.x, point.y);
    for (const modifier of modifiers) await page.keyboard.down(modifier);
    await page.mouse.click(point.x, point.y, { button, clickCount: count });
    for (const modifier of modifiers) await page.keyboard.up(modifier);
  };

  const type: Driver['type'] = async (locator, text, options = {}) => {
    const target = await targetOf(locator);
    await page.keyboard.type(text);
    const value = 'value' in options ? options.value : await valueOf(locator);
    note({ type: 'type', target, is: { text, value, by: 'keyboard', ...options.is, ...pick(options) } });
  };

  const press: Driver['press'] = async (keys, { on, is = {} }) => {
    note({ type: 'press', target: await targetOf(on), is: { ...keyOf(keys), ...is } });
    await page.keyboard.press(keys);
  };

  const select: Driver['select'] = async (locator, key, option) => {
    note({ type: 'select', target: await targetOf(locator), is: { options: [option] } });
    await page.keyboard.press(key);
  };

  const wheel: Driver['wheel'] = async (over, scroller, by) => {
    await over.hover();
    const target = scroller && (await targetOf(scroller));
    const scrolling = scroller ?? page.locator('html');
    const from = await scrollOf(scrolling);
    await page.mouse.wheel(0, by);
    const to = await scrolledFrom(from, scrolling);
    note({ type: 'scroll', target, is: { from, to, by: 'wheel' } });
  };

  const byBrowser = (kind: 'navigate' | 'back' | 'forward' | 'reload', act: () => Promise<unknown>) => async () => {
    await act();
    note({ type: kind, is: { url: page.url() } });
  };

  return {
    page,
    log,
    in: (other) => driverIn(other, shared),
    click,
    type,
    press,
    select,
    wheel,
    goto: (url) => byBrowser('navigate', () => page.goto(url))(),
    back: byBrowser('back', () => page.goBack()),
    forward: byBrowser('forward', () => page.goForward()),
    reload: byBrowser('reload', () => page.reload()),
    led: (kind, url, cause = log.actions.length - 1) => {
      log.effects.push({ type: 'navigation', is: { kind, url }, cause });
    },
    note,
    expectedTarget: targetOf,
  };
}

function pick(options: TypeOptions): Record<string, unknown> {
  return 'text' in options ? { text: options.text } : {};
}

export function createDriver(page: Page): Driver {
  return driverIn(page, { log: { actions: [], effects: [] }, tabs: [] });
}

/** Everything in which the session differs from what the driver did; `lab` is any page, to try selectors in. */
export function differencesFrom(session: Session, { log }: Driver, lab: Page): Promise<string[]> {
  // Playwright's types do not fathom a recursive one.
  const run = tryOut as (trial: unknown) => ReturnType<typeof tryOut>;
  return differences(session, log, (trial) => lab.evaluate(run, trial as unknown));
}
