import '../store/testing/fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SenderFrame } from '../messaging/messages.ts';
import { matchesSites } from '../session/sites.ts';
import type { Database, UnfinishedSession } from '../store/database.ts';
import { beginSession, openingsOf, recordsOf, refusedOf } from '../store/recording.ts';
import type { Store } from '../store/store.ts';
import { deleteStore, newStore } from '../store/testing/new-store.ts';
import { unfinished } from '../store/testing/unfinished.ts';
import { createInbox } from './inbox.ts';

const session = unfinished();
const top: SenderFrame = {
  tab: 7,
  frame: 0,
  document: 'D1',
  url: 'https://shop.example/',
  origin: 'https://shop.example',
};
const opening = {
  document: 'doc',
  frame: [] as number[],
  url: 'https://shop.example/',
  title: '',
  openedAt: 2000,
  revisited: false,
  viewport: { width: 1, height: 1, scale: 1 },
};
const title = (sequence: number, text = 'x') => ({ kind: 'title', sequence, time: 3000, title: text });
const press = (sequence: number, time: number) => ({
  kind: 'action',
  sequence,
  time,
  action: `a${sequence}`,
  is: { type: 'press', time, key: 'Enter', code: 'Enter', modifiers: [] },
});

let store: Store;
let db: Database;
let live: UnfinishedSession | null;
const failed = vi.fn();
const askForFrame = vi.fn();
const addressOf = vi.fn<(tab: number) => Promise<string | undefined>>();
let denied: string[];
const inbox = () =>
  createInbox({
    store,
    live: async () => live,
    stored: vi.fn(),
    askForFrame,
    failed,
    addressOf,
    isDenied: async (url) => matchesSites(url, denied),
  });

const stored = async () => [...(await recordsOf(store, session.id)).values()].flat();

beforeEach(async () => {
  store = newStore();
  await beginSession(store, session);
  ({ db } = store);
  live = session;
  denied = [];
});
afterEach(async () => {
  vi.clearAllMocks();
  await deleteStore(store);
});

test('acknowledges what it has stored, and a repetition changes nothing', async () => {
  const { open, append } = inbox();
  await expect(open(opening, top)).resolves.toMatchObject({ admitted: true, session: session.id, paused: false });
  const records = [title(1), title(2)];
  await expect(append({ document: 'doc', records }, top)).resolves.toEqual({ stored: [1, 2], recording: true });
  await expect(append({ document: 'doc', records }, top)).resolves.toEqual({ stored: [1, 2], recording: true });
  await expect(stored()).resolves.toHaveLength(2);
});

test('a document has a key of its own for what it leaves behind, also when it reports itself again', async () => {
  const { open } = inbox();
  const keyOf = async (document: string, from = top) =>
    (await open({ ...opening, document }, from)) as { leavingKey: number[] };
  const { leavingKey } = await keyOf('doc');
  expect(leavingKey).toHaveLength(8);
  await expect(keyOf('doc')).resolves.toMatchObject({ leavingKey });
  await expect(keyOf('other', { ...top, document: 'D2' })).resolves.not.toMatchObject({ leavingKey });
  // Nobody else gets it.
  await expect(keyOf('doc', { ...top, document: 'D2' })).resolves.toEqual({ admitted: false });
});

test('goes on after the worker was stopped: nothing it needs is in memory alone', async () => {
  await inbox().open(opening, top);
  await expect(inbox().append({ document: 'doc', records: [title(1)] }, top)).resolves.toMatchObject({ stored: [1] });
});

test('records that come right behind the report of their document wait for it', async () => {
  const { open, append } = inbox();
  const [, answer] = await Promise.all([open(opening, top), append({ document: 'doc', records: [title(1)] }, top)]);
  expect(answer).toEqual({ stored: [1], recording: true });
});

