import { expect, test } from 'vitest';
import { type Column, tableOf, withTable } from './table.ts';

const columns: Column[] = [
  { product: 'One', verdicts: ['masked', 'echo'], open: { typed: true, said: false } },
  { product: 'Two 1.2.3', verdicts: ['leaked', 'masked'], open: { typed: false, said: true } },
];

test('the table has its sums first, then a line for each recipe', () => {
  const lines = tableOf(['password', 'PIN'], columns).split('\n');
  expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
  expect(lines.map((line) => line.replaceAll(/ +\|/gu, ' |').replaceAll(/-+/gu, '---'))).toEqual([
    '| typed into | One | Two 1.2.3 |',
    '| --- | --- | --- |',
    '| **masked in the field, of 2** | **2** | **1** |',
    '| **masked where the page repeats it too, of 2** | **1** | **1** |',
    '| **nothing secret: typed into a field** | **recorded** | **not recorded** |',
    '| **nothing secret: a paragraph of the page** | **not recorded** | **recorded** |',
    '| password | masked | leaked |',
    '| PIN | echo | masked |',
  ]);
});

test('a table takes the place of the one before, and of nothing else', () => {
  const before = 'above\n<!-- begin table: npm run bench -- masking -->\nold\n<!-- end table -->\nbelow\n';
  const after = withTable(before, 'new');
  expect(after).toBe('above\n<!-- begin table: npm run bench -- masking -->\n\nnew\n\n<!-- end table -->\nbelow\n');
  expect(withTable(after, 'new')).toBe(after);
  expect(() => withTable('no place', 'new')).toThrow('There is no');
});
