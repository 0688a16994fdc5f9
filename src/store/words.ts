/** The person's own words, which a scan looks for before a session leaves. */
import { type Database, database } from './database.ts';

const NAME = 'words';

export async function readWords(db: Database = database()): Promise<string[]> {
  const value = (await db.settings.get(NAME))?.value;
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

export async function writeWords(words: string[], db: Database = database()): Promise<void> {
  await db.settings.put({ name: NAME, value: words });
}
