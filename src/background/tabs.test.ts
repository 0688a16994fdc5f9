import '../store/testing/fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginSession, tabEventsOf } from '../store/recording.ts';
import type { Store } from '../store/store.ts';
import { deleteStore, newStore } from '../store/testing/new-store.ts';
import { unfinished } from '../store/testing/unfinished.ts';
import { watchTabs } from './tabs.ts';

type Listener = (...given: never[]) => void;

/** Of the browser: what is listened to, and how it answers. */
const fake = vi.hoisted(() => ({
  listeners: new Map<string, Listener>(),
  get: async (_tab: number): Promise<{ url: string }> => ({ url: 'https://shop.example/' }),
}));
vi.mock('webextension-polyfill', () => {
  const event = (name: string) => ({ addListener: (listener: Listener) => fake.listeners.set(name, listener) });
  const names = ['onCreated', 'onActivated', 'onDetached', 'onAttached', 'onUpdated', 'onReplaced', 'onRemoved'];
  return {
    default: {
      tabs: {
        ...Object.fromEntries(names.map((name) => [name, event(name)])),
        get: (tab: number) => fake.get(tab),
        query: async () => [],
      },
      windows: { ...Object.fromEntries([['onFocusChanged', event('onFocusChanged')]]), WINDOW_ID_NONE: -1 },
      runtime: { getURL: () => 'chrome-extension://showhow/' },
    },
  };
});

const session = unfinished();
const activate = (tabId: number): void => fake.listeners.get('onActivated')?.({ tabId } as never);

let store: Store;
const activated = async () =>
  (await tabEventsOf(store, session.id))
    .filter(({ change }) => change === 'activated')
    .toSorted((one, other) => one.time - other.time)
    .map(({ tab }) => tab);

beforeEach(async () => {
  store = newStore();
  await beginSession(store, session);
  watchTabs({
    store,
    live: async () => session,
    changed: () => undefined,
    failed: (error) => expect.fail(String(error)),
  });
});
afterEach(() => deleteStore(store));

test('a tab that is left for another and come back to before the browser has answered was gone to', async () => {
  activate(1);
  await vi.waitFor(async () => expect(await activated()).toEqual([1]));
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  vi.spyOn(fake, 'get').mockImplementation(async () => {
    await answered;
    return { url: 'https://shop.example/' };
  });
  activate(2);
  activate(1);
  answer();
  await vi.waitFor(async () => expect(await activated()).toEqual([1, 2, 1]));
});

test('a page of the extension is not gone to', async () => {
  activate(1);
  vi.spyOn(fake, 'get').mockImplementation(async (tab) => ({
    url: tab === 2 ? 'chrome-extension://showhow/popup.html' : 'https://shop.example/',
  }));
  activate(2);
  activate(1);
  activate(3);
  await vi.waitFor(async () => expect(await activated()).toEqual([1, 3]));
});
