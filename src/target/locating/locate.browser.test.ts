import { afterEach, expect, onTestFinished, test } from 'vitest';
import { describeTarget } from '../describe.ts';
import { comparedIn, locate } from './locate.ts';

const at = (css: string): Element => document.querySelector(css) as Element;

/** In place of what was shown before. */
function show(html: string): void {
  document.body.innerHTML = html;
}
afterEach(() => show(''));

/** Where in the new page what was described in the old one is found. */
function again(
  old: string,
  css: string,
  page: string,
  testIds?: string[],
): { element: Element | null; confidence: number } {
  show(old);
  const target = describeTarget(at(css), () => null, testIds);
  show(page);
  return locate(target, document);
}

const bar = (...names: string[]): string =>
  `<nav>${names.map((name) => `<a href="/${name.toLowerCase()}" class="nav-link">${name}</a>`).join('')}</nav>`;

test('a page that is as it was', () => {
  const page = bar('Home', 'Shop', 'About');
  const { element, confidence } = again(page, 'a:nth-child(2)', page);
  expect(element).toBe(at('a:nth-child(2)'));
  expect(confidence).toBeGreaterThan(0.99);
});

test('moved, wrapped and with other classes', () => {
  const { element } = again(
    `<form id="f"><label>Town <input name="town" class="field"></label><button class="btn">Search</button></form>`,
    'button',
    `<main><div><form><div><button class="css-1x2y3z">Search</button></div><label>Town <input class="css-9"></label></form></div><button>Help</button></main>`,
  );
  expect(element).toBe(at('form button'));
});

test('other words for the same', () => {
  const { element } = again(
    `<form><input name="mail"><button id="save-profile">Save</button><button id="leave">Cancel</button></form>`,
    '#save-profile',
    `<form><input name="mail"><button id="save-profile">Save changes</button><button id="leave">Discard</button></form>`,
  );
  expect(element).toBe(at('#save-profile'));
});

test('a test id of the task’s own, of two that are alike in all else', () => {
  const buttons = (...ids: string[]): string =>
    `<p>Hello</p>${ids.map((id) => `<button data-auto="${id}">Go</button>`).join('')}`;
  const found = again(buttons('first', 'second'), 'button + button', buttons('new', 'second', 'first'), ['data-auto']);
  expect(found.element).toBe(at('[data-auto=second]'));
});

test('an element that is gone is not found in those like it', () => {
  const { element } = again(bar('Home', 'Shop', 'About'), 'a:nth-child(2)', bar('Home', 'About', 'Contact'));
  expect(element).toBeNull();
});

test('the same button in another row is not taken for it', () => {
  const table = (...numbers: number[]): string =>
    `<table>${numbers.map((number) => `<tr><td>Invoice ${number}</td><td><button>Delete</button></td></tr>`).join('')}</table>`;
  expect(again(table(1, 2, 3), 'tr:nth-child(2) button', table(0, 1, 2, 3)).element).toBe(at('tr:nth-child(3) button'));
  expect(again(table(1, 2, 3), 'tr:nth-child(2) button', table(1, 3)).element).toBeNull();
  expect(again(table(1, 2, 3), 'tr:nth-child(2) button', table(1, 3, 4)).element).toBeNull();
});

test('a box without a name, in its row', () => {
  const rows = (...names: string[]): string =>
    `<table>${names.map((name) => `<tr><td>${name}</td><td><input type="checkbox"></td></tr>`).join('')}</table>`;
  const { element } = again(
    rows('Invoice 41', 'Invoice 42', 'Invoice 43'),
    'tr:nth-child(2) input',
    rows('Invoice 44', 'Invoice 41', 'Invoice 42', 'Invoice 43'),
  );
  expect(element).toBe(at('tr:nth-child(3) input'));
});

