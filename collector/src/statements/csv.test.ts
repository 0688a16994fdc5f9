import { expect, test } from 'vitest';
import type { Statement } from '../../api/statements.ts';
import { csvOf } from './csv.ts';

const line = {
  sessions: 2,
  accepted: 1,
  returned: 1,
  withdrawn: 0,
  minutes: 3.5,
  credit: [{ amount: '2.50', unit: 'EUR' }],
  promised: [
    { amount: '1.00', unit: 'EUR' },
    { amount: '3.00', unit: 'points' },
  ],
};
const statement = (name: string, label: string): Statement => ({
  worker: { id: 'w', name },
  from: null,
  until: null,
  madeAt: '2026-03-02T09:00:00.000Z',
  lines: [{ task: { id: 't', label }, ...line }],
  total: line,
});

test('a line for each task, and one for all', () => {
  expect(csvOf(statement('Ada', 'Order a chair'))).toBe(
    'worker,task,sessions,accepted,returned,withdrawn,minutes,credit,promised\r\n' +
      'Ada,Order a chair,2,1,1,0,3.5,2.50 EUR,1.00 EUR; 3.00 points\r\n' +
      'Ada,Total,2,1,1,0,3.5,2.50 EUR,1.00 EUR; 3.00 points\r\n',
  );
});

test('nothing is a formula either where a spreadsheet takes other marks for the end of a cell, or wide signs for those of a formula', () => {
  const csv = csvOf(statement('Ada; =1+1\t@x', '＝2+2'));
  expect(csv.split('\r\n')[1]).toMatch(/^Ada; '=1\+1\t'@x,'＝2\+2,/u);
});

test('what would end a cell, or be a formula, does neither', () => {
  const csv = csvOf(statement('=HYPERLINK("x")', 'One, "two"\nthree'));
  expect(csv.split('\r\n')[1]).toBe(
    `"'=HYPERLINK(""x"")","One, ""two""\nthree",2,1,1,0,3.5,2.50 EUR,1.00 EUR; 3.00 points`,
  );
});
