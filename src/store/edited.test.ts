import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hideText } from '../session/redact/hide-text.ts';
import type { Session } from '../session/schema.ts';
import { seal, verifySeal } from '../session/seal.ts';
import { longSession } from '../session/testing/long-session.ts';
import { Database } from './database.ts';
import { ChangedElsewhere, putEdited, putReviewed } from './edited.ts';
import { putSealed, putSession } from './recording.ts';
import { listSessions, readSession } from './sessions.ts';
import { storedSession } from './testing/stored.ts';

let db: Database;
let session: Session;
beforeEach(async () => {
  db = new Database(`edited-${crypto.randomUUID()}`);
  session = await seal(longSession(10), new Date());
  await putSession(db, storedSession({ id: session.id, task: session.task }));
  await putSealed(db, session, Date.parse(session.endedAt));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

const summary = async () => (await listSessions(db))[0];

test('an edited session takes the place of the one before, sealed anew, and what was taken out is nowhere', async () => {
  await putReviewed(session, 'ready', db);
  const { session: hidden } = hideText(session, 'Ada');
  const sealed = await putEdited(session, hidden, db);
  await expect(verifySeal(sealed)).resolves.toBe(true);
  await expect(readSession(session.id, db)).resolves.toEqual(sealed);
  const all = await Promise.all(db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(all)).not.toContain('Ada');
  await expect(summary()).resolves.toMatchObject({ task: 'Check the invoices of [masked]', state: 'toReview' });
  expect((await summary())?.bytes).toBeLessThan(JSON.stringify(session).length);
});

test('where the database fails, the session is as it was', async () => {
  const [first] = await listSessions(db);
  vi.spyOn(db.sessions, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await expect(putEdited(session, { ...session, actions: [] }, db)).rejects.toThrow('full');
  await expect(readSession(session.id, db)).resolves.toEqual(session);
  await expect(summary()).resolves.toEqual(first);
});

test('of two pages with one session, the one that is behind changes nothing', async () => {
  const sealed = await putEdited(session, { ...session, outcome: null }, db);
  await expect(putEdited(session, { ...session, effects: [] }, db)).rejects.toThrow(ChangedElsewhere);
  await expect(putReviewed(session, 'ready', db)).rejects.toThrow(ChangedElsewhere);
  await expect(readSession(session.id, db)).resolves.toEqual(sealed);
  await putReviewed(sealed, 'exported', db);
  await expect(summary()).resolves.toMatchObject({ state: 'exported' });
});

test('one that was deleted meanwhile does not come back', async () => {
  await db.sessions.delete(session.id);
  await db.sealed.delete(session.id);
  await expect(putEdited(session, session, db)).rejects.toThrow(ChangedElsewhere);
  await expect(db.sealed.count()).resolves.toBe(0);
});
