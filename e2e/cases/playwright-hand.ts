/** Trusted input in Chromium, through Playwright and, where it has no word for something, the DevTools protocol. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, FrameLocator, Locator, Page } from '@playwright/test';
import type { Answer, DevToolsHand, KeyEvent, Point, Spot, Where } from './hand.ts';
import { isFrame, stepsTo } from './target.ts';

/** What a person does with the tabs of a window. */
export interface Tabs {
  open: (beside: Page) => Promise<Page>;
  switchTo: (page: Page) => Promise<void>;
}

interface Surroundings {
  tabs: Tabs;
  /** Where the case began. */
  base: string;
}

/** Long enough for a page on a busy machine, short enough for a case that goes wrong. ms */
export const PATIENCE = 5000;

function locate(page: Page, where: Where): Locator {
  let within: Page | FrameLocator | Locator = page;
  const steps = stepsTo(where).map((step) => step.replace(/!$/u, ''));
  const last = steps.pop() ?? '';
  for (const step of steps) within = isFrame(step) ? within.frameLocator(step) : within.locator(step);
  return within.locator(last);
}

/** Again and again: a page may draw the element anew meanwhile. */
async function boxOf(locator: Locator, where: Where) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    await locator.waitFor({ timeout: PATIENCE });
    const box = await locator.boundingBox();
    if (box) return box;
  }
  throw new Error(`${where} is not shown`);
}

async function pointOf(page: Page, where: Where, at?: Point): Promise<Point> {
  const box = await boxOf(locate(page, where), where);
  const point = {
    x: Math.floor(box.x + (at?.x ?? box.width / 2)),
    y: Math.floor(box.y + (at?.y ?? box.height / 2)),
  };
  const { width, height } = page.viewportSize() ?? { width: Infinity, height: Infinity };
  if (point.x < 0 || point.y < 0 || point.x >= width || point.y >= height)
    throw new Error(`${where} is out of sight: the person has to scroll`);
  return point;
}

/** Resolves once the page has drawn what came of the last input. */
const drawn = (page: Page) =>
  page
    .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    .catch(() => undefined);

async function filesOf(sizes: number[]): Promise<{ paths: string[]; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-files-'));
  const paths = sizes.map((_, place) => join(folder, `file-${place + 1}.txt`));
  await Promise.all(paths.map((path, place) => writeFile(path, 'x'.repeat(sizes[place] ?? 0))));
  return { paths, remove: () => rm(folder, { recursive: true, force: true }) };
}

const STEPS = 8;

