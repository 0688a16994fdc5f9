import { expect, test } from 'vitest';
import type { SessionSummary } from '../store/sessions.ts';
import { type ListView, viewOf, wholeList } from './list-view.ts';

const one = (id: string, more: Partial<SessionSummary>): SessionSummary => ({
  id,
  task: id,
  sites: ['*://shop.example/*'],
  startedAt: 0,
  endedAt: 1,
  state: 'toReview',
  digest: null,
  actionCount: 1,
  bytes: 1,
  ...more,
});
const sessions = [
  one('a', { task: 'Café in Évora', startedAt: 1, actionCount: 9, bytes: 5 }),
  one('b', { task: 'Order paper', startedAt: 3, state: 'ready', sites: ['*://*.office.example/*'], bytes: null }),
  one('c', { task: 'Buy a lamp', startedAt: 2, actionCount: null, bytes: 7 }),
];
const ids = (view: Partial<ListView>): string =>
  viewOf(sessions, { ...wholeList, ...view })
    .map(({ id }) => id)
    .join('');

test.each([
  [{}, 'bca'],
  [{ order: 'oldest' }, 'acb'],
  [{ order: 'task' }, 'cab'],
  [{ order: 'actions' }, 'abc'],
  [{ order: 'size' }, 'cab'],
] as const)('%j', (view, expected) => expect(ids(view)).toBe(expected));

test.each([
  ['evora cafe', 'a'],
  ['  PAPER office ', 'b'],
  ['shop.example', 'ca'],
  ['nowhere', ''],
])('a search for “%s”', (search, expected) => expect(ids({ search })).toBe(expected));

test('those of one state', () => {
  expect(ids({ state: 'ready' })).toBe('b');
  expect(ids({ state: 'exported' })).toBe('');
});
