import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { firstSettings } from '../session/rules.ts';
import { Database } from './database.ts';
import { readSettings } from './settings.ts';
import { readWords, writeWords } from './words.ts';

test('words are kept beside the settings, and what is none is left out', async () => {
  const db = new Database(`words-${crypto.randomUUID()}`);
  await expect(readWords(db)).resolves.toEqual([]);
  await writeWords(['Hildegard', 'Bingen'], db);
  await expect(readWords(db)).resolves.toEqual(['Hildegard', 'Bingen']);
  await expect(readSettings(db)).resolves.toEqual(firstSettings);
  await db.settings.put({ name: 'words', value: ['one', 2, null] });
  await expect(readWords(db)).resolves.toEqual(['one']);
  await db.delete();
});
