import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity } from './similarity.ts';

test('counts, capitals and punctuation change', () => {
  expect(similarity('Inbox (12)', 'Inbox (3)')).toBe('similar');
  expect(similarity('Add to cart', 'Add to Cart!')).toBe('similar');
});

test('a word more, and another ending', () => {
  expect(similarity('Save', 'Save changes')).toBe('similar');
  expect(similarity('Setting', 'Settings')).toBe('similar');
});

test('other words', () => {
  expect(similarity('Delete', 'Edit')).toBe('other');
  expect(similarity('Save', '')).toBe('other');
  expect(similarity('★', '☆')).toBe('other');
});

test('it is the same whichever comes first, and of itself always', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(similarity(one, one)).toBe('same');
      expect(similarity(one, other)).toBe(similarity(other, one));
    }),
  );
});
