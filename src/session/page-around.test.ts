import { expect, test } from 'vitest';
import { pagesAround } from './page-around.ts';
import type { SessionDocument } from './schema.ts';
import { documentAt } from './testing/any-session.ts';

const document = (id: string, openedAt: number, closedAt?: number, frame: number[] = []): SessionDocument => ({
  ...documentAt(id, 't1', `https://shop.example/${id}`),
  openedAt,
  frame,
  ...(closedAt !== undefined && { closedAt }),
});
const frameFrom = (openedAt: number, closedAt?: number): SessionDocument => document('frame', openedAt, closedAt, [0]);
const around = (pages: SessionDocument[], frame: SessionDocument): string | undefined =>
  pagesAround([...pages, frame])(frame)?.id;

const first = document('first', 0, 3000);
const second = document('second', 1000, 8000);
const last = document('last', 7990);

test('a frame is of the page that it lived beside, whichever clock is ahead', () => {
  const pages = [first, second, last];
  expect(around(pages, frameFrom(10, 3003))).toBe('first');
  expect(around(pages, frameFrom(2996, 8003))).toBe('second');
  expect(around(pages, frameFrom(7985))).toBe('last');
});

test('one that was loaded while the next page was awaited is of the page before', () => {
  expect(around([first, second, last], frameFrom(1500, 3003))).toBe('first');
});

test('a page that was kept, and come back to, has no frames of the one shown meanwhile', () => {
  for (const pages of [
    [document('kept', 0, 9000), document('meanwhile', 1000, 5000)],
    [document('kept', 0), document('meanwhile', 1000)],
  ]) {
    expect(around(pages, frameFrom(1010, 5003))).toBe('meanwhile');
    expect(around(pages, frameFrom(20, 8990))).toBe('kept');
  }
});

test('where no page of its tab was recorded, there is none', () => {
  expect(around([{ ...first, tab: 't2' }], frameFrom(10))).toBeUndefined();
});
