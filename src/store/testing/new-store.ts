/** A store of its own, for tests. */
import { Database } from '../database.ts';
import type { Files } from '../files.ts';
import { createStore, type Store } from '../store.ts';

/** Files that are in memory. */
export function memoryFiles(texts = new Map<string, string | Uint8Array<ArrayBuffer>>()): Files {
  const open = async (path: string): Promise<Blob | null> => {
    const content = texts.get(path);
    return content === undefined ? null : new Blob([content]);
  };
  return {
    open,
    read: async (path) => (await open(path))?.text() ?? null,
    write: async (path, content) => void texts.set(path, content),
    remove: async (path) => void texts.delete(path),
    list: async (folder) =>
      [...texts.keys()].flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [])),
  };
}

export const newStore = (): Store => createStore(new Database(`test-${crypto.randomUUID()}`), memoryFiles());

export const deleteStore = ({ db }: Store): Promise<void> => db.delete();

/** All that its files hold, but for keys, as one text. */
export async function fileTexts({ files }: Store): Promise<string> {
  const sealed = await files.list('sealed');
  const paths = ['catalogue.json', ...sealed.map((file) => `sealed/${file}`)];
  return (await Promise.all(paths.map((path) => files.read(path)))).join('\n');
}

/** All that its database holds, as one text. */
export async function tableTexts({ db }: Store): Promise<string> {
  const binary = (_: string, value: unknown): unknown =>
    value instanceof ArrayBuffer ? Array.from(new Uint8Array(value)) : value;
  await db.open();
  return JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())), binary);
}
