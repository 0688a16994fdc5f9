import { afterEach, expect, test } from 'vitest';
import { type Candidate, type FindOptions, find } from './find.ts';

afterEach(() => document.body.replaceChildren());

const found = (selector: Candidate, options: FindOptions = {}): string[] =>
  find(selector, document, options).map((element) => element.className);

test('a name is a name also where characters that nobody sees stand in it', () => {
  document.body.innerHTML =
    '<button class="plain">Delete all</button><button class="soft">De&shy;lete all</button><button>Delete</button>';
  expect(found({ kind: 'role', role: 'button', name: 'Delete all' })).toEqual(['plain', 'soft']);
});

test('by a part of what it is called, in upper or lower case', () => {
  document.body.innerHTML = `
    <button class="one">SAVE all</button><button class="two" aria-label="Autosave"></button><button>Safe</button>
    <a class="link" href="/">Save</a><label>Save as<input class="labelled"></label>
    <input class="hint" placeholder="Where to save"><img class="picture" alt="Saved"><i class="titled" title="Not saved"></i>`;
  const partly = { partly: true };
  expect(found({ kind: 'role', role: 'button', name: 'save' }, partly)).toEqual(['one', 'two']);
  expect(found({ kind: 'role', role: 'button', name: 'save' })).toEqual([]);
  expect(found({ kind: 'label', value: 'save' }, partly)).toEqual(['two', 'labelled']);
  expect(found({ kind: 'placeholder', value: 'Save' }, partly)).toEqual(['hint']);
  expect(found({ kind: 'alt', value: 'save' }, partly)).toEqual(['picture']);
  expect(found({ kind: 'title', value: 'SAVED' }, partly)).toEqual(['titled']);
  expect(found({ kind: 'id', value: 'sav' }, partly)).toEqual([]);
});

test('an XPath from an id goes from each element that has it, and no farther than it says', () => {
  document.body.innerHTML = `
    <ul id="twice"><li class="one"><i class="deep"></i></li><li class="two"></li></ul>
    <ul id="twice"><li class="three"></li></ul><ul id="other"><li></li></ul>`;
  expect(found({ kind: 'xpath', value: '//*[@id="twice"]/li[1]' })).toEqual(['one', 'three']);
  expect(found({ kind: 'xpath', value: '//*[@id="twice"]//i' })).toEqual(['deep']);
  expect(found({ kind: 'xpath', value: '//*[@id="gone"]/li[1]|//li[2]' })).toEqual(['two']);
  expect(found({ kind: 'xpath', value: '//*[@id="twice"]/li[' })).toEqual([]);
});

test('CSS from the top down finds what the browser finds', () => {
  document.body.innerHTML = `
    <ul id="list"><li class="one"><i class="deep"></i><b></b><i class="deeper"></i></li><li class="two"></li></ul>
    <ul id="list"><li class="three"><svg><a class="drawn"></a></svg></li></ul>`;
  const selectors = [
    '#list > li',
    '#list > li:nth-of-type(1)',
    '#list > li > i:nth-of-type(2)',
    '#list > li > svg > a',
    '#list > LI',
    '#list > i',
    'html > body > ul:nth-of-type(2) > li',
  ];
  for (const value of selectors) {
    expect(find({ kind: 'css', value }, document)).toEqual([...document.querySelectorAll(value)]);
  }
});
