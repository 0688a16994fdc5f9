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

/** All that is stored, in the database and in files, as one text; what is encrypted as it was before. */
export async function stored(): Promise<string> {
  const files = new Map<string, string>();
  const collect = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'directory') await collect(handle, `${path}${name}/`);
      else {
        // It may be taken away meanwhile.
        const reading = handle.getFile().then((file) => file.text());
        const text = await reading.catch((error: unknown) => {
          if ((error as Error).name === 'NotFoundError') return null;
          throw error;
        });
        if (text !== null) files.set(path + name, text);
      }
    }
  };
  await collect(await navigator.storage.getDirectory(), '');

  const readable = async (row: Record<string, unknown>): Promise<unknown> => {
    const owner = [row['session'], row['id']].find((id) => typeof id === 'string');
    const key = files.get(`showhow/keys/${owner}`);
    const entries = Object.entries(row).map(async ([name, value]) => {
      const { iv, data } = (value ?? {}) as { iv?: Uint8Array<ArrayBuffer>; data?: ArrayBuffer };
      if (!iv || !data) return [name, value];
      const raw = Uint8Array.from((key ?? '').split(' ').map(Number));
      const imported = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
      const json = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, imported, data);
      return [name, JSON.parse(new TextDecoder().decode(json))];
    });
    return Object.fromEntries(await Promise.all(entries));
  };
  const read = async (name: string): Promise<unknown[]> => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('success', () => done(opening.result));
      opening.addEventListener('error', () => fail(opening.error ?? new Error('not opened')));
    });
    const tables = [...database.objectStoreNames].map(
      (table) =>
        new Promise<Record<string, unknown>[]>((done, fail) => {
          const reading = database.transaction(table).objectStore(table).getAll();
          reading.addEventListener('success', () => done(reading.result));
          reading.addEventListener('error', () => fail(reading.error ?? new Error('not read')));
        }),
    );
    const rows = (await Promise.all(tables)).flat();
    database.close();
    return Promise.all(rows.map(readable));
  };
  const databases = await Promise.all((await indexedDB.databases()).map(({ name }) => read(name ?? '')));
  return JSON.stringify([
    databases,
    [...files.values()],
    await chrome.storage.local.get(),
    await chrome.storage.session.get(),
  ]);
}

/** Says something in the console, here and as the content script. */
export async function say([content, here]: readonly [string, string]): Promise<void> {
  console.log(here);
  for (const tab of await chrome.tabs.query({ url: 'http://127.0.0.1/*' })) {
    const target = { tabId: tab.id ?? -1 };
    await chrome.scripting.executeScript({ target, func: (text) => console.log(text), args: [content] });
  }
}
