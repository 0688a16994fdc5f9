import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, Effect } from '../session/schema.ts';
import { nounOfRole, nounOfTag, roleNames } from './role-names.ts';
import { effectSentence, plain, sentence } from './sentence.ts';
import { type Fields, type FieldsOf, on, origin } from './testing/actions.ts';

const say = (fields: Fields<Action>): string =>
  plain(sentence({ id: 'a1', at: 0, tab: 't1', document: 'd1', ...fields }));

const clicked: FieldsOf<'click'> = {
  type: 'click',
  button: 'left',
  count: 1,
  modifiers: [],
  pointer: 'mouse',
  position: origin,
  offset: origin,
  target: on('button', 'Add to cart'),
};
const pressed: FieldsOf<'press'> = { type: 'press', key: 'Enter', code: 'Enter', modifiers: [] };
const field = on('textbox', 'Where to?', { tag: 'input' });
const typed: FieldsOf<'type'> = { type: 'type', by: 'keyboard', text: 'Lisbon', value: 'Lisbon', target: field };
const list = on('combobox', 'Colour', { tag: 'select' });
const option = (label: string) => ({ label, value: label.toLowerCase(), index: 0 });
const file = (name: string) => ({ name, type: 'text/plain', size: 1 });
const scrolled: FieldsOf<'scroll'> = { type: 'scroll', from: origin, to: { x: 0, y: 90 }, by: 'wheel' };
const page = on('document', '', { tag: 'html' });
const url = 'https://shop.example/cart?item=1#top';

