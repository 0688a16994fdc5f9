import { afterEach, expect, test } from 'vitest';
import { describeTarget } from '../describe.ts';
import { stepsIn, stepsTo } from './path.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

const at = (css: string): Element => document.querySelector(css) as Element;

test.each([
  ['from an element of that id', '<ul id="menu"><li></li><li><a>Go</a></li></ul>', ['li[2]', 'a[1]']],
  ['from the document', '<ul><li></li><li><a>Go</a></li></ul>', ['*', 'body[1]', 'ul[1]', 'li[2]', 'a[1]']],
  ['no step, where it has an id itself', '<a id="go">Go</a>', []],
])('the steps of a description are those to the element: %s', (_, html, expected) => {
  document.body.innerHTML = html;
  const steps = stepsIn(describeTarget(at('a'), () => null).selectors);
  expect(steps).toEqual(expected);
  expect(stepsTo(at('a'), steps.length)).toEqual(expected);
});

test('an id may have a slash in it, and a title is no way', () => {
  const title = '//tr[.//*[normalize-space()="Invoice 2/3"]]';
  const xpath = (value: string) => ({ kind: 'xpath' as const, value, matches: 1 });
  expect(stepsIn([xpath('//*[@id="a/b"]/li[2]'), xpath(title)])).toEqual(['li[2]']);
  expect(stepsIn([xpath(title)])).toEqual([]);
});
