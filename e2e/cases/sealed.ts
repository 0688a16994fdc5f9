import type { Session } from '../../src/session/schema.ts';

/** Runs in one of the extension's own pages: the session as it was sealed. */
export function readSealed(id: string): Promise<Session> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('showhow');
    opening.addEventListener('error', () => fail(opening.error ?? new Error('not opened')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const reading = database.transaction('sealed').objectStore('sealed').get(id);
      reading.addEventListener('error', () => fail(reading.error ?? new Error('not read')));
      reading.addEventListener('success', () => {
        database.close();
        done(reading.result as Session);
      });
    });
  });
}