const booking = (title: string, labels: string[], button: string): string => {
  const fields = labels.map((label, index) => `<p><label>${label} <input name="f${index}"></label></p>`).join('');
  return `<main><h2>${title}</h2><form>${fields}<p><button class="btn book">${button}</button></p></form></main>`;
};

test('a page that is as it was, with two that only what they are in tells apart', () => {
  const page = '<p><button>Go</button></p><div role="group" aria-label="Trip"><button>Go</button></div>';
  expect(again(page, 'div button', page).element).toBe(at('div button'));
});

test('a page that speaks another language', () => {
  const { element } = again(
    booking('Book a room', ['Name', 'Arrival'], 'Book'),
    'button',
    booking('Zimmer reservieren', ['Vorname', 'Ankunft'], 'Jetzt buchen'),
  );
  expect(element).toBe(at('button'));
});

test('of two that nothing tells apart none', () => {
  const { element, confidence } = again(
    '<div><button>More</button></div>',
    'button',
    '<div><button>More</button></div><div><button>More</button></div>',
  );
  expect(element).toBeNull();
  expect(confidence).toBeGreaterThan(0.3);
});

test('of two menus that say the same one is gone: the other one is not it', () => {
  const menu = (name: string): string =>
    `<div class="${name}"><h3>Widgets of ${name}</h3><ul>${['Button', 'Dialog', 'Popup', 'Slider']
      .map((each) => `<li><a href="/${each}">${each}</a></li>`)
      .join('')}</ul></div>`;
  const both = `<h1>Manual</h1>${menu('panel')}<p>All there is to know.</p>${menu('search')}`;
  expect(again(both, '.panel li:nth-child(2) a', both).element).toBe(at('.panel li:nth-child(2) a'));
  const one = both.replace(menu('panel'), '').replace('<p>', '<p>Anew: ');
  expect(again(both, '.panel li:nth-child(2) a', one).element).toBeNull();
});

test('in another language words count for nothing, also where some of them are still there', () => {
  onTestFinished(() => document.documentElement.removeAttribute('lang'));
  const menu = (...entries: [href: string, text: string][]): string =>
    `<nav><ul>${entries.map(([href, text]) => `<li><a class="nav-link" href="${href}">${text}</a></li>`).join('')}</ul></nav>`;
  document.documentElement.lang = 'en-GB';
  const english = `${menu(['/', 'Home'], ['/about', 'About'], ['/shop', 'Shop'])}<p>Welcome</p>`;
  show(english);
  const target = describeTarget(at('li:nth-child(2) a'), () => null);
  const also = '<div><a href="#">Home</a><a href="#">About</a></div>';
  const german = `${menu(['/', 'Startseite'], ['/about', 'Über'], ['/shop', 'Laden'])}<p>Willkommen</p>`;
  document.documentElement.lang = 'de';
  show(also + german);
  expect(locate(target, document).element).toBe(at('li:nth-child(2) a'));
  document.documentElement.lang = 'en';
  show(also + english);
  expect(locate(target, document).element).toBe(at('li:nth-child(2) a'));
});

test('a page that is as it was, with several that only their place tells apart', () => {
  const list = (...names: string[]): string =>
    `<h2>Files</h2><ul>${names.map((name) => `<li>${name}</li><li><button>Open</button></li>`).join('')}</ul>`;
  const page = list('Letter', 'Letter', 'Letter', 'Plan');
  const third = 'li:nth-child(6) button';
  expect(again(page, third, page).element).toBe(at(third));
  expect(again(page, third, page.replaceAll('<li>', '<li class="css-1x2y">')).element).toBe(at(third));
  expect(again(page, third, list('Letter', 'Letter', 'Letter', 'Letter', 'Plan')).element).toBeNull();
  expect(again(page, third, list('Letter', 'Letter', 'Plan')).element).toBeNull();
  const rows = (count: number): string => '<tr><td>Letter</td><td><button>Open</button></td></tr>'.repeat(count);
  const table = (count: number): string => `<h2>Files</h2><table>${rows(count)}</table>`;
  const second = 'tr:nth-child(2) button';
  expect(again(table(3), second, table(3)).element).toBe(at(second));
  expect(again(table(3), second, table(4)).element).toBeNull();
  const article = '<article><h3>Letter</h3><p><button>Open</button></p></article>';
  const moved = `<main><section>${article.repeat(2)}</section>${article.repeat(2)}</main>`;
  const inSecond = 'article:nth-of-type(2) button';
  // Where it stood there is the fourth now; the second of as many stands elsewhere.
  const { element } = again(`<main>${article.repeat(4)}</main>`, inSecond, moved);
  expect(element).toBe(document.querySelectorAll('button')[1]);
});

