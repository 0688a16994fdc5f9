import { expect, test } from 'vitest';
import type { LocalTarget } from '../../session/record.ts';
import { describeTarget } from '../describe.ts';
import { foundInOrder, tryAll } from './in-order.ts';

/** Describes `#it` in one version of a page, without the id, and looks for it in the next. */
function foundIn(before: string, after: string): string | null {
  document.body.innerHTML = before;
  const it = document.querySelector('#it') as Element;
  it.removeAttribute('id');
  const target: LocalTarget = describeTarget(it, () => null);
  document.body.innerHTML = after;
  return foundInOrder(target, tryAll(target.selectors, document))?.getAttribute('data-truth') ?? null;
}

test('what says what an element is counts wherever it stands', () => {
  expect(foundIn('<button id="it">Save</button>', '<p>New</p><div><button data-truth="it">Save</button></div>')).toBe(
    'it',
  );
});

test.each([
  [
    'in an element of another tag',
    '<table><tr><th id="it">Total</th></tr></table>',
    '<table><tr><th>Orders</th></tr></table><a href="/o" data-truth="link">Total</a>',
  ],
  [
    'where something like it has been put in',
    '<a id="it" href="/total">Total</a>',
    '<a href="/total" data-truth="copy">Total</a><a href="/total" aria-label="Total" data-truth="it">Σ</a>',
  ],
])('a text does not count %s', (_, before, after) => {
  expect(foundIn(before, after)).toBeNull();
});

test('a text counts in another tag where both are only there to be read', () => {
  expect(foundIn('<h2 id="it">Orders</h2>', '<h1 data-truth="it">Orders</h1>')).toBe('it');
  expect(foundIn('<p id="it">Orders</p>', '<span data-truth="it">Orders</span>')).toBe('it');
  expect(foundIn('<p id="it">Orders</p>', '<button data-truth="button">Orders</button>')).toBeNull();
});

const icons = (...truths: string[]): string =>
  truths.map((truth) => `<p data-truth="${truth}"><svg viewBox="0 0 9 9"></svg></p>`).join('');

test('what nothing but its place tells is there for as long as none of its kind has come or gone', () => {
  const before = '<p><svg></svg></p><p id="it"><svg></svg></p><p><svg></svg></p>';
  expect(foundIn(before, `<h1>Redesigned</h1>${icons('one', 'it', 'three')}`)).toBe('it');
  expect(foundIn(before, icons('new', 'one', 'it', 'three'))).toBeNull();
  expect(foundIn(before, icons('it', 'three'))).toBeNull();
});

const items = (...truths: string[]): string =>
  `<ul>${truths.map((t) => `<li><a href="#" data-truth="${t}">Item</a></li>`).join('')}</ul>`;

test('of several that say the same it is found for as long as they are as many', () => {
  const before = '<ul><li><a href="#">Item</a></li><li><a href="#" id="it">Item</a></li></ul>';
  expect(foundIn(before, `<a href="/new">New</a>${items('one', 'it')}`)).toBe('it');
  expect(foundIn(before, items('new', 'one', 'it'))).toBeNull();
});

test('of several that say the same it is found where the page around them is another, but not in rows that have moved', () => {
  const before = '<ul><li><a href="#">Item</a></li><li><a href="#" id="it">Item</a></li></ul>';
  const links = (...truths: string[]) => truths.map((truth) => `<div><a href="#" data-truth="${truth}">Item</a></div>`);
  const after = `<a href="/new">New</a><section>${links('one', 'it').join('')}</section>`;
  expect(foundIn(before, after)).toBe('it');
  const row = (name: string, truth: string): string =>
    `<tr><td>${name}</td><td><button ${truth === 'it' ? 'id="it"' : `data-truth="${truth}"`}>Open</button></td></tr>`;
  expect(
    foundIn(
      `<table>${row('Ada', 'one')}${row('Bob', 'it')}</table>`,
      `<table><tr><th>Name</th></tr>${row('Robert', 'two')}${row('Ada', 'one')}</table>`,
    ),
  ).toBeNull();
});

test('what has its name as a part of its own today is it, where nothing else had', () => {
  const before = '<button id="it">Save</button><button>Delete</button>';
  expect(foundIn(before, '<button data-truth="it">Save »</button><button>Delete</button>')).toBe('it');
  expect(
    foundIn(before, '<button data-truth="one">Save all</button><button data-truth="two">Save as</button>'),
  ).toBeNull();
  expect(foundIn(`${before}<button>Save all</button>`, '<button data-truth="other">Save all</button>')).toBeNull();
});

test('a tick is found among as many, and where it is another thing today it is none', () => {
  const before = '<p>✓</p><p id="it">✓</p>';
  expect(foundIn(before, '<h1>New</h1><p data-truth="one">✓</p><p data-truth="it">✓</p>')).toBe('it');
  expect(foundIn(before, '<p data-truth="one">✓</p><p data-truth="it">✗</p>')).toBeNull();
});

test('where two that say what it is find two elements, it is neither', () => {
  const before = '<label>Town <input placeholder="Where you live" id="it"></label>';
  const label = '<label>Town <input data-truth="label"></label>';
  const placeholder = '<input aria-label="City" placeholder="Where you live" data-truth="placeholder">';
  expect(foundIn(before, label)).toBe('label');
  expect(foundIn(before, placeholder)).toBe('placeholder');
  expect(foundIn(before, label + placeholder)).toBeNull();
});

test('no place counts where what found it alone finds several', () => {
  const save = '<button data-truth="one">Save</button>';
  expect(foundIn('<button id="it">Save</button>', save + save)).toBeNull();
});