test('what the page before has masked, and handed on in the address, is written down nowhere', async () => {
  const asked = 'https://shop.example/next?who=ada&p=[masked]';
  const departure = { kind: 'departure', sequence: 1, time: 3000, url: asked, navigation: 'push', by: 'form' };
  const one = inbox();
  await one.open(opening, top);
  const records = [{ ...departure, sameDocument: false, fragment: false, delta: 0 }];
  await one.append({ document: 'doc', records }, top);

  // The worker may have been stopped in between.
  const { open, append } = inbox();
  const url = 'https://shop.example/next?who=ada&p=hunter2';
  const next = { ...top, document: 'D2', url };
  await expect(open({ ...opening, document: 'next', url, openedAt: 3500 }, next)).resolves.toMatchObject({
    url: asked,
  });
  const arrival = { kind: 'arrival', sequence: 1, time: 3500, url, navigation: 'navigate', restored: false };
  await append(
    { document: 'next', records: [{ ...arrival, referred: true, index: 1 }, title(2, 'Hello hunter2'), { url }] },
    next,
  );

  const [, opened] = await openingsOf(store, session.id);
  expect([opened, ...(await stored())].map((each) => each && 'url' in each && each.url)).toEqual([
    asked,
    asked,
    asked,
    false,
  ]);
  expect(
    JSON.stringify([await openingsOf(store, session.id), await stored(), await refusedOf(store, session.id)]),
  ).not.toContain('hunter2');
});

test('what was handed on is written down nowhere either where others repeat it, or it comes back', async () => {
  const { open, append } = inbox();
  const asked = 'https://shop.example/next?p=[masked]';
  const departure = { kind: 'departure', sequence: 1, time: 3000, url: asked, navigation: 'push', by: 'form' };
  await open(opening, top);
  await append({ document: 'doc', records: [{ ...departure, sameDocument: false, fragment: false, delta: 0 }] }, top);
  const url = 'https://shop.example/next?p=hunter2';
  await open({ ...opening, document: 'next', url, openedAt: 3500 }, { ...top, document: 'D2', url });
  const third = { ...top, document: 'D3', url: 'https://shop.example/third' };
  await open({ ...opening, document: 'third', url: third.url, openedAt: 4000 }, third);
  await append({ document: 'third', records: [title(1, 'Hello hunter2')] }, third);

  // The worker may have been stopped in between.
  const again = { ...opening, document: 'again', url, openedAt: 90_000, revisited: true };
  await expect(inbox().open(again, { ...top, document: 'D4', url })).resolves.toMatchObject({ url: asked });
  expect(JSON.stringify([await openingsOf(store, session.id), await stored()])).not.toContain('hunter2');
});

test('what a form hands on to a frame is written down nowhere, though it is the frame that is asked to go there', async () => {
  const { open, append } = inbox();
  const [url, of] = ['https://shop.example/inner?p=hunter2', { sameDocument: false, fragment: false, delta: 0 }];
  const departure = { kind: 'departure', sequence: 1, time: 3001, url, navigation: 'push', by: 'script', ...of };
  await open(opening, top);
  await open({ ...opening, document: 'empty', frame: [0] }, { ...top, frame: 3, document: 'D2' });
  await append({ document: 'doc', records: [{ kind: 'handsOn', sequence: 1, time: 3000, names: ['p'] }] }, top);
  await append({ document: 'empty', records: [departure] }, { ...top, frame: 3, document: 'D2' });
  const inner = { ...opening, document: 'inner', frame: [0], url, openedAt: 3002 };
  await expect(open(inner, { ...top, frame: 3, document: 'D3', url })).resolves.toMatchObject({
    url: 'https://shop.example/inner?p=[masked]',
  });
  expect(JSON.stringify([await openingsOf(store, session.id), await stored()])).not.toContain('hunter2');
});

test.each([
  ['another site', { ...top, url: 'https://bank.example/', origin: 'https://bank.example' }],
  [
    'a frame without an address whose page is of another site',
    { ...top, url: 'about:blank', origin: 'https://bank.example' },
  ],
])('does not admit %s, whatever it says of itself', async (_, from) => {
  await expect(inbox().open(opening, from)).resolves.toEqual({ admitted: false });
  await expect(db.openings.count()).resolves.toBe(0);
});