describe('actions', () => {
  test.each<[string, Fields<Action>]>([
    ['Clicked button “Add to cart”', clicked],
    ['Double-clicked button “Add to cart”', { ...clicked, count: 2 }],
    ['Triple-clicked button “Add to cart”', { ...clicked, count: 3 }],
    ['Right-clicked button “Add to cart”', { ...clicked, button: 'right' }],
    ['Middle-clicked button “Add to cart”', { ...clicked, button: 'middle' }],
    ['Double-right-clicked button “Add to cart”', { ...clicked, button: 'right', count: 2 }],
    ['Clicked button “Add to cart” while holding Control+Shift', { ...clicked, modifiers: ['Shift', 'Control'] }],
    ['Ticked “Breakfast included”', { ...clicked, checked: true, target: on('checkbox', 'Breakfast included') }],
    ['Unticked “Breakfast included”', { ...clicked, checked: false, target: on('checkbox', 'Breakfast included') }],
    ['Chose “Window”', { ...clicked, checked: true, target: on('radio', 'Window') }],
    ['Switched off “Dark”', { ...clicked, checked: false, target: on('switch', 'Dark') }],
    ['Set slider “Price” to “50”', { ...clicked, value: '50', target: on('slider', 'Price') }],
    ['Clicked a checkbox', { ...clicked, target: on('checkbox', '') }],
    ['Clicked an option', { ...clicked, target: on('option', ' ') }],
    ['Clicked the page', { ...clicked, target: page }],
    ['Clicked an icon', { ...clicked, target: on(null, '', { tag: 'svg' }) }],
    ['Clicked a part of the page', { ...clicked, target: on('generic', '', { tag: 'x-thing' }) }],
    ['Clicked “Sold out”', { ...clicked, target: on('generic', '', { text: 'Sold out' }) }],
    ['Clicked picture “A cat”', { ...clicked, target: on('img', '', { attributes: { alt: 'A cat' } }) }],
    ['Clicked link (e-mail, masked)', { ...clicked, target: on('link', { masked: 'email' }) }],
    ['Hovered over menu item “More”', { type: 'hover', position: origin, target: on('menuitem', 'More') }],
    [
      'Dragged list item “A” to list item “B”',
      {
        type: 'drag',
        target: on('listitem', 'A'),
        drop: on('listitem', 'B'),
        from: origin,
        to: origin,
        path: [],
        kind: 'pointer',
      },
    ],
    [
      'Dragged list item “A”, and gave up',
      {
        type: 'drag',
        target: on('listitem', 'A'),
        drop: null,
        cancelled: true,
        from: origin,
        to: origin,
        path: [],
        kind: 'native',
      },
    ],
    ['Marked “some words”', { type: 'selectText', text: 'some\n words' }],
    ['Typed “Lisbon” into “Where to?”', typed],
    [
      'Typed (password, masked) into “Password”',
      { ...typed, text: { masked: 'password' }, value: { masked: 'password' }, target: on('textbox', 'Password') },
    ],
    ['Pasted “Lisbon” into “Where to?”', { ...typed, by: 'paste' }],
    ['Had the browser fill in “Lisbon” in “Where to?”', { ...typed, by: 'autofill' }],
    ['Took the suggestion “Lisbon” into “Where to?”', { ...typed, by: 'suggestion' }],
    ['Dictated “Lisbon” into “Where to?”', { ...typed, by: 'dictation' }],
    ['Typed “Lisbon” into a text field', { ...typed, target: on('textbox', '') }],
    ['Emptied “Where to?”', { ...typed, text: '', value: '' }],
    ['Took text out of “Where to?”', { ...typed, text: '' }],
    ['Pressed Enter in “Search”', { ...pressed, target: on('searchbox', 'Search') }],
    ['Pressed Enter on link “Cart”', { ...pressed, target: on('link', 'Cart') }],
    ['Pressed Control+A', { ...pressed, key: 'a', code: 'KeyA', modifiers: ['Control'] }],
    ['Pressed Control+Shift+A', { ...pressed, key: 'A', code: 'KeyA', modifiers: ['Shift', 'Control'], target: page }],
    ['Pressed Control', { ...pressed, key: 'Control', code: 'ControlLeft', modifiers: ['Control'] }],
    ['Held down Arrow Down', { ...pressed, key: 'ArrowDown', code: 'ArrowDown', repeat: 4 }],
    ['Ticked “Breakfast” with Space', { ...pressed, key: ' ', checked: true, target: on('checkbox', 'Breakfast') }],
    ['Chose “Blue” in “Colour”', { type: 'select', options: [option('Blue')], target: list }],
    [
      'Chose “Blue”, “Red” and “Green” in “Colour”',
      { type: 'select', options: ['Blue', 'Red', 'Green'].map(option), target: list },
    ],
    [
      'Chose “A”, “B”, “C” and 2 more in “Colour”',
      { type: 'select', options: ['A', 'B', 'C', 'D', 'E'].map(option), target: list },
    ],
    ['Chose nothing in “Colour”', { type: 'select', options: [], target: list }],
    [
      'Chose file “cv.pdf” for “Attachment”',
      { type: 'upload', files: [file('cv.pdf')], target: on(null, 'Attachment') },
    ],
    [
      'Dropped file “a” on “Attachment”',
      { type: 'upload', by: 'drop', files: [file('a')], target: on(null, 'Attachment') },
    ],
    ['Chose files “a” and “b”', { type: 'upload', files: [file('a'), file('b')] }],
    ['Scrolled down the page', scrolled],
    ['Scrolled down the page', { ...scrolled, target: page }],
    ['Scrolled up “list”', { ...scrolled, to: { x: 5, y: -90 }, target: on('list', 'list') }],
    ['Scrolled right a table', { ...scrolled, to: { x: 95, y: 90 }, target: on('table', '') }],
    [
      'Turned the wheel over section “Map” while holding Control',
      { ...scrolled, to: scrolled.from, delta: { x: 0, y: 120 }, modifiers: ['Control'], target: on('region', 'Map') },
    ],
    ['Zoomed in from 100 % to 125 %', { type: 'zoom', from: 1, to: 1.25, by: 'wheel' }],
    ['Zoomed out from 125 % to 100 %', { type: 'zoom', from: 1.25, to: 1, by: 'touch' }],
    [
      'Zoomed in on section “Map” with two fingers',
      { type: 'zoom', from: 1, to: 2.5, by: 'touch', target: on('region', 'Map') },
    ],
    [
      'Zoomed out on section “Map” with two fingers',
      { type: 'zoom', from: 1, to: 0.4, by: 'touch', target: on('region', 'Map') },
    ],
    ['Copied “text”', { type: 'copy', text: 'text' }],
    ['Cut 12 characters', { type: 'cut', text: { length: 12 } }],
    ['Pasted 1 character into “Where to?”', { type: 'paste', text: { length: 1 }, target: field }],
    ['Copied (secret, masked)', { type: 'copy', text: { masked: 'secret' } }],
    ['Went to shop.example/cart', { type: 'navigate', url }],
    ['Went back to shop.example', { type: 'back', url: 'https://shop.example/' }],
    ['Went forward to shop.example/cart', { type: 'forward', url }],
    ['Reloaded the page', { type: 'reload', url }],
    ['Opened a tab', { type: 'openTab' }],
    ['Closed a tab', { type: 'closeTab' }],
    ['Switched to another tab', { type: 'switchTab' }],
  ])('%s', (words, fields) => {
    expect(say(fields)).toBe(words);
  });

  test('long texts are shortened, and no character is cut in half', () => {
    const words = say({ ...clicked, target: on('button', `${'x'.repeat(78)}😀😀`) });
    expect(words).toBe(`Clicked button “${'x'.repeat(78)}…”`);
  });

  test('masks and page text stay apart from our words', () => {
    expect(sentence({ id: 'a1', at: 0, tab: 't1', document: 'd1', ...typed, text: { masked: 'card' } })).toEqual([
      { text: 'Typed ' },
      { masked: 'card' },
      { text: ' into ' },
      { quoted: 'Where to?' },
    ]);
  });

  test('every role and every name gives a sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...roleNames, 'nonsense', 'constructor'),
        fc.string(),
        fc.string(),
        (role, name, tag) => {
          const words = say({ ...clicked, target: on(role, name, { tag }) });
          expect(words).toMatch(/^Clicked (?:the page|an? [a-z][a-z ]+|[a-z ]*“.+”)$/su);
        },
      ),
    );
  });
});

