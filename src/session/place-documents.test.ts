import { expect, test } from 'vitest';
import { type PlacedDocument, placeDocuments, type TopDocument } from './place-documents.ts';

const page = (id: string, openedAt: number, ...asked: [time: number, url: string][]): TopDocument => ({
  id,
  url: `https://shop.example/${id}`,
  openedAt,
  records: asked.map(([time, to], index) => ({
    kind: 'departure',
    sequence: index + 1,
    time,
    url: `https://shop.example/${to}`,
    navigation: 'push',
    by: 'link',
    sameDocument: false,
    fragment: false,
    delta: 0,
  })),
});
const inTab = (tab: number, document: TopDocument): PlacedDocument => ({ ...document, tab });
const tabsOf = (placed: PlacedDocument[]) => Object.fromEntries(placed.map(({ id, tab }) => [id, tab]));

test('a page is in the tab of the page that asked for it', () => {
  const placed = [inTab(7, page('list', 0, [1000, 'item#reviews'])), inTab(8, page('other', 0, [900, 'else']))];
  expect(tabsOf(placeDocuments([page('item', 1050)], placed))).toEqual({ item: 7 });
});

test('a page is in the tab of the page that it asked for', () => {
  const placed = [inTab(7, page('cart', 1500))];
  expect(tabsOf(placeDocuments([page('item', 1000, [1400, 'cart'])], placed))).toEqual({ item: 7 });
});

test('several in a row are placed from both ends', () => {
  const placed = [inTab(7, page('a', 0, [100, 'b'])), inTab(7, page('e', 500))];
  const lost = [page('c', 250, [300, 'd']), page('d', 350, [450, 'e']), page('b', 150, [200, 'c'])];
  expect(tabsOf(placeDocuments(lost, placed))).toEqual({ b: 7, c: 7, d: 7 });
});

test.each([
  ['two tabs come into question', [inTab(7, page('a', 0, [100, 'b'])), inTab(8, page('c', 0, [100, 'b']))]],
  ['it was asked for long before', [inTab(7, page('a', 0, [100, 'b']))], 20_000],
  ['it was asked for afterwards', [inTab(7, page('a', 0, [900, 'b']))]],
  ['another address was asked for', [inTab(7, page('a', 0, [100, 'bb']))]],
  ['nothing is known', []],
])('a page has no place where %s', (_, placed, openedAt = 150) => {
  expect(placeDocuments([page('b', openedAt)], placed)).toEqual([]);
});

test('a page that the browser reloaded twice', () => {
  const leave = (time: number) => ({ kind: 'leave', sequence: 9, time, cached: false }) as const;
  const reloaded = (time: number) =>
    ({
      kind: 'arrival',
      sequence: 1,
      time,
      url: 'a',
      navigation: 'reload',
      restored: false,
      referred: false,
      index: 0,
    }) as const;
  const before = { id: 'before', url: 'https://shop.example/a', openedAt: 0, records: [leave(5040)], tab: 7 };
  const between = {
    id: 'between',
    url: 'https://shop.example/a',
    openedAt: 5000,
    records: [reloaded(5050), leave(5400)],
  };
  const elsewhere = { ...before, id: 'elsewhere', records: [leave(2000)], tab: 8 };
  expect(placeDocuments([between], [before, elsewhere])).toEqual([{ ...between, tab: 7 }]);
  const after = { ...between, id: 'after', openedAt: 5300, records: [reloaded(5410)], tab: 9 };
  expect(placeDocuments([between], [after, elsewhere])).toEqual([{ ...between, tab: 9 }]);
  expect(placeDocuments([{ ...between, url: 'https://shop.example/b' }], [before, after])).toEqual([]);
  // Two tabs that are reloaded at once: it may be either.
  expect(placeDocuments([between], [before, { ...before, id: 'too', tab: 8 }])).toEqual([]);
});
