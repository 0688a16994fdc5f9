import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstSettings } from '../session/rules.ts';
import { Database } from './database.ts';
import { readSettings, writeSettings } from './settings.ts';

let db: Database;
beforeEach(() => {
  db = new Database(`settings-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

test('what is set is kept, and the rest is as it was', async () => {
  await expect(readSettings(db)).resolves.toEqual(firstSettings);
  await writeSettings(db, { forgetSites: true });
  await expect(readSettings(db)).resolves.toEqual({ ...firstSettings, forgetSites: true });
  await writeSettings(db, { denied: [] });
  await expect(readSettings(db)).resolves.toEqual({ denied: [], forgetSites: true });
});

test('what is not understood denies what was denied at first', async () => {
  await db.settings.put({ name: 'denied', value: 'everything' });
  await expect(readSettings(db)).resolves.toEqual(firstSettings);
});
