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

test('a card that fills its column is told by its heading, too', () => {
  const column = (title: string): string =>
    `<div class="col-6"><div class="card"><div class="card-body">${title}</div><p><a href="#">Details</a></p></div></div>`;
  show(`<div class="row">${column('Primary card')}${column('Warning card')}</div>`);
  expectFirst('.col-6:nth-child(2) a', {
    kind: 'role',
    within: { kind: 'containing', css: 'div.card', text: 'Warning card' },
  });
});

test('a figure in a table is told by its row, since the figure may be another one tomorrow', () => {
  show(invoices.replaceAll('id="a"', ''));
  expectFirst('tr:nth-child(2) td:nth-child(2)', {
    kind: 'css',
    value: 'td:nth-of-type(2)',
    within: { kind: 'containing', css: 'tr', text: 'Invoice 42' },
  });
});

test('a day of a calendar is told by its number', () => {
  const days = [1, 8, 15].map((first) => `<tr>${[0, 1, 2].map((next) => `<td>${first + next}</td>`).join('')}</tr>`);
  show(`<table><thead><tr><th>Mo</th><th>Tu</th><th>We</th></tr></thead><tbody>${days.join('')}</tbody></table>`);
  expectFirst('tbody tr:nth-child(2) td:nth-child(2)', { kind: 'role', name: '9' });
});

test('a cell without words is told by its row and what the page calls its column', () => {
  const row = (name: string): string =>
    `<div role="row"><div role="gridcell" col-id="name">${name}</div><div role="gridcell" col-id="ordered"></div></div>`;
  show(`<div role="grid">${row('Bolts')}${row('Nuts')}</div>`);
  expectFirst('[role=row]:nth-child(2) [col-id=ordered]', {
    kind: 'css',
    value: 'div[col-id="ordered"]',
    within: { kind: 'containing', css: 'div[role="row"]', text: 'Nuts' },
  });
});

test('a figure in a cell of a grid, too, where the page names its columns', () => {
  const row = (name: string, pieces: number): string =>
    `<div role="row"><div role="gridcell" col-id="name">${name}</div><div role="gridcell" col-id="pieces">${pieces}</div></div>`;
  show(`<div role="grid">${row('Bolts', 17)}${row('Nuts', 12)}</div>`);
  expectFirst('[role=row]:nth-child(2) [col-id=pieces]', {
    kind: 'css',
    value: 'div[col-id="pieces"]',
    within: { kind: 'containing', css: 'div[role="row"]', text: 'Nuts' },
  });
});

test('a card is itself told by its title', () => {
  const card = (title: string): string => `<li><div><h3>${title}</h3><p>A room with a bed and a table.</p></div></li>`;
  show(`<ul>${['Garden house', 'Mill'].map(card).join('')}</ul>`);
  expectFirst('li:nth-child(2)', { kind: 'xpath', value: '//li[.//*[normalize-space()="Mill"]]' });
});

test('a row that is called by all that is in it is told by its title too, and by no figure', () => {
  const row = (name: string, price: string): string => `<tr><td>${price}</td><td>${name}</td><td>open</td></tr>`;
  show(`<table>${row('North', '€12.50')}${row('South', '€19.00')}</table>`);
  const [named] = selectorsOf('tr:nth-child(2)');
  expect(named).toMatchObject({ kind: 'role', name: '€19.00 South open' });
  const byTitle = selectorsOf('tr:nth-child(2)').filter(
    (selector) => selector.kind === 'xpath' && selector.value.startsWith('//'),
  );
  expect(byTitle).toEqual([{ kind: 'xpath', value: '//tr[.//*[normalize-space()="South"]]', matches: 1 }]);
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
