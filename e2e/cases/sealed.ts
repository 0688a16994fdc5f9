/** Runs in a page of the extension. */
import type { Session } from '../../src/session/schema.ts';

/** The session as it was sealed: the database names the file in which it is. */
export async function readSealed(id: string): Promise<Session> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('showhow');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
  const row = await new Promise<{ file: string }>((resolve, reject) => {
    const reading = database.transaction('sealed').objectStore('sealed').get(id);
    reading.addEventListener('success', () => resolve(reading.result as { file: string }));
    reading.addEventListener('error', () => reject(reading.error ?? new Error('not read')));
  });
  database.close();
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle('showhow')).getDirectoryHandle('sealed');
  const file = await (await folder.getFileHandle(row.file)).getFile();
  const { session } = JSON.parse(await file.text()) as { session: Session };
  return session;
}
