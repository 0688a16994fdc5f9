import './testing/fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hideText } from '../session/redact/hide-text.ts';
import type { Session } from '../session/schema.ts';
import { seal, verifySeal } from '../session/seal.ts';
import { longSession } from '../session/testing/long-session.ts';
import { ChangedElsewhere, putEdited, putKept, putReviewed } from './edited.ts';
import { beginSession } from './recording.ts';
import { putSealed } from './sealed.ts';
import { deleteSession, findSession, listSessions, readSession } from './sessions.ts';
import type { Store } from './store.ts';
import { deleteStore, fileTexts, newStore, tableTexts } from './testing/new-store.ts';
import { unfinished } from './testing/unfinished.ts';

let store: Store;
let session: Session;
beforeEach(async () => {
  store = newStore();
  session = await seal(longSession(10), new Date());
  await beginSession(store, unfinished({ id: session.id, task: session.task }));
  await putSealed(store, session);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteStore(store);
});

const summary = async () => (await listSessions(store))[0];
const versions = () => store.files.list('sealed');

test('an edited session takes the place of the one before, sealed anew, and what was taken out is nowhere', async () => {
  await putReviewed(session, 'ready', store);
  const before = await versions();
  const { session: hidden } = hideText(session, 'Ada');
  const sealed = await putEdited(session, hidden, store);
  await expect(verifySeal(sealed)).resolves.toBe(true);
  await expect(readSession(session.id, store)).resolves.toEqual(sealed);
  expect(await fileTexts(store)).not.toContain('Ada');
  await expect(summary()).resolves.toMatchObject({ task: 'Check the invoices of [masked]', state: 'toReview' });
  expect((await summary())?.bytes).toBeLessThan(JSON.stringify(session).length);
  expect(await versions()).toHaveLength(1);
  expect(await versions()).not.toEqual(before);
});

test('no word of a session is ever in the database', async () => {
  const texts = await tableTexts(store);
  expect(texts).toContain(session.id);
  for (const word of ['Ada', 'invoices', 'example']) expect(texts).not.toContain(word);
});

test('where the database fails, the session is as it was, and nothing is left of the attempt', async () => {
  const [first] = await listSessions(store);
  const names = await versions();
  vi.spyOn(store.db.sealed, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await expect(putEdited(session, { ...session, actions: [] }, store)).rejects.toThrow('full');
  await expect(readSession(session.id, store)).resolves.toEqual(session);
  await expect(summary()).resolves.toEqual(first);
  await expect(versions()).resolves.toEqual(names);
});

test('of two pages with one session, the one that is behind changes nothing', async () => {
  const sealed = await putEdited(session, { ...session, outcome: null }, store);
  await expect(putEdited(session, { ...session, effects: [] }, store)).rejects.toThrow(ChangedElsewhere);
  await expect(putReviewed(session, 'ready', store)).rejects.toThrow(ChangedElsewhere);
  await expect(readSession(session.id, store)).resolves.toEqual(sealed);
  await putReviewed(sealed, 'exported', store);
  await expect(summary()).resolves.toMatchObject({ state: 'exported' });
});

test('of two changes at once, one is kept whole', async () => {
  const changes = ['one', 'other'].map((text) => ({ ...session, notes: [{ at: 1, text }] }));
  const answers = await Promise.allSettled(changes.map((after) => putEdited(session, after, store)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const kept = await readSession(session.id, store);
  expect(kept && (await verifySeal(kept))).toBe(true);
  await expect(versions()).resolves.toHaveLength(1);
});

test('who reads it while it is changed gets one version or the other', async () => {
  let last = session;
  for (let round = 0; round < 10; round += 1) {
    const reading = readSession(session.id, store);
    const before = last;
    last = await putEdited(last, { ...last, notes: [{ at: round, text: 'so' }] }, store);
    expect([before.seal.digest, last.seal.digest]).toContain((await reading)?.seal.digest);
  }
});

test('one that was deleted meanwhile does not come back', async () => {
  await deleteSession(session.id, store);
  await expect(putEdited(session, session, store)).rejects.toThrow(ChangedElsewhere);
  await expect(versions()).resolves.toEqual([]);
});

test('what is kept of a scan adds up, and stays when the session is changed', async () => {
  const kept = async () => (await findSession(session.id, store))?.kept;
  await expect(kept()).resolves.toEqual([]);
  await putKept(session, ['one'], store);
  await putKept(session, ['other', 'one'], store);
  await expect(kept()).resolves.toEqual(['one', 'other']);
  const sealed = await putEdited(session, { ...session, actions: [] }, store);
  await expect(kept()).resolves.toEqual(['one', 'other']);
  await expect(putKept(session, ['third'], store)).rejects.toThrow(ChangedElsewhere);
  await putReviewed(sealed, 'ready', store);
  await expect(findSession(session.id, store)).resolves.toMatchObject({ state: 'ready', kept: ['one', 'other'] });
});
