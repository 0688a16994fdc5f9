import { expect, onTestFinished, test, vi } from 'vitest';
import { mouse, type Point } from '../testing/mouse.ts';
import { letPass } from './passing.ts';

/** A box in the corner, and what lies beneath it. */
function placed() {
  const host = document.createElement('div');
  host.style.cssText = 'position: fixed; top: 60px; left: 60px; width: 40px; height: 20px';
  document.documentElement.append(host);
  const ending = new AbortController();
  onTestFinished(() => {
    ending.abort();
    host.remove();
  });
  const letThrough = vi.fn((isThrough: boolean) => {
    host.style.pointerEvents = isThrough ? 'none' : 'auto';
  });
  const { owns, isHeld } = letPass({ host, letThrough }, ending.signal);
  const heard: string[] = [];
  const hear = (event: Event): void => void (owns(event) || heard.push(event.type));
  for (const type of ['pointermove', 'pointerup']) {
    window.addEventListener(type, hear, { capture: true, signal: ending.signal });
  }
  return { letThrough, isHeld, heard };
}
const beside: Point = [20, 20];
const on: Point = [80, 70];

test('a press that does not move has nothing drawn anew', async () => {
  const { letThrough, isHeld } = placed();
  await mouse('mouseMoved', beside);
  await mouse('mousePressed', beside);
  expect(isHeld()).toBe(true);
  await mouse('mouseReleased', beside);
  await vi.waitFor(() => expect(isHeld()).toBe(false));
  expect(letThrough).not.toHaveBeenCalled();
});

test('what comes onto it in one go, held in the page, is the page’s from the first move on', async () => {
  const { letThrough, heard, isHeld } = placed();
  await mouse('mouseMoved', beside);
  await mouse('mousePressed', beside);
  heard.length = 0;
  await mouse('mouseMoved', on);
  await mouse('mouseReleased', on);
  expect(heard).toEqual(['pointermove', 'pointerup']);
  await vi.waitFor(() => expect(isHeld()).toBe(false));
  expect(letThrough.mock.calls).toEqual([[true], [false]]);
});

test('what moves over it, held nowhere, is its own', async () => {
  const { letThrough, heard } = placed();
  await mouse('mouseMoved', on);
  await mouse('mouseMoved', [on[0] + 2, on[1]]);
  expect(heard).toEqual([]);
  expect(letThrough).not.toHaveBeenCalled();
});
