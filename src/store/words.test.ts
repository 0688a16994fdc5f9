import './testing/fake-browser.ts';
import { expect, test } from 'vitest';
import { deleteStore, fileTexts, newStore, tableTexts } from './testing/new-store.ts';
import { readWords, writeWords } from './words.ts';

test('words are kept, and one that is taken out is kept nowhere', async () => {
  const store = newStore();
  await expect(readWords(store)).resolves.toEqual([]);
  await writeWords(['Hildegard', 'Bingen'], store);
  await expect(readWords(store)).resolves.toEqual(['Hildegard', 'Bingen']);
  await writeWords(['Bingen'], store);
  await expect(readWords(store)).resolves.toEqual(['Bingen']);
  expect(await fileTexts(store)).not.toContain('Hildegard');
  expect(await tableTexts(store)).not.toContain('Bingen');
  await deleteStore(store);
});
