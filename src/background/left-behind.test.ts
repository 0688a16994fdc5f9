import '../store/testing/fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chacha20 } from '../messaging/chacha20.ts';
import { beginSession, openingOf, putOpening, recordsOf } from '../store/recording.ts';
import type { Store } from '../store/store.ts';
import { deleteStore, newStore } from '../store/testing/new-store.ts';
import { unfinished } from '../store/testing/unfinished.ts';
import { collectLeftBehind } from './left-behind.ts';

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async () => Object.fromEntries(kept),
        remove: async (keys: string[]) => keys.forEach((key) => kept.delete(key)),
      },
    },
  },
}));

const session = unfinished();
const other = unfinished({ id: '01890000-0000-7000-8000-000000000001' });
const title = (sequence: number) => ({ kind: 'title', sequence, time: 3000, title: 'x' });
const viewport = { width: 1, height: 1, scale: 1 };
const departure = (sequence: number, url: string, time = 3000) => ({
  kind: 'departure',
  sequence,
  time,
  url,
  navigation: 'push',
  by: 'link',
  sameDocument: false,
  fragment: false,
  delta: 0,
});
const arrival = (sequence: number, time: number) => ({
  kind: 'arrival',
  sequence,
  time,
  url: 'https://shop.example/',
  navigation: 'navigate',
  restored: false,
  referred: false,
  index: null,
});
const page = {
  frame: [],
  url: 'https://shop.example/',
  title: '',
  openedAt: 2000,
  revisited: false,
  viewport,
};
const left = (document: string, opening: object = {}, records: object[] = [title(4), title(5)]) => ({
  opening: { document, ...page, ...opening },
  records,
});

/** As a document leaves it that was told a key. */
async function encrypted(document: string, nonce: number, of = session.id) {
  const bytes = new TextEncoder().encode(JSON.stringify(left(document)));
  chacha20(await store.keys.ofDocument(of, document), nonce, bytes);
  return { nonce, data: btoa(String.fromCharCode(...bytes)) };
}

let store: Store;
const stored = async () => [...(await recordsOf(store, session.id)).values()].flat();

beforeEach(async () => {
  store = newStore();
  await beginSession(store, session);
  await putOpening(store, {
    ...page,
    tab: 7,
    id: 'doc',
    session: session.id,
    browserFrame: 0,
    browserDocument: null,
    lastKnown: null,
  });
});
afterEach(async () => {
  kept.clear();
  await deleteStore(store);
});

test('what a page left is stored and taken away', async () => {
  kept.set('left:doc', left('doc'));
  await expect(collectLeftBehind(store, session, false)).resolves.toEqual([]);
  expect((await stored()).map(({ sequence }) => sequence)).toEqual([4, 5]);
  expect(kept.size).toBe(0);
});

test('what a page left encrypted is stored and taken away', async () => {
  kept.set('left:doc', await encrypted('doc', 3));
  await expect(collectLeftBehind(store, session, false)).resolves.toEqual([]);
  expect((await stored()).map(({ sequence }) => sequence)).toEqual([4, 5]);
  expect(kept.size).toBe(0);
});

test.each([
  ['with the key of another session', async () => encrypted('doc', 1, other.id)],
  ['for another document', async () => encrypted('elsewhere', 1)],
  ['and then changed', async () => ({ ...(await encrypted('doc', 1)), nonce: 2 })],
  ['into what is no base64', async () => ({ nonce: 1, data: '%' })],
])('what was encrypted %s is cleared away without a word', async (_, value) => {
  await beginSession(store, other);
  kept.set('left:doc', await value());
  await expect(collectLeftBehind(store, session, true)).resolves.toEqual([]);
  expect(kept.size).toBe(0);
  await expect(stored()).resolves.toHaveLength(0);
});

test('a page that has not reported itself yet may still do so', async () => {
  kept.set('left:early', left('early'));
  await expect(collectLeftBehind(store, session, false)).resolves.toEqual([]);
  expect(kept.size).toBe(1);
});

test('at the end, a page that could not report itself is stored in the tab of the page that it went on to', async () => {
  kept.set('left:early', left('early', { openedAt: 1500 }, [title(1), departure(2, 'https://shop.example/', 1900)]));
  await expect(collectLeftBehind(store, session, true)).resolves.toEqual([]);
  expect(kept.size).toBe(0);
  await expect(openingOf(store, session.id, 'early')).resolves.toMatchObject({ tab: 7, browserFrame: 0 });
  const records = await recordsOf(store, session.id);
  expect([...records.keys()]).toEqual(['early']);
  expect(records.get('early')).toMatchObject([{ sequence: 1 }, { sequence: 2 }]);
});

test.each([
  ['nothing tells its tab', {}],
  ['it was in a frame', { frame: [0], openedAt: 1500 }],
])('at the end it is stated that a page was there where %s', async (_, changes) => {
  kept.set('left:early', left('early', changes, [departure(1, 'https://shop.example/elsewhere')]));
  const { openedAt } = left('early', changes).opening;
  await expect(collectLeftBehind(store, session, true)).resolves.toEqual([
    { url: 'https://shop.example/', time: openedAt },
  ]);
  expect(kept.size).toBe(0);
});

test('of a page that came in a pause nothing is told', async () => {
  kept.set('left:early', left('early', { openedAt: 2500 }));
  const pauses = [{ from: 2400, until: 2900, reason: 'user' as const }];
  await expect(collectLeftBehind(store, { ...session, pauses }, true)).resolves.toEqual([]);
  expect(kept.size).toBe(0);
});

test('a page of the session that began, by its own clock, just before it, is one of it', async () => {
  kept.set('left:early', left('early', { openedAt: 990 }));
  await expect(collectLeftBehind(store, session, true)).resolves.toHaveLength(1);
});

test.each([
  ['just before it, by its own clock', 2390, []],
  ['after it, by its own clock, for it began in it', 2905, []],
  ['in it, though it was asked for before', 2000, [{ ...arrival(1, 2500), url: 'https://shop.example/secret' }]],
])('nor of one that came in a pause %s', async (_, openedAt, records) => {
  kept.set('left:early', left('early', { openedAt }, records));
  const pauses = [{ from: 2400, until: 2900, reason: 'user' as const }];
  await expect(collectLeftBehind(store, { ...session, pauses }, true)).resolves.toEqual([]);
  expect(kept.size).toBe(0);
});

test.each([
  ['of another session', left('early', { openedAt: 500 })],
  ['of another site', left('early', { url: 'https://bank.example/' })],
  ['that makes no sense', 'rubbish'],
  ['under the name of another document', left('doc')],
])('what was left %s is cleared away without a word', async (_, value) => {
  kept.set('left:early', value);
  await expect(collectLeftBehind(store, session, true)).resolves.toEqual([]);
  expect(kept.size).toBe(0);
  await expect(stored()).resolves.toHaveLength(0);
});

test('when nothing is recorded, everything left is cleared away, and nothing else', async () => {
  kept.set('left:doc', left('doc'));
  kept.set('other', 1);
  await collectLeftBehind(store, null, true);
  expect([...kept.keys()]).toEqual(['other']);
  await expect(stored()).resolves.toHaveLength(0);
});
