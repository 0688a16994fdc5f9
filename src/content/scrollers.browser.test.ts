import { afterEach, expect, test, vi } from 'vitest';
import { scrolledAlready } from './scrollers.ts';

afterEach(() => document.body.replaceChildren());

const box = (id: string): HTMLElement => document.querySelector(`#${id}`) as HTMLElement;

function showScrolled(): void {
  const many = '<i></i>'.repeat(20_000);
  const scroller = (id: string) =>
    `<div id="${id}" style="height: 50px; overflow: auto"><p style="height: 500px"></p></div>`;
  document.body.innerHTML = `${scroller('first')}${many}${scroller('last')}<div style="height: 5000px"></div>`;
  box('first').scrollTop = 20;
  box('last').scrollTop = 30;
  window.scrollTo(0, 40);
}

test('the viewport is known at once, all else a little later, and the page is not held up', async () => {
  showScrolled();
  const positions = scrolledAlready(document);
  expect(positions.get(document.documentElement)).toEqual({ x: 0, y: 40 });
  expect(positions.has(box('last'))).toBe(false);
  await vi.waitFor(() => expect(positions.get(box('last'))).toEqual({ x: 0, y: 30 }));
  expect(positions.get(box('first'))).toEqual({ x: 0, y: 20 });
  expect(positions.has(document.body)).toBe(false);
});

test('what was heard of in the meantime stays', async () => {
  showScrolled();
  const positions = scrolledAlready(document);
  positions.set(box('first'), { x: 0, y: 7 });
  await vi.waitFor(() => expect(positions.has(box('last'))).toBe(true));
  expect(positions.get(box('first'))).toEqual({ x: 0, y: 7 });
});
