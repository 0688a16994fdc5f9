/**
 * Works in a page with trusted mouse and keyboard through Playwright, and writes down what it performed, for comparison
 * with what was recorded.
 */
import type { Locator, Page } from '@playwright/test';
import type { Session } from '../src/session/schema.ts';
import { tryOut } from './describe.ts';
import { differences, type ExpectedAction, type ExpectedTarget, type Log } from './expected.ts';
import { boxOf, halfASecond, originOf, pointIn, settled, targetOf, twoFrames } from './locate.ts';
import type { Point } from './path.ts';

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
  /** Keys pressed after the text that correct it. */
  keys?: string[];
  /** Typed on after them. */
  after?: string;
  is?: Record<string, unknown>;
}

export interface DragOptions {
  /** The element the drag is about, where it is not the one grabbed. */
  about?: Locator;
  /** Where in what is grabbed, from its top left corner; its middle otherwise. */
  offset?: Point;
  /** How far the mouse goes; to the middle of `onto` otherwise. */
  by?: Point;
  /** Where the mouse passes on its way, from where it is pressed. */
  via?: Point[];
  onto?: Locator;
  /** What lies under the release, seen through what is dragged along; `onto` otherwise. */
  dropped?: Locator;
  kind?: 'native' | 'pointer';
  modifiers?: ClickOptions['modifiers'];
  is?: Record<string, unknown>;
}

export interface PressOptions {
  /** What has the focus. */
  on: Locator;
  is?: Record<string, unknown>;
}