test('one of several alike is the same one of as many, whatever has changed around them', () => {
  const list = (count: number, item: string): string =>
    `<ul>${`<li class="${item}"><button>Open</button></li>`.repeat(count)}</ul>`;
  const page = `<h2>Files</h2>${list(4, 'file')}`;
  const redesigned = (count: number): string => `<h1>All files</h1><p>Newest first</p>${list(count, 'box')}`;
  const third = 'li:nth-child(3) button';
  expect(again(page, third, redesigned(4)).element).toBe(at(third));
  expect(again(page, third, redesigned(5)).element).toBeNull();
  expect(again(page, third, redesigned(3)).element).toBeNull();
});

const boxes = (count: number, button: string): string => `<div>${button}</div>`.repeat(count);

test('what is left of two that had no name of their own is not taken for the other', () => {
  const button = '<button class="more">More</button>';
  expect(again(boxes(2, button), 'div + div button', boxes(1, button)).element).toBeNull();
});

test('how many that said the same still do', () => {
  const levels = (before: number, after: number): unknown[] => {
    show(boxes(before, '<button>More</button>'));
    const target = describeTarget(at('button'), () => null);
    show(boxes(after, '<button>More</button>') + '<button>Less</button>');
    const { agreements, isNameless } = comparedIn(document, target);
    return [agreements[0]?.fellows, agreements.at(-1)?.fellows, isNameless];
  };
  expect(levels(2, 2)).toEqual(['same', 'other', true]);
  expect(levels(2, 3)).toEqual(['same', 'other', true]);
  expect(levels(2, 1)).toEqual(['similar', 'other', true]);
  expect(levels(1, 1)).toEqual([null, null, false]);
});

test('in a shadow root', () => {
  const host = (label: string): void => {
    show(`<x-card id="${label}"></x-card><x-card></x-card>`);
    at('x-card').attachShadow({ mode: 'open' }).innerHTML = '<p>Words</p><button>Buy</button>';
  };
  host('card');
  const inner = (): Element => at('x-card').shadowRoot?.querySelector('button') as Element;
  const target = describeTarget(inner(), () => null);
  host('card');
  expect(locate(target, document).element).toBe(inner());
});

test('nothing there', () => {
  const { element, confidence } = again('<button>Go</button>', 'button', '<p>Nothing</p>');
  expect(element).toBeNull();
  expect(confidence).toBe(0);
});

test('a box around what it says is compared, whatever its tag is now', () => {
  const page = (tag: string): string =>
    `<div><${tag} class="line"><b>List pets</b></${tag}></div><div><${tag} class="line"><b>One pet</b></${tag}></div>`;
  show(page('span'));
  const target = describeTarget(at('.line'), () => null);
  show(page('small'));
  expect(comparedIn(document, target).near).toContain(at('small'));
});

test('of more than can be compared, what selectors find is compared', () => {
  const fields = (count: number): string =>
    Array.from({ length: count }, (_, number) => `<label>Figure ${number} <input></label>`).join('');
  const last = 'label:last-child input';
  show(`${fields(1)}<label>Town <input></label>`);
  const target = describeTarget(at(last), () => null);
  show(`${fields(300)}<label>Town <input></label>`);
  expect(comparedIn(document, target).near).toContain(at(last));
});
