import { expect, onTestFinished, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { between, dragAlong, mouse, onScreen, type Point } from '../testing/mouse.ts';
import { words } from '../testing/words.ts';
import { createPill } from './pill.ts';
import type { Corner, PillButton } from './view.ts';

const hosts = (): HTMLElement[] =>
  [...document.documentElement.children].filter((element): element is HTMLElement => element.localName === 'div');

function shown(kept: Corner | null = null) {
  const ending = new AbortController();
  const deps = {
    signal: ending.signal,
    words,
    pressed: vi.fn<(button: PillButton) => void>(),
    seen: vi.fn<(isSeen: boolean) => void>(),
    corner: { load: async () => kept, save: vi.fn<(corner: Corner) => void>() },
  };
  const pill = createPill(deps);
  pill.show('recording');
  onTestFinished(() => ending.abort());
  return { ...deps, ...pill };
}

const box = (): DOMRect => hosts()[0]?.getBoundingClientRect() ?? new DOMRect();
const middle = (): number => box().y + box().height / 2;
const grip = (): Point => [box().left + 16, middle()];
const stop = (): Point => [box().right - 24, middle()];

async function press(at: Point): Promise<void> {
  await mouse('mousePressed', at);
  await mouse('mouseReleased', at);
}

test('it comes back when the page takes it out', async () => {
  shown();
  const [host] = hosts();
  for (let time = 0; time < 3; time += 1) {
    host?.remove();
    await vi.waitFor(() => expect(hosts()).toEqual([host]));
  }
});

test('it does not wrestle with a page that takes it out again and again, and is there once the page rests', async () => {
  let removals = 0;
  const observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      removals += 1;
      (node as Element).remove();
    }
  });
  observer.observe(document.documentElement, { childList: true });
  onTestFinished(() => observer.disconnect());
  const { seen } = shown();
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(false));
  expect(removals).toBeGreaterThan(1);
  expect(removals).toBeLessThan(12);
  expect(hosts()).toEqual([]);
  observer.disconnect();
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(true), { timeout: 5000 });
  expect(hosts()).toHaveLength(1);
});

test('it follows a root element that takes the place of another, and is watched there', async () => {
  shown();
  const root = document.documentElement;
  const other = document.createElement('html');
  onTestFinished(() => other.replaceWith(root));
  root.replaceWith(other);
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
  hosts()[0]?.remove();
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
});

test.each([
  ['display', 'none'],
  ['opacity', '0'],
  ['transform', 'translate(-9000px)'],
])('what a page does to its looks is undone: %s', async (name, value) => {
  const { seen } = shown();
  const before = hosts()[0]?.style.cssText;
  hosts()[0]?.style.setProperty(name, value, 'important');
  await vi.waitFor(() => expect(hosts()[0]?.style.cssText).toBe(before));
  hosts()[0]?.removeAttribute('popover');
  await vi.waitFor(() => expect(hosts()[0]?.matches(':popover-open')).toBe(true));
  expect(seen).not.toHaveBeenCalled();
});

test('where a page lets nothing be drawn, it says that it is not seen', async () => {
  const { seen } = shown();
  document.documentElement.style.display = 'none';
  onTestFinished(() => document.documentElement.removeAttribute('style'));
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(false));
  document.documentElement.removeAttribute('style');
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(true));
});

test('it is above what a page lays over everything', async () => {
  shown();
  const cover = document.createElement('section');
  cover.popover = 'manual';
  cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; border: 0';
  document.body.append(cover);
  onTestFinished(() => cover.remove());
  cover.showPopover();
  expect(document.elementFromPoint(...stop())).toBe(cover);
  await vi.waitFor(() => expect(document.elementFromPoint(...stop())).toBe(hosts()[0]), { timeout: 3000 });
});

test('a person stops the recording with it, a script of the page does not', async () => {
  const { pressed } = shown();
  const heard = vi.fn();
  document.addEventListener('click', heard);
  onTestFinished(() => document.removeEventListener('click', heard));
  document.elementFromPoint(...stop())?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  expect(pressed).not.toHaveBeenCalled();
  heard.mockClear();
  await press(stop());
  await vi.waitFor(() => expect(pressed.mock.calls).toEqual([['stop']]));
  expect(heard).not.toHaveBeenCalled();
});

