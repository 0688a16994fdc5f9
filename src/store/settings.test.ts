import './testing/fake-browser.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstSettings } from '../session/rules.ts';
import { readSettings, writeSettings } from './settings.ts';
import type { Store } from './store.ts';
import { deleteStore, newStore } from './testing/new-store.ts';

let store: Store;
beforeEach(() => {
  store = newStore();
});
afterEach(() => deleteStore(store));

test('what is set is kept, and the rest is as it was', async () => {
  await expect(readSettings(store)).resolves.toEqual(firstSettings);
  await writeSettings(store, { forgetSites: true });
  await expect(readSettings(store)).resolves.toEqual({ ...firstSettings, forgetSites: true });
  await writeSettings(store, { denied: [] });
  await expect(readSettings(store)).resolves.toEqual({ denied: [], forgetSites: true });
});

test('what is not understood denies what was denied at first', async () => {
  await store.db.settings.put({ name: 'denied', value: 'everything' });
  await expect(readSettings(store)).resolves.toEqual(firstSettings);
});