test('admits a frame without an address because of the page that made it', async () => {
  const { open } = inbox();
  await open(opening, top);
  const from = { tab: 7, frame: 4, document: null, url: 'about:srcdoc', origin: 'https://shop.example' };
  await expect(open({ ...opening, document: 'inner', frame: [0] }, from)).resolves.toMatchObject({ admitted: true });
  await vi.waitFor(() =>
    expect(askForFrame).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'doc' }),
      expect.objectContaining({ id: 'inner', frame: [0] }),
    ),
  );
});

test('asks for a frame’s element also where the frame reported itself before its parent', async () => {
  const { open } = inbox();
  const from = { tab: 7, frame: 4, document: null, url: 'https://shop.example/inner', origin: 'https://shop.example' };
  await open({ ...opening, document: 'inner', frame: [2] }, from);
  expect(askForFrame).not.toHaveBeenCalled();
  await open(opening, top);
  await vi.waitFor(() =>
    expect(askForFrame).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'doc' }),
      expect.objectContaining({ id: 'inner', frame: [2] }),
    ),
  );
});

test('admits a sandboxed frame that reports itself while its page is being admitted', async () => {
  const { open } = inbox();
  const from = { tab: 7, frame: 4, document: null, url: 'data:text/html', origin: 'null' };
  const answers = await Promise.all([open(opening, top), open({ ...opening, document: 'inner', frame: [0] }, from)]);
  expect(answers.map(({ admitted }) => admitted)).toEqual([true, true]);
});

test('admits a sandboxed frame only inside an admitted page', async () => {
  const { open } = inbox();
  const from = { tab: 7, frame: 4, document: null, url: 'about:srcdoc', origin: 'null' };
  await expect(open({ ...opening, document: 'early', frame: [0] }, from)).resolves.toEqual({ admitted: false });
  await open(opening, top);
  await expect(open({ ...opening, document: 'inner', frame: [0] }, from)).resolves.toMatchObject({ admitted: true });
});

test('takes no records for a document from another tab or frame', async () => {
  const { open, append } = inbox();
  await open(opening, top);
  await expect(append({ document: 'doc', records: [title(1)] }, { ...top, tab: 8 })).resolves.toEqual({
    stored: [],
    recording: false,
  });
  await expect(append({ document: 'doc', records: [title(1)] }, { ...top, frame: 2 })).resolves.toEqual({
    stored: [],
    recording: false,
  });
  await expect(open(opening, { ...top, tab: 8 })).resolves.toEqual({ admitted: false });
  await expect(stored()).resolves.toHaveLength(0);
});

test('when no session is recorded, nothing is taken', async () => {
  live = null;
  const { open, append } = inbox();
  await expect(open(opening, top)).resolves.toEqual({ admitted: false });
  await expect(append({ document: 'doc', records: [title(1)] }, top)).resolves.toEqual({
    stored: [],
    recording: false,
  });
});

test('while paused, not even the address of a page is written down', async () => {
  live = { ...session, state: 'paused' };
  await expect(inbox().open(opening, top)).resolves.toMatchObject({ admitted: true, paused: true, leavingKey: null });
  await expect(db.openings.count()).resolves.toBe(0);
});

test('what happened in a pause leaves no trace but its number', async () => {
  live = { ...session, pauses: [{ from: 5000, until: 6000, reason: 'user' }] };
  const { open, append } = inbox();
  await open(opening, top);
  await append(
    { document: 'doc', records: [press(1, 4000), press(2, 5500), { ...title(3), time: 5500 }, press(4, 7000)] },
    top,
  );
  const rows = (await stored()).map((record) => ({ record }));
  expect(rows.map(({ record }) => [record.sequence, record.kind])).toEqual([
    [1, 'action'],
    [2, 'retract'],
    [3, 'retract'],
    [4, 'action'],
  ]);
});

