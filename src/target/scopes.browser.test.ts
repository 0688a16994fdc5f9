import { expect, test } from 'vitest';
import { show } from '../content/testing/recording.ts';
import type { Selector } from '../session/schema.ts';
import { describeTarget, find, type MaskedCheck } from './describe.ts';

const nothing: MaskedCheck = () => null;
const at = (css: string): Element => document.querySelector(css) as Element;
const selectorsOf = (css: string, masked = nothing): Selector[] => describeTarget(at(css), masked).selectors;

function expectFirst(css: string, expected: object): void {
  const [first] = selectorsOf(css);
  expect(first).toMatchObject({ ...expected, matches: 1 });
  expect(find(first as Selector, document)).toEqual([at(css)]);
}

const invoices = `<table><thead><tr><th>Number</th><th>Sum</th><th></th></tr></thead><tbody>
  ${[41, 42, 43].map((number) => `<tr><td>Invoice ${number}</td><td>${number}.00 €</td><td><input type="checkbox"><button id="a">Delete</button></td></tr>`).join('')}
</tbody></table>`;

test('a button in a row is told by what the row is called', () => {
  show(invoices.replaceAll('id="a"', ''));
  expectFirst('tr:nth-child(2) button', {
    kind: 'role',
    role: 'button',
    name: 'Delete',
    within: { kind: 'containing', css: 'tr', text: 'Invoice 42' },
  });
});

test('a box without a name, too', () => {
  show(invoices);
  expectFirst('tr:nth-child(3) input', {
    kind: 'css',
    within: { kind: 'containing', css: 'tr', text: 'Invoice 43' },
  });
});

test('a card is told by its heading, and not by its price', () => {
  const card = (title: string, price: string): string =>
    `<div class="card"><span>${price}</span><h3>${title}</h3><button>Buy</button></div>`;
  show(`<div>${card('Walking boots', '89.00 €')}${card('Rain jacket', '120.00 €')}</div>`);
  expectFirst('.card:nth-child(2) button', {
    kind: 'role',
    within: { kind: 'containing', css: 'div.card', text: 'Rain jacket' },
  });
});

test('what is in a dialog, a form or a part of the page with a name is told by it', () => {
  show(`<button>Save</button><div role="dialog" aria-label="Settings"><button id="x9z8q7">Save</button></div>
    <nav aria-label="Main"><a href="#a">Home</a></nav><nav aria-label="Footer"><a href="#b">Home</a></nav>`);
  expectFirst('[role=dialog] button', { kind: 'role', within: { kind: 'role', role: 'dialog', name: 'Settings' } });
  expectFirst('nav:last-child a', { kind: 'role', within: { kind: 'role', role: 'navigation', name: 'Footer' } });
});

test('rows with more alike in them than there is time to look at are described all the same', () => {
  const many = '<b>x y</b>'.repeat(55);
  show(`<table>${[1, 2].map(() => `<tr><td>${many}</td><td><button>Delete</button></td></tr>`).join('')}</table>`);
  const [first] = selectorsOf('tr:nth-child(2) button');
  expect(find(first as Selector, document)).toEqual([at('tr:nth-child(2) button')]);
});

test('nothing that is masked tells where an element is', () => {
  show(invoices);
  const masked: MaskedCheck = (element) =>
    element.localName === 'td' && element.textContent?.startsWith('Inv') ? 'id' : null;
  for (const css of ['tr:nth-child(2) button', 'tr:nth-child(2) input', 'tr:nth-child(2) td:nth-child(2)']) {
    expect(JSON.stringify(describeTarget(at(css), masked))).not.toContain('Invoice');
  }
});
