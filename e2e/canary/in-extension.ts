/** What runs in a page of the extension, and answers in JSON. Each stands alone: it is handed over as its source. */

/** Writes down all that the pages tell the extension. */
export function listen(): void {
  const heard: unknown[] = [];
  Object.assign(globalThis, { heard });
  chrome.runtime.onMessage.addListener((message: unknown) => {
    heard.push(message);
  });
}

export const heard = (): string => JSON.stringify(Reflect.get(globalThis, 'heard'));

/** All that is stored while it is recorded. */
export async function stored(): Promise<string> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('showhow');
    opening.addEventListener('success', () => done(opening.result));
    opening.addEventListener('error', () => fail(opening.error ?? new Error('not opened')));
  });
  const tables = await Promise.all(
    [...database.objectStoreNames].map(
      (name) =>
        new Promise<unknown[]>((done, fail) => {
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.addEventListener('success', () => done(reading.result));
          reading.addEventListener('error', () => fail(reading.error ?? new Error('not read')));
        }),
    ),
  );
  database.close();
  return JSON.stringify([tables, await chrome.storage.local.get(), await chrome.storage.session.get()]);
}

/** Says something in the console, here and as the content script. */
export async function say([content, here]: readonly [string, string]): Promise<void> {
  console.log(here);
  for (const tab of await chrome.tabs.query({ url: 'http://127.0.0.1/*' })) {
    const target = { tabId: tab.id ?? -1 };
    await chrome.scripting.executeScript({ target, func: (text) => console.log(text), args: [content] });
  }
}