test('each of its buttons is reached and pressed by keys, and says which it is', async () => {
  document.body.insertAdjacentHTML('beforeend', '<input id="before">');
  const before = document.querySelector<HTMLElement>('#before');
  onTestFinished(() => before?.remove());
  const { pressed } = shown();
  before?.focus();
  // The grip is first.
  await userEvent.keyboard('{Tab}{Tab}{Enter}{Tab}{Enter}{Tab}{Enter}');
  await vi.waitFor(() => expect(pressed.mock.calls).toEqual([['note'], ['pause'], ['stop']]));
});

test('the field that a person writes in keeps the focus', async () => {
  document.body.insertAdjacentHTML('beforeend', '<input id="field">');
  const field = document.querySelector<HTMLElement>('#field');
  onTestFinished(() => field?.remove());
  field?.focus();
  const { pressed } = shown();
  await press(stop());
  await vi.waitFor(() => expect(pressed).toHaveBeenCalledOnce());
  expect(document.activeElement).toBe(field);
});

test('it stays in the corner to which it is dragged, and is taken there by the keys', async () => {
  const { corner } = shown();
  await dragAlong(between(grip(), [40, 40]));
  await vi.waitFor(() => expect(corner.save).toHaveBeenLastCalledWith({ x: 'left', y: 'top' }));
  expect([Math.round(box().left), Math.round(box().top)]).toEqual([12, 12]);
  const before = document.body.appendChild(document.createElement('button'));
  onTestFinished(() => before.remove());
  before.focus();
  await userEvent.tab();
  await vi.waitFor(() => expect(document.activeElement).toBe(hosts()[0]));
  await userEvent.keyboard('{ArrowDown}');
  expect(corner.save).toHaveBeenLastCalledWith({ x: 'left', y: 'bottom' });
  expect(window.innerHeight - Math.round(box().bottom)).toBe(12);
});

test('it begins in the corner where it was left', async () => {
  shown({ x: 'left', y: 'top' });
  await vi.waitFor(() => expect(Math.round(box().top)).toBe(12));
});

test('while paused it has no button for that, and is gone with the recording', async () => {
  const { show } = shown();
  const before = box().width;
  show('paused');
  expect(box().width).toBeLessThan(before);
});

test('what is pressed in the page is let go in it, also where the pill is', async () => {
  const { pressed, owns } = shown();
  const heard: string[] = [];
  const hear = (event: Event): void => void (owns(event) || heard.push(event.type));
  for (const type of ['pointerup', 'mouseup']) {
    document.addEventListener(type, hear);
    onTestFinished(() => document.removeEventListener(type, hear));
  }
  await dragAlong(between([20, 20], stop()));
  expect(heard).toEqual(['pointerup', 'mouseup']);
  expect(pressed).not.toHaveBeenCalled();
  await press(stop());
  await vi.waitFor(() => expect(pressed.mock.calls).toEqual([['stop']]));
});

test('a script of the page does not get the pointer through it', async () => {
  const { pressed } = shown();
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, buttons: 1 }));
  document.body.dispatchEvent(new DragEvent('dragenter', { bubbles: true }));
  await press(stop());
  await vi.waitFor(() => expect(pressed.mock.calls).toEqual([['stop']]));
});

test('what is dragged here from outside is dropped on what lies beneath', async () => {
  const { pressed, owns } = shown();
  const entered = vi.fn();
  const hear = (event: DragEvent): void => void (owns(event) || entered());
  window.addEventListener('dragenter', hear);
  onTestFinished(() => window.removeEventListener('dragenter', hear));
  const drag = (type: 'dragEnter' | 'dragOver' | 'dragCancel'): Promise<unknown> =>
    cdp().send('Input.dispatchDragEvent', {
      type,
      ...onScreen(stop()),
      data: { items: [{ mimeType: 'text/plain', data: 'from afar' }], dragOperationsMask: 1 },
    });
  const rest = (by: number): Promise<unknown> =>
    cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...onScreen([stop()[0] + by, stop()[1]]) });
  await rest(0);
  await drag('dragEnter');
  // Where the pointer rests Chromium tells of it once more, when it is over something else.
  await rest(1);
  // Browsers look again where it is each time that it moves.
  await vi.waitFor(async () => {
    await drag('dragOver');
    expect(entered).toHaveBeenCalled();
  });
  await drag('dragCancel');
  for (const by of [-9, 0]) await rest(by);
  await press(stop());
  await vi.waitFor(() => expect(pressed.mock.calls).toEqual([['stop']]));
});
