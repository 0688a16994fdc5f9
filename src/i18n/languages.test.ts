import { expect, test } from 'vitest';
import { preferred } from './languages.ts';

test.each([
  [['de-AT', 'en'], 'de'],
  [['pt-BR', 'ES-419', 'fr'], 'es'],
  [['pt', 'nl'], 'en'],
  [['*'], 'en'],
  [[], 'en'],
])('who reads %j reads %s', (tags, language) => {
  expect(preferred(tags)).toBe(language);
});
