import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { anyTranslation } from './languages.ts';

const anyWords = fc.array(fc.constantFrom('Save', 'orders', 'Customer', 'of', 'the', 'Settings'), { minLength: 1 });

test('a word is the same wherever it is said, and figures and addresses stay as they are', () => {
  fc.assert(
    fc.property(fc.nat(), anyWords, (seed, words) => {
      const { translated } = anyTranslation(seededRandom(seed));
      const said = `${words.join(', ')}: 42 ann@example.org www.example.org`;
      expect(translated(said)).toBe(
        `${words.map((word) => translated(word)).join(', ')}: 42 ann@example.org www.example.org`,
      );
    }),
  );
});

test('most words are others', () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const { translated } = anyTranslation(seededRandom(seed));
    const words = ['Save', 'orders', 'Customer', 'Delete', 'Settings', 'invoice', 'Home', 'search', 'Cancel', 'price'];
    expect(words.filter((word) => translated(word) === word).length).toBeLessThan(5);
  }
});
