import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './by-order.ts';
import type { Selector } from './schema.ts';

const css = (value: string, matches = 1): Selector => ({ kind: 'css', value, matches });
const xpath = (value: string): Selector => ({ kind: 'xpath', value, matches: 1 });
const role = (matches: number): Selector => ({ kind: 'role', role: 'link', name: 'Edit', matches });
const text = (value: string): Selector => ({ kind: 'text', value, matches: 1 });

test.each<[string, Selector]>([
  ['the place among siblings', css('li:nth-of-type(2)')],
  ['a way from parent to child', css('main > p > a')],
  ['a way from the root of a shadow tree', css(':host > button')],
  ['an XPath of steps', xpath('//*[@id="menu"]/a[2]')],
])('by position: %s', (_, selector) => {
  expect(inOrder([role(3), selector])).toEqual({ alone: [], shared: [role(3)], places: [selector] });
});

test.each<[string, Selector]>([
  ['a class', css('form .btn-primary')],
  ['an attribute that has a path in it', css('a[href="a > b:nth-child(2)"]')],
  ['a quotation mark in it', css('a[data-name="\\" > "]')],
  ['an id', xpath('//*[@id="menu"]')],
  ['a title', xpath('//tr[.//*[normalize-space()="Invoice 2"]]')],
  ['words', text('Part 4')],
])('by what it is: %s', (_, selector) => {
  const place = xpath('/*/body[1]/a[2]');
  expect(inOrder([place, selector, role(2)])).toEqual({ alone: [selector], shared: [role(2)], places: [place] });
});

test('a number alone says nothing while anything else does', () => {
  expect(inOrder([text('24'), role(1), css('a:nth-of-type(2)')])).toEqual({
    alone: [role(1)],
    shared: [],
    places: [css('a:nth-of-type(2)')],
  });
});

test('where nothing says what it is, a number or tick that stands there is looked for among all that are alike', () => {
  const places = [css('html > body > a'), xpath('/*/body[1]/a[1]')];
  const tick: Selector = { kind: 'text', value: '✓', matches: 8, index: 6 };
  expect(inOrder([text('24'), ...places])).toEqual({ alone: [], shared: [text('24')], places });
  expect(inOrder([...places, tick])).toEqual({ alone: [], shared: [tick], places });
});

test('none is taken twice, and all are in their order', () => {
  const any = fc.oneof(
    fc.record({ kind: fc.constantFrom('css', 'xpath', 'text'), value: fc.string(), matches: fc.constantFrom(1, 2) }),
    fc.constantFrom(role(1), role(2), css('p > a'), xpath('/*/body[1]'), text('7')),
  ) as fc.Arbitrary<Selector>;
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: (selector) => JSON.stringify(selector) }), (selectors) => {
      const { alone, shared, places } = inOrder(selectors);
      for (const part of [alone, shared, places]) expect(selectors.filter((each) => part.includes(each))).toEqual(part);
      expect(new Set([...alone, ...shared, ...places]).size).toBe(alone.length + shared.length + places.length);
    }),
  );
});