/** A file on disk: only of those do browsers themselves tell the page. */
interface ChosenFile {
  path: string;
  type: string;
  size: number;
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
  /** Presses, moves and releases the mouse. */
  drag: (grabbed: Locator, options: DragOptions) => Promise<void>;
  /** Stays with the mouse on something, which thereby shows something. */
  hover: (locator: Locator, shown: Locator) => Promise<void>;
  /** Marks text with the mouse, between two places from the top left corner of `within`. */
  markText: (within: Locator, from: Point, to: Point, about?: Locator) => Promise<void>;
  /** Marks text with Shift and keys that move the caret. */
  markByKeys: (locator: Locator, keys: string[]) => Promise<void>;
  /** Chooses files in the dialog that a click on `opener` opens; `field` is what receives them. */
  upload: (opener: Locator, field: Locator, files: ChosenFile[]) => Promise<void>;
  /** Turns the wheel where the page takes it for itself. */
  turn: (over: Locator, delta: Point, about?: Locator) => Promise<void>;
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

function keyOf(keys: string) {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const letter = /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : key;
  return { key: key === 'Space' ? ' ' : key, code: letter, modifiers: parts };
}

async function valueOf(locator: Locator): Promise<unknown> {
  return locator.evaluate((element) => {
    if ('value' in element) return element.value;
    // Editors put zero-width marks beside the caret, and no-break spaces where spaces would collapse.
    const text = (element as HTMLElement).innerText.replace(/[\u200B\uFEFF]/gu, '').replace(/\u00A0/gu, ' ');
    return text.replace(/\n$/u, '');
  });
}

function markedIn(element: Element): string {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement))
    return element.ownerDocument.getSelection()?.toString() ?? '';
  return element.value.slice(element.selectionStart ?? 0, element.selectionEnd ?? 0);
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

  /** Brings it into view and waits until nothing covers it. A trial click would press the button of the mouse. */
  const reach = async (locator: Locator, offset: Point | undefined) => {
    await locator.hover(offset && { position: offset });
    await locator.evaluate(settled);
    const position = pointIn(await locator.evaluate(boxOf), offset);
    return { position, origin: await originOf(locator) };
  };

  const click: Driver['click'] = async (locator, options = {}) => {
    const { about = locator, button = 'left', count = 1, modifiers = [], offset, checked } = options;
    const { position, origin } = await reach(locator, offset);
    const target = await targetOf(about);
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

  const middleOf = async (locator: Locator, origin: Point): Promise<Point> => {
    const box = await locator.boundingBox();
    if (!box) throw new Error('There is nowhere to drop it');
    return { x: Math.floor(box.x + box.width / 2) - origin.x, y: Math.floor(box.y + box.height / 2) - origin.y };
  };

  /** Moves the pressed mouse along, a frame for each step, as a hand would. */
  const moveAlong = async (places: Point[], origin: Point) => {
    for (const [at, { x, y }] of places.entries()) {
      if (at === 0) continue;
      await page.mouse.move(origin.x + x, origin.y + y, { steps: 8 });
    }
    // What moves aside for what is dragged may come under the pointer, which then is over that.
    const { x, y } = places.at(-1) ?? { x: 0, y: 0 };
    await page.mouse.move(origin.x + x, origin.y + y);
    await page.evaluate(twoFrames);
  };

  /** A list that is sorted puts its entries in their places when the browser's own drag ends. */
  const released = async (dropped: Locator | undefined, kind: 'native' | 'pointer') => {
    if (kind === 'native') await page.mouse.up();
    // Entries may still slide to where there is room for it.
    else await dropped?.evaluate(settled);
    const drop = dropped && (await targetOf(dropped));
    if (kind === 'pointer') await page.mouse.up();
    return drop;
  };

  const drag: Driver['drag'] = async (grabbed, options) => {
    const { about = grabbed, by, via = [], onto, dropped = onto, kind = 'pointer', modifiers = [], is } = options;
    const { position, origin } = await reach(grabbed, options.offset);
    const target = await targetOf(about);
    const add = (way: Point): Point => ({ x: position.x + way.x, y: position.y + way.y });
    const end = by ? add(by) : onto ? await middleOf(onto, origin) : position;
    const path = [position, ...via.map(add), end];
    await page.mouse.move(origin.x + position.x, origin.y + position.y);
    for (const modifier of modifiers) await page.keyboard.down(modifier);
    await page.mouse.down();
    await moveAlong(path, origin);
    const drop = await released(dropped, kind);
    for (const modifier of modifiers) await page.keyboard.up(modifier);
    const fields = { from: position, to: end, kind, pointer: 'mouse', modifiers, ...is };
    log.actions.push({ type: 'drag', tab: tabs.indexOf(page), target, is: fields, path, ...(drop && { drop }) });
  };

  const hover: Driver['hover'] = async (locator, shown) => {
    await locator.scrollIntoViewIfNeeded();
    // What is shown may take its place at once.
    const target = await targetOf(locator);
    const position = pointIn(await locator.evaluate(boxOf), undefined);
    const origin = await originOf(locator);
    note({ type: 'hover', target, is: { position } });
    // What comes up within a second of a press is the press's.
    for (let half = 0; half < 2; half += 1) await page.evaluate(halfASecond);
    await page.mouse.move(origin.x + position.x, origin.y + position.y);
    await shown.waitFor();
    await page.evaluate(halfASecond);
  };

  const markText: Driver['markText'] = async (within, from, to, about = within) => {
    const { position, origin } = await reach(within, from);
    const target = await targetOf(about);
    await page.mouse.move(origin.x + position.x, origin.y + position.y);
    await page.mouse.down();
    await moveAlong([position, { x: position.x + to.x - from.x, y: position.y + to.y - from.y }], origin);
    await page.mouse.up();
    note({ type: 'selectText', target, is: { text: await about.evaluate(markedIn) } });
  };

  const markByKeys: Driver['markByKeys'] = async (locator, keys) => {
    const target = await targetOf(locator);
    for (const key of keys) await page.keyboard.press(`Shift+${key}`);
    note({ type: 'selectText', target, is: { text: await locator.evaluate(markedIn) } });
  };

  const upload: Driver['upload'] = async (opener, field, files) => {
    const chooser = page.waitForEvent('filechooser');
    await opener.click();
    const target = await targetOf(field);
    await (await chooser).setFiles(files.map(({ path }) => path));
    const said = files.map(({ type: kind, size }) => ({ name: { masked: 'file' }, type: kind, size }));
    note({ type: 'upload', target, is: { files: said, by: 'dialog' } });
  };

  const turn: Driver['turn'] = async (over, delta, about = over) => {
    await reach(over, undefined);
    const target = await targetOf(about);
    const from = await scrollOf(about);
    await page.mouse.wheel(delta.x, delta.y);
    await page.evaluate(twoFrames);
    note({ type: 'scroll', target, is: { delta, from, to: from, by: 'wheel' } });
  };

  const type: Driver['type'] = async (locator, text, options = {}) => {
    const target = await targetOf(locator);
    await page.keyboard.type(text);
    for (const key of options.keys ?? []) await page.keyboard.press(key);
    await page.keyboard.type(options.after ?? '');
    const value = 'value' in options ? options.value : await valueOf(locator);
    note({ type: 'type', target, is: { text, value, by: 'keyboard', ...options.is, ...pick(options) } });
  };

  const press: Driver['press'] = async (keys, { on, is = {} }) => {
    await on.evaluate(settled);
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
    drag,
    hover,
    markText,
    markByKeys,
    upload,
    turn,
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
