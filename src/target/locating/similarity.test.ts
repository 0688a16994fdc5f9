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

test('long texts of which half of the letters are alike by chance, and numbers', () => {
  const one = 'Yuri Berry Chief Marketing Officer New York 40 2009/06/25 $675,000';
  expect(similarity(one, 'Caesar Vance Pre-Sales Support New York 21 2011/12/12 $106,450')).toBe('other');
  expect(similarity(one, 'Yuri Berry Chief Financial Officer New York 41 2009/06/25 $700,000')).toBe('similar');
  expect(similarity('12:30', '14:15')).toBe('similar');
});

test('it is the same whichever comes first, and of itself always', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(similarity(one, one)).toBe('same');
      expect(similarity(one, other)).toBe(similarity(other, one));
    }),
  );
});