test('keeps aside what does not parse, once, and acknowledges it so that it is not sent for ever', async () => {
  const { open, append } = inbox();
  await open(opening, top);
  const records = [title(1), { kind: 'nonsense', sequence: 2 }, 'rubbish', title(3)];
  await expect(append({ document: 'doc', records }, top)).resolves.toEqual({ stored: [1, 3, 2], recording: true });
  await append({ document: 'doc', records: [{ kind: 'nonsense', sequence: 2 }] }, top);
  const aside = await refusedOf(store, session.id);
  expect(aside.map((row) => row.sequence)).toEqual([2, null]);
});

test('a database that does not write is said, and nothing is acknowledged', async () => {
  const { open, append } = inbox();
  await open(opening, top);
  const full = new DOMException('full', 'QuotaExceededError');
  vi.spyOn(db.batches, 'add').mockRejectedValueOnce(full);
  await expect(append({ document: 'doc', records: [title(1)] }, top)).rejects.toThrow('full');
  expect(failed).toHaveBeenCalledOnce();
  await expect(append({ document: 'doc', records: [title(1)] }, top)).resolves.toMatchObject({ stored: [1] });
});

test.each([
  ['a page', [], undefined, true],
  ['a frame in a page that is recorded', [0], 'https://shop.example/', false],
  ['a frame in a page that is not', [0], 'https://other.example/', true],
  ['a frame in a page of which nothing may be known', [0], undefined, true],
])('who shows the pill: %s', async (_, frame, address, showsPill) => {
  addressOf.mockResolvedValue(address);
  await expect(inbox().open({ ...opening, frame }, top)).resolves.toMatchObject({ admitted: true, showsPill });
});

test('a frame of the site in a page that is never recorded shows the pill itself', async () => {
  addressOf.mockResolvedValue('https://bank.shop.example/');
  live = { ...session, capture: { ...session.capture, sites: ['*://*.shop.example/*'] } };
  denied = ['*://bank.shop.example/*'];
  await expect(inbox().open({ ...opening, frame: [0] }, top)).resolves.toMatchObject({
    admitted: true,
    showsPill: true,
  });
});

test('another document in the same frame is not the one that was admitted', async () => {
  const { open, append } = inbox();
  await open(opening, top);
  const next = { ...top, document: 'D2' };
  const refused = { stored: [], recording: false };
  await expect(append({ document: 'doc', records: [title(1)] }, next)).resolves.toEqual(refused);
  await expect(open(opening, next)).resolves.toEqual({ admitted: false });
  // Nor after the worker was stopped, when only the store knows it.
  await expect(inbox().append({ document: 'doc', records: [title(1)] }, next)).resolves.toEqual(refused);
  // Where the browser names none, tab and frame have to do.
  const unnamed = { ...top, document: null };
  await expect(append({ document: 'doc', records: [title(1)] }, unnamed)).resolves.toMatchObject({ stored: [1] });
});

test('the pill is heard from where the session is recorded, and from nowhere else', async () => {
  const { open, isRecorded } = inbox();
  await expect(isRecorded('doc', { ...top, url: 'https://other.example/' })).resolves.toBe(false);
  // Loaded in a pause: known by its address alone.
  await expect(isRecorded('doc', top)).resolves.toBe(true);
  await open(opening, top);
  await expect(isRecorded('doc', { ...top, url: 'about:blank' })).resolves.toBe(true);
  await expect(isRecorded('doc', { ...top, tab: 99, url: 'about:blank' })).resolves.toBe(false);
  live = null;
  await expect(isRecorded('doc', top)).resolves.toBe(false);
});

test('what is never to be recorded is not, by whatever way it comes', async () => {
  const { open, append } = inbox();
  await open(opening, top);
  denied = ['*://*.shop.example/*'];
  await expect(append({ document: 'doc', records: [title(1)] }, top)).resolves.toEqual({
    stored: [],
    recording: false,
  });
  await expect(open({ ...opening, document: 'other' }, top)).resolves.toEqual({ admitted: false });
  const blank = { ...top, frame: 4, url: 'about:blank' };
  await expect(open({ ...opening, document: 'blank', frame: [0] }, blank)).resolves.toEqual({ admitted: false });
  await expect(stored()).resolves.toHaveLength(0);
});