export function playwrightHand(page: Page, { tabs, base }: Surroundings): DevToolsHand {
  const at = (path: string) => new URL(path, base).href;
  let mouse: Point = { x: 1, y: 1 };
  let devtools: Promise<CDPSession> | undefined;
  const protocol = () => (devtools ??= page.context().newCDPSession(page));

  async function moveTo(point: Point, steps = 1): Promise<void> {
    await page.mouse.move(point.x, point.y, { steps });
    mouse = point;
  }
  const move: DevToolsHand['move'] = async (to, options) => moveTo(await pointOf(page, to, options?.at));

  async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Point[]): Promise<void> {
    const session = await protocol();
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });
  }
  async function pen(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Point): Promise<void> {
    const session = await protocol();
    const pressed = type === 'mouseMoved' ? { button: 'left' as const, buttons: 1 } : { button: 'left' as const };
    await session.send('Input.dispatchMouseEvent', { type, x, y, clickCount: 1, pointerType: 'pen', ...pressed });
  }
  async function drop(where: Where, data: object): Promise<void> {
    const session = await protocol();
    const { x, y } = await pointOf(page, where);
    const given = { items: [], dragOperationsMask: 1, ...data };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x, y, data: given });
  }
  const keyEvent = async (event: KeyEvent) => {
    const session = await protocol();
    await session.send('Input.dispatchKeyEvent', event);
  };
  /** An input method takes the key: the page is told only that it was one. */
  const takenKey = async (code: string) => {
    const key = { key: 'Process', code, windowsVirtualKeyCode: 229 };
    await keyEvent({ type: 'rawKeyDown', ...key });
    return () => keyEvent({ type: 'keyUp', ...key, key: code === 'Enter' ? 'Enter' : code.slice(-1).toLowerCase() });
  };

  const hand: DevToolsHand = {
    move,
    moveBy: async ({ x, y }) => moveTo({ x: mouse.x + x, y: mouse.y + y }, STEPS),
    down: (button = 'left') => page.mouse.down({ button }),
    up: (button = 'left') => page.mouse.up({ button }),
    click: async (on, { at: spot, button = 'left', count = 1, holding = [] } = {}) => {
      await move(on, spot && { at: spot });
      for (const key of holding) await page.keyboard.down(key);
      await page.mouse.click(mouse.x, mouse.y, { button, clickCount: count });
      for (const key of holding) await page.keyboard.up(key);
    },
    drag: async (from, to, options = {}) => {
      await move(from, options.from && { at: options.from });
      const end = await pointOf(page, to, options.to);
      await page.mouse.down();
      await moveTo(end, STEPS);
      await drawn(page);
      await page.mouse.up();
    },
    wheel: (x, y) => page.mouse.wheel(x, y),
    key: (keys) => page.keyboard.press(keys),
    keyDown: (key) => page.keyboard.down(key),
    keyUp: (key) => page.keyboard.up(key),
    hold: async (key, repeats) => {
      for (let times = 0; times <= repeats; times += 1) await page.keyboard.down(key);
      await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    stay: (ms) => page.waitForTimeout(ms),

    goto: async (path) => {
      await page.goto(at(path));
    },
    reload: async () => {
      await page.reload();
    },
    back: async (path) => {
      await page.goBack();
      await page.waitForURL(at(path));
    },
    forward: async (path) => {
      await page.goForward();
      await page.waitForURL(at(path));
    },
    answer: (answer: Answer) => {
      page.once('dialog', (dialog) => {
        const done = answer === false ? dialog.dismiss() : dialog.accept(answer === true ? undefined : answer);
        done.catch(() => undefined);
      });
    },

    sees: (where, text) => seesText(locate(page, where), text),
    holds: async (where, value) => {
      const locator = locate(page, where);
      await locator.waitFor({ timeout: PATIENCE });
      await untilSo(
        async () => (await locator.evaluate((field) => (field as HTMLInputElement).value)) === value,
        async () =>
          `${where} holds ${await locator.evaluate((field) => (field as HTMLInputElement).value)}, not ${value}`,
      );
    },
    until: async (expression) => {
      await page.waitForFunction(expression, undefined, { timeout: PATIENCE });
    },
    arrives: (path) => page.waitForURL(at(path), { timeout: PATIENCE }),

    opened: async (act) => {
      const opening = page.context().waitForEvent('page', { timeout: PATIENCE });
      await act();
      const opened = await opening;
      await opened.waitForLoadState();
      return playwrightHand(opened, { tabs, base });
    },
    openTab: async () => playwrightHand(await tabs.open(page), { tabs, base }),
    switchHere: () => tabs.switchTo(page),
    closeTab: () => page.close(),

    keyEvent,
    keyUntil: (keys, expression) =>
      untilSo(
        async () => {
          await page.keyboard.press(keys);
          await drawn(page);
          return Boolean(await page.evaluate(expression));
        },
        async () => `${keys} did not lead to: ${expression}`,
      ),
    accessKey: async (letter) => {
      const alt = { key: 'Alt', code: 'AltLeft', windowsVirtualKeyCode: 18 };
      const code = `Key${letter.toUpperCase()}`;
      const key = { key: letter, code, modifiers: 1, windowsVirtualKeyCode: code.charCodeAt(code.length - 1) };
      await keyEvent({ type: 'rawKeyDown', ...alt, modifiers: 1 });
      await keyEvent({ type: 'rawKeyDown', ...key });
      await keyEvent({ type: 'char', ...key, text: letter, unmodifiedText: letter });
      await keyEvent({ type: 'keyUp', ...key });
      await keyEvent({ type: 'keyUp', ...alt });
    },
    compose: async (...states) => {
      const session = await protocol();
      for (const text of states) {
        const release = await takenKey('KeyA');
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        await release();
      }
    },
    commit: async (text, key) => {
      const session = await protocol();
      const release = key && (await takenKey(key));
      await session.send('Input.insertText', { text });
      await release?.();
    },
    insert: (text) => page.keyboard.insertText(text),
    tap: async (on, options?: Spot) => {
      const point = await pointOf(page, on, options?.at);
      await touch('touchStart', point);
      await touch('touchEnd');
    },
    swipe: async (on, by) => {
      const { x, y } = await pointOf(page, on);
      await touch('touchStart', { x, y });
      for (let step = 1; step <= STEPS; step += 1) {
        await touch('touchMove', { x: x + (by.x * step) / STEPS, y: y + (by.y * step) / STEPS });
        await drawn(page);
      }
      await touch('touchEnd');
    },
    spread: async (on) => {
      const { x, y } = await pointOf(page, on);
      const fingers = (apart: number): [Point, Point] => [
        { x: x - apart, y },
        { x: x + apart, y },
      ];
      await touch('touchStart', ...fingers(20));
      for (let apart = 25; apart <= 120; apart += 10) {
        await touch('touchMove', ...fingers(apart));
        await drawn(page);
      }
      await touch('touchEnd');
    },
    clickAgain: async () => {
      await page.mouse.down({ clickCount: 2 });
      await page.mouse.up({ clickCount: 2 });
    },
    dragAgain: async (from, to) => {
      await move(from);
      const end = await pointOf(page, to);
      await page.mouse.down({ clickCount: 2 });
      await moveTo(end, STEPS);
      await drawn(page);
      await page.mouse.up({ clickCount: 2 });
    },
    penClick: async (on, options?: Spot) => {
      const point = await pointOf(page, on, options?.at);
      await pen('mousePressed', point);
      await pen('mouseReleased', point);
    },
    penDrag: async (from, to) => {
      const [start, end] = [await pointOf(page, from), await pointOf(page, to)];
      await pen('mousePressed', start);
      for (let step = 1; step <= STEPS; step += 1) {
        const part = step / STEPS;
        await pen('mouseMoved', { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part });
      }
      await pen('mouseReleased', end);
    },
    dropText: (on, text) => drop(on, { items: [{ mimeType: 'text/plain', data: text }] }),
    dropFiles: async (on, sizes) => {
      const { paths, remove } = await filesOf(sizes);
      await drop(on, { files: paths });
      await drawn(page);
      await remove();
    },
    chooseFiles: async (on, sizes) => {
      const chooser = page.waitForEvent('filechooser', { timeout: PATIENCE });
      await hand.click(on);
      // From the disk: what Playwright makes up in memory it puts into the field by script.
      const { paths, remove } = await filesOf(sizes);
      await (await chooser).setFiles(paths);
      await drawn(page);
      await remove();
    },
    cancelFiles: async (on) => {
      const chooser = page.waitForEvent('filechooser', { timeout: PATIENCE });
      await hand.click(on);
      await chooser;
    },
    closeAndAnswer: async (leave) => {
      const asked = page.waitForEvent('dialog', { timeout: PATIENCE });
      const closed = leave ? page.waitForEvent('close', { timeout: PATIENCE }) : null;
      await page.close({ runBeforeUnload: true });
      const question = await asked;
      await (leave ? question.accept() : question.dismiss());
      await closed;
    },
    leave: async (act, leave) => {
      const asked = page.waitForEvent('dialog', { timeout: PATIENCE });
      const acting = act();
      // Where the person stays, the way out comes to nothing.
      acting.catch(() => undefined);
      const question = await asked;
      await (leave ? question.accept() : question.dismiss());
      if (leave) await acting;
    },
  };
  return hand;
}

async function untilSo(isSo: () => Promise<boolean>, complaint: () => Promise<string>): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(await complaint());
    await new Promise((done) => setTimeout(done, 20));
  }
}

async function seesText(locator: Locator, text: string): Promise<void> {
  const own = async () => (await locator.textContent({ timeout: PATIENCE })) ?? '';
  await untilSo(
    async () => (await own()) === text,
    async () => `The page shows “${await own()}”, not “${text}”`,
  );
}
