import { expect, test } from 'vitest';
import type { Traits } from '../traits.ts';
import { type Agreements, agreementsOf, type Candidate } from './agreement.ts';
import { untried } from './comparison.ts';

const button = (name: string, neighbours: string[] = []): Traits => ({
  tag: 'button',
  role: 'button',
  name,
  attributes: {},
  box: { x: 0, y: 0, width: 80, height: 20 },
  fingerprint: { ancestors: ['form', 'body', 'html'], index: 0, siblings: 1, neighbours },
});

const compared = (target: Traits, candidate: Traits, found: Partial<Candidate> = {}): Agreements =>
  agreementsOf(target, { ...candidate, ...untried, ...found });

test.each([
  ['Save', 'Save changes', 'same'],
  ['Save changes', 'Save', 'same'],
  ['Show all orders', 'Show orders of all', 'other'],
  ['Show all open orders', 'Show all orders now', 'similar'],
  ['Save', 'Cancel', 'other'],
  ['Save', '', null],
])('%s and %s: what one says, the other does: %s', (one, other, expected) => {
  expect(compared(button(one), button(other)).saying).toBe(expected);
});

test.each([
  ['Position: activate to sort', 'Position', 'Position', 'Position', 'similar'],
  ['Sat', 'Sat', 'Saturday', 'Sat', 'similar'],
  ['Position: activate to sort', 'Position', 'Town', 'Town', 'other'],
  ['Sort', '61', '61', '61', 'other'],
])('called %s and saying %s, now called %s and saying %s: %s', (name, text, nameNow, textNow, expected) => {
  expect(compared({ ...button(name), text }, { ...button(nameNow), text: textNow }).wording).toBe(expected);
});

test.each([
  ['Part 4', 'Part 4 of all', 'same'],
  ['Part 4', 'Part 9', 'other'],
  ['Part', 'Part 9', 'other'],
  ['Save', 'Cancel', null],
])('%s and %s: the numbers: %s', (one, other, expected) => {
  expect(compared(button(one), button(other)).numbers).toBe(expected);
});

test.each([
  [['Town', 'Country', 'Street'], ['Town', 'Country', 'Street', 'House'], 'same'],
  [['Town', 'Country'], ['Country', 'Price'], 'similar'],
  [['Town', 'Country', 'Street'], ['Street', 'Price'], 'other'],
  [[], ['Price'], null],
])('%j and %j: most of what is beside it: %s', (one, other, expected) => {
  expect(compared(button('Save', one), button('Save', other)).neighbourhood).toBe(expected);
});

test.each([
  ['the one that stood beside it', button('Cancel'), 'other'],
  ['the end of a long text that stood beside it', button(`${'Terms and conditions '.repeat(3)}of today`), 'other'],
  ['itself', button('Save'), 'same'],
  ['anything else', button('Help'), 'same'],
])('whether it is another one, known by what stood beside it: %s', (_, candidate, expected) => {
  const beside = ['Cancel', 'Terms and conditions '.repeat(3).slice(0, 60)];
  expect(compared(button('Save', beside), candidate).apart).toBe(expected);
});

test('what belongs to the row that stood beside its row is of another row', () => {
  const inRow = (title: string, neighbours: string[] = []): Traits => ({
    ...button('Delete'),
    fingerprint: { ...button('Delete', neighbours).fingerprint, context: [title] },
  });
  const target = inRow('Invoice 2', ['Invoice 1 Delete', 'Invoice 3 Delete']);
  expect(compared(target, inRow('Invoice 3')).apart).toBe('similar');
  expect(compared(target, inRow('Invoice 30')).apart).toBe('same');
  expect(compared(target, inRow('Invoice 2')).apart).toBe('same');
});

test('where nothing stood beside it, nothing tells that it is another one', () => {
  expect(compared(button('Save'), button('Cancel')).apart).toBeNull();
});

test.each([
  ['/orders', '/orders', 'same'],
  ['/orders', '/orders?page=2', 'similar'],
  ['orders.html', '/en/orders', 'similar'],
  ['/orders', '/users', 'other'],
  ['/orders/7', '/orders/8', 'other'],
  ['#', 'javascript:void 0', null],
])('%s and %s lead to: %s', (one, other, expected) => {
  const link = (href: string): Traits => ({ ...button('Go'), attributes: { href } });
  expect(compared(link(one), link(other)).address).toBe(expected);
});
test.each([
  ['1a2b', '1a2b', 'same'],
  ['1a2b', '3c4d', 'other'],
  ['1a2b', undefined, 'other'],
  // Recorded before pictures were.
  [undefined, '1a2b', null],
])('the picture %s and the picture %s: %s', (one, other, expected) => {
  const pictured = (picture: string | undefined): Traits => {
    const plain = button('Go');
    return { ...plain, fingerprint: { ...plain.fingerprint, picture } };
  };
  expect(compared(pictured(one), pictured(other)).picture).toBe(expected);
});

test.each([
  [null, null],
  [false, 'same'],
  [true, 'other'],
])('what called it alone finds it with others, %s: %s', (isDoubled, expected) => {
  expect(compared(button('Save'), button('Save'), { isDoubled }).doubled).toBe(expected);
});

test.each([
  [null, null],
  [true, 'same'],
  [false, 'other'],
])('who takes the selectors in order finds it, %s: %s', (isOrdered, expected) => {
  expect(compared(button('Save'), button('Save'), { isOrdered }).ordered).toBe(expected);
});

test.each([
  [null, null, null],
  [1, true, 'same'],
  [1, null, 'similar'],
  [1, false, 'other'],
  [2, true, 'other'],
  [0.5, null, 'other'],
])('of those that said the same %s are there, and it is the same one of them, %s: %s', (fellows, isNth, expected) => {
  expect(compared(button('Save'), button('Save'), { fellows, isNth }).nth).toBe(expected);
});

const ranked = (index: number, count: number, tag = 'button'): Traits => ({
  ...button('Save'),
  tag,
  fingerprint: { ...button('Save').fingerprint, rank: { index, count } },
});

test.each([
  [ranked(4, 10), ranked(4, 10), 'same'],
  [ranked(4, 10), ranked(5, 11), 'similar'],
  [ranked(4, 10), ranked(4, 13), 'similar'],
  [ranked(4, 10), ranked(7, 13), 'similar'],
  [ranked(4, 10), ranked(6, 10), 'other'],
  [ranked(140, 300), ranked(145, 320), 'similar'],
  [ranked(4, 10), ranked(4, 10, 'a'), null],
  [ranked(4, 10), button('Save'), null],
  [button('Save'), ranked(4, 10), null],
])('where it stands among its tag, from either end: %#', (one, other, expected) => {
  expect(compared(one, other).rank).toBe(expected);
});
