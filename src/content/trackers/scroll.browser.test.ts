import { expect, onTestFinished, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { PageAction } from '../../session/record.ts';
import { onScreen } from '../testing/mouse.ts';
import { show, startRecording } from '../testing/recording.ts';

const at = (css: string): HTMLElement => document.querySelector(css) as HTMLElement;
const tall = '<div style="height: 3000px">Tall</div>';
/** Longer than it takes for the browser to begin to scroll. ms */
const BUSY = 800;

function pointOn(element: Element, right = 50): { x: number; y: number } {
  const { x, y } = element.getBoundingClientRect();
  return onScreen([x + right, y + 150]);
}

const turn = (element: Element, deltaY: number, right?: number): Promise<unknown> =>
  cdp().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...pointOn(element, right), deltaX: 0, deltaY });

const scrollsIn = (actions: PageAction[]): PageAction[] => actions.filter(({ type }) => type === 'scroll');

test('where going back within the page scrolls to is no part of what the wheel scrolled', async () => {
  show(`<p>Beginning</p>${tall}`);
  const { actions } = await startRecording();
  history.pushState(null, '', '#further');
  const backAtOnce = (): void => {
    if (window.scrollY < 300) return;
    window.removeEventListener('scroll', backAtOnce);
    history.back();
  };
  window.addEventListener('scroll', backAtOnce);
  const gone = new Promise((resolve) => window.addEventListener('popstate', resolve));
  await turn(at('p'), 300);
  await gone;
  await vi.waitFor(() => expect(window.scrollY).toBe(0));
  await userEvent.click(at('p'));
  const scrolled = { by: 'wheel', from: { y: 0 }, to: { y: 300 } };
  await vi.waitFor(() => expect(actions()).toMatchObject([scrolled, { type: 'click' }]));
});

// Turns at one place soon after each other scroll what the first has scrolled.
test.each([
  ['before it hears of the wheel', 50],
  ['as it hears of the wheel', 250],
])('a page that is busy %s', async (when, right) => {
  show(`<div id="list" style="height: 300px; overflow: auto">${tall}</div>`);
  const { actions } = await startRecording();
  const keepBusy = (): void => {
    for (const until = performance.now() + BUSY; performance.now() < until; );
  };
  await userEvent.hover(at('#list'));
  if (when.startsWith('as')) at('#list').addEventListener('wheel', keepBusy);
  else setTimeout(keepBusy);
  await turn(at('#list'), 120, right);
  await vi.waitFor(
    () => expect(scrollsIn(actions())).toMatchObject([{ by: 'wheel', from: { y: 0 }, to: { y: 120 } }]),
    4000,
  );
});

test('what a script scrolls once a finger has been lifted is no scroll of it', async () => {
  show(`<div id="list" style="height: 300px; overflow: auto">${tall}</div>`);
  const list = at('#list');
  const { actions } = await startRecording();
  const { x, y } = pointOn(list);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    cdp().send('Input.dispatchTouchEvent', { type, touchPoints });
  const rested = new Promise((resolve) => list.addEventListener('scrollend', resolve));
  await touch('touchStart', { x, y });
  for (const by of [20, 40, 60, 80]) await touch('touchMove', { x, y: y - by });
  await touch('touchEnd');
  await rested;
  const to = { x: 0, y: Math.round(list.scrollTop) };
  await vi.waitFor(() => expect(actions()).toMatchObject([{ type: 'scroll', by: 'touch', to }]));
  const heard = new Promise((resolve) => list.addEventListener('scroll', resolve));
  // Longer than what the finger began may go on.
  await new Promise((resolve) => setTimeout(resolve, 600));
  list.scrollTop = 2000;
  await heard;
  expect(actions()).toMatchObject([{ to }]);
});

test.each([
  ['in a shadow tree', (inner: string) => `<div id="log">${inner}</div>`, ''],
  ['around a slot', () => '<div id="log"><slot></slot></div>', tall],
])('what a script has scrolled %s, and then the person', async (_, inside, slotted) => {
  show(`<div id="host">${slotted}</div>`);
  const root = at('#host').attachShadow({ mode: 'open' });
  root.innerHTML = `<style>#log { height: 300px; overflow: auto }</style>${inside(tall)}`;
  const log = root.querySelector('#log') as HTMLElement;
  const { actions } = await startRecording();
  const heard = new Promise((resolve) => root.addEventListener('scroll', resolve, { capture: true, once: true }));
  log.scrollTop = 1000;
  await heard;
  await userEvent.hover(at('#host'), { position: { x: 50, y: 100 } });
  onTestFinished(() => userEvent.unhover(at('body')));
  await turn(at('#host'), -120);
  await vi.waitFor(() =>
    expect(scrollsIn(actions())).toMatchObject([{ by: 'wheel', from: { y: 1000 }, to: { y: 880 } }]),
  );
});

test('an arrow that moves a slider, though the page scrolls as well, is pressed on it', async () => {
  show(`<div role="slider" aria-valuenow="4" tabindex="0">Volume</div>${tall}`);
  const slider = at('[role="slider"]');
  slider.addEventListener('keydown', () => slider.setAttribute('aria-valuenow', '3'));
  onTestFinished(() => window.scrollTo(0, 0));
  const { actions } = await startRecording();
  const heard = new Promise((resolve) => window.addEventListener('scroll', resolve, { once: true }));
  slider.focus({ preventScroll: true });
  await userEvent.keyboard('{ArrowDown}');
  await heard;
  await vi.waitFor(() => expect(actions()).toMatchObject([{ type: 'press', key: 'ArrowDown' }]));
});
