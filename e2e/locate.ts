/** Where an element is and what it is, as Playwright and the page's layout say: the driver's own knowledge. */
import type { ElementHandle, Frame, Locator } from '@playwright/test';
import { type Description, describe, frameIndex } from './describe.ts';
import type { ExpectedTarget } from './expected.ts';
import type { Point } from './path.ts';

/** What Chromium itself computes is no help here: Playwright’s own role engine is the second opinion. */
async function ariaOf(locator: Locator, handle: ElementHandle<Element>, frame: Frame): Promise<ExpectedTarget['aria']> {
  // Playwright says “button”, where HTML-AAM knows no role.
  if (await handle.evaluate((element) => element.matches('input[type=file]'))) return null;
  const snapshot = await locator.ariaSnapshot();
  const found = /^- (?<role>[a-z]+)(?: (?<name>"(?:[^"\\]|\\.)*"))?/u.exec(snapshot)?.groups;
  if (!found?.['role']) return null;
  const name = found['name'] ? (JSON.parse(found['name']) as string) : '';
  const role = found['role'] as Parameters<Frame['getByRole']>[0];
  const named = name ? { name, exact: true } : {};
  // What is typed into an editor is no name of its parts.
  const isTyped = await handle.evaluate((element) => (element as HTMLElement).isContentEditable);
  const isUnnamed = isTyped && !(await handle.getAttribute('aria-label'));
  // The snapshot of an element without a role is that of what it contains.
  const same = frame.getByRole(role, { ...named, includeHidden: true });
  const itself = await same.evaluateAll((elements, element) => elements.includes(element as never), handle);
  return itself ? { role, name: isUnnamed ? '' : name } : null;
}

async function framesAbove(frame: Frame): Promise<ExpectedTarget['frames']> {
  const parent = frame.parentFrame();
  if (!parent) return [];
  const owner = await frame.frameElement();
  const { tag, attributes, box } = await owner.evaluate(describe);
  const index = await owner.evaluate(frameIndex);
  return [...(await framesAbove(parent)), { index, element: { tag, attributes, box } }];
}

export async function targetOf(locator: Locator): Promise<ExpectedTarget> {
  const handle = (await locator.elementHandle()) as ElementHandle<Element>;
  const frame = await handle.ownerFrame();
  if (!frame) throw new Error('The element is in no frame');
  const element: Description = await handle.evaluate(describe);
  const target = { element, aria: await ariaOf(locator, handle, frame), frames: await framesAbove(frame) };
  await handle.dispose();
  return target;
}

export function boxOf(element: Element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** Where the viewport of an element's frame begins in that of the page: below the border and padding of its element. */
export async function originOf(locator: Locator): Promise<Point> {
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

export const pointIn = (
  box: { x: number; y: number; width: number; height: number },
  offset: Point | undefined,
): Point => ({
  x: Math.floor(box.x + (offset?.x ?? box.width / 2)),
  y: Math.floor(box.y + (offset?.y ?? box.height / 2)),
});

/** Once the element has stood still for a while: hovering may have made it move. */
export function settled(element: Element): Promise<void> {
  const where = () => JSON.stringify(element.getBoundingClientRect());
  return new Promise((done) => {
    const look = (last: string, still: number) => {
      if (still === 6) done();
      else requestAnimationFrame(() => look(where(), where() === last ? still + 1 : 0));
    };
    look(where(), 0);
  });
}

/** By then the page has drawn what the last input made of it. */
export function twoFrames(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
  });
}

/** How long a person stays on something to look at it. */
export function halfASecond(): Promise<void> {
  const end = performance.now() + 500;
  return new Promise((done) => {
    const look = () => (performance.now() >= end ? done() : requestAnimationFrame(look));
    look();
  });
}