test('roles and tags are plain words', () => {
  for (const role of roleNames) expect(nounOfRole(role) ?? 'nothing').toMatch(/^[a-z]+(?:_[a-z]+)*$/u);
  expect(nounOfRole('__proto__')).toBeNull();
  expect(nounOfTag('toString')).toBe('part_of_the_page');
});

describe('effects', () => {
  const base = { id: 'e1', at: 0, tab: 't1', document: 'd1', cause: null } as const;
  test.each<[string, Effect]>([
    ['went to shop.example/cart', { ...base, type: 'navigation', kind: 'link', url }],
    ['was sent on to shop.example/cart', { ...base, type: 'navigation', kind: 'redirect', url }],
    ['went to another part of shop.example/cart', { ...base, type: 'navigation', kind: 'fragment', url }],
    ['opened a tab', { ...base, type: 'tab', change: 'opened' }],
    ['closed a tab', { ...base, type: 'tab', change: 'closed' }],
    ['said “Saved”', { ...base, type: 'dialog', kind: 'alert', message: 'Saved', answer: true }],
    ['asked “Sure?”, answered with no', { ...base, type: 'dialog', kind: 'confirm', message: 'Sure?', answer: false }],
    [
      'asked “Name?”, answered with “Ada”',
      { ...base, type: 'dialog', kind: 'prompt', message: 'Name?', answer: 'Ada' },
    ],
    ['asked whether to leave the page', { ...base, type: 'dialog', kind: 'beforeunload', message: '' }],
    ['downloaded “a.zip”', { ...base, type: 'download', file: 'a.zip' }],
    ['downloaded a file', { ...base, type: 'download' }],
  ])('%s', (words, effect) => {
    expect(plain(effectSentence(effect))).toBe(words);
  });
});
