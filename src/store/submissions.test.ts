import './testing/fake-browser.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seal } from '../session/seal.ts';
import { longSession } from '../session/testing/long-session.ts';
import { pack } from '../submission/pack.ts';
import { beginCorrection, Gone } from './corrected.ts';
import { putEdited } from './edited.ts';
import { eraseEverything } from './everything.ts';
import { importSession } from './imported.ts';
import {
  declinedTasks,
  declineTask,
  forgetInvitation,
  forgetJoined,
  keyFor,
  readJoined,
  setClockAhead,
  undeclineTasks,
  writeJoined,
} from './joined.ts';
import { readPacked, writePacked } from './packed.ts';
import { deleteSession, listSessions, readSession } from './sessions.ts';
import type { Store } from './store.ts';
import {
  addSubmission,
  beginWithdrawal,
  changeSubmission,
  isOnItsWay,
  submissionOf,
  submissions,
} from './submissions.ts';
import { sweep } from './sweep.ts';
import { joinedTo } from './testing/joined.ts';
import { deleteStore, newStore, tableTexts } from './testing/new-store.ts';

let store: Store;
beforeEach(() => {
  store = newStore();
});
afterEach(() => deleteStore(store));

const SESSION = '01890000-0000-7000-8000-000000000000';
const asked = { session: SESSION, task: null, corrects: null, seal: 'a'.repeat(64), askedAt: 1000 };
const bytes = new TextEncoder().encode('{"format":"showhow/session"}');

async function packed(): Promise<string> {
  const { gzip, contents } = await pack(bytes);
  await writePacked(store, gzip, contents, async (written) => {
    return (await changeSubmission(store, SESSION, ['waiting'], { packed: written, state: 'sending' })) !== null;
  });
  return (await submissionOf(SESSION, store))?.packed?.file ?? '';
}

test('a session is submitted once, and again only when it was refused', async () => {
  await expect(addSubmission(store, asked)).resolves.toBe(true);
  await expect(addSubmission(store, asked)).resolves.toBe(false);
  await changeSubmission(store, SESSION, ['waiting'], { state: 'refused' });
  await expect(addSubmission(store, { ...asked, askedAt: 2000 })).resolves.toBe(true);
  await expect(submissions(store)).resolves.toMatchObject([{ state: 'waiting', askedAt: 2000, tries: 0 }]);
});

test('what has been withdrawn meanwhile is not changed by what was being done', async () => {
  await addSubmission(store, asked);
  await beginWithdrawal(store, SESSION, 3000);
  await expect(changeSubmission(store, SESSION, ['waiting', 'sending'], { state: 'stored' })).resolves.toBeNull();
  const found = await submissionOf(SESSION, store);
  expect(found).toMatchObject({ state: 'withdrawing', nextTry: 3000 });
  expect(found && isOnItsWay(found)).toBe(false);
});

test('the bytes that are sent are kept, and gone with a withdrawal', async () => {
  await addSubmission(store, asked);
  const file = await packed();
  const [first, again] = [await readPacked(store, file), await readPacked(store, file)];
  expect(await first?.arrayBuffer()).toEqual(await again?.arrayBuffer());
  await sweep(store);
  await expect(store.files.list('packed')).resolves.toEqual([file]);
  await beginWithdrawal(store, SESSION, 1);
  await expect(store.files.list('packed')).resolves.toEqual([]);
});

test('bytes that nobody wants any more are not kept, and left ones are swept away', async () => {
  await addSubmission(store, asked);
  await beginWithdrawal(store, SESSION, 1);
  await packed();
  await expect(store.files.list('packed')).resolves.toEqual([]);
  await store.files.write('packed/left', bytes);
  await sweep(store);
  await expect(store.files.list('packed')).resolves.toEqual([]);
});

test('the key of the device signs after it was stored, and is told to nobody', async () => {
  const joined = await joinedTo('https://collector.example');
  await writeJoined(store, joined);
  await setClockAhead(store, 5000);
  const read = await readJoined(store);
  expect(read).toMatchObject({ address: joined.address, clockAhead: 5000 });
  if (!read) throw new Error('It was stored');
  expect(read.key.privateKey.extractable).toBe(false);
  const signature = await crypto.subtle.sign('Ed25519', read.key.privateKey, bytes);
  expect(signature.byteLength).toBe(64);
  expect(await tableTexts(store)).toContain('"privateKey":{}');
});

test('an invitation has one key, until it has done its work or is forgotten', async () => {
  const key = await keyFor(store, 'i1');
  expect((await keyFor(store, 'i1')).id).toBe(key.id);
  expect((await keyFor(store, 'i2')).id).not.toBe(key.id);
  await expect(readJoined(store)).resolves.toBeNull();
  await writeJoined(store, await joinedTo('https://collector.example'));
  await keyFor(store, 'i3');
  await forgetInvitation(store);
  await expect(store.db.collector.count()).resolves.toBe(1);
});

test('with a collector goes all that belongs to it, and no session', async () => {
  const session = await seal(longSession(2), new Date());
  await importSession(session, store);
  await writeJoined(store, await joinedTo('https://collector.example'));
  await addSubmission(store, asked);
  await packed();
  await declineTask(store, 't1');
  await forgetJoined(store);
  await expect(readJoined(store)).resolves.toBeNull();
  await expect(submissions(store)).resolves.toEqual([]);
  await expect(declinedTasks(store)).resolves.toEqual(new Set());
  await expect(store.files.list('packed')).resolves.toEqual([]);
  await expect(listSessions(store)).resolves.toHaveLength(1);
});

test('erasing everything erases the collector, its key and what was to be sent', async () => {
  await writeJoined(store, await joinedTo('https://collector.example'));
  await addSubmission(store, asked);
  await packed();
  await expect(eraseEverything(store)).resolves.toEqual({ erased: true });
  await expect(readJoined(store)).resolves.toBeNull();
  await expect(store.files.list('packed')).resolves.toEqual([]);
});

test('declined tasks are remembered until the person wants to see them again', async () => {
  await declineTask(store, 't1');
  await declineTask(store, 't2');
  await expect(declinedTasks(store)).resolves.toEqual(new Set(['t1', 't2']));
  await undeclineTasks(store);
  await expect(declinedTasks(store)).resolves.toEqual(new Set());
});

test('a correction is a copy with an id and seal of its own, begun once, and stays one when it is edited', async () => {
  const session = await seal(longSession(2), new Date());
  await importSession(session, store);
  const id = await beginCorrection(session.id, store);
  expect(id).not.toBe(session.id);
  const copy = await readSession(id, store);
  if (!copy) throw new Error('It was copied');
  expect(copy).toMatchObject({ ...session, id, seal: { digest: copy.seal.digest } });
  expect(copy.seal.digest).not.toBe(session.seal.digest);
  await putEdited(copy, { ...copy, task: { label: 'Shorter' } }, store);
  await expect(store.db.sealed.get(id)).resolves.toMatchObject({ corrects: session.id });
  await expect(beginCorrection(session.id, store)).resolves.toBe(id);
  await deleteSession(session.id, store);
  await deleteSession(id, store);
  await expect(beginCorrection(session.id, store)).rejects.toBeInstanceOf(Gone);
});
