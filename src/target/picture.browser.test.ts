import { expect, test } from 'vitest';
import { show } from '../content/testing/recording.ts';
import { pictureOf } from './picture.ts';
import { nothingMasked } from './text.ts';

function picturesIn(html: string, masked = nothingMasked): (string | null)[] {
  show(`<div id="all">${html}</div>`);
  return [...(document.querySelector('#all')?.children ?? [])].map((each) => pictureOf(each, masked));
}

const bin = '<svg viewBox="0 0 16 16"><path d="M3 4h10l-1 10H4z"/></svg>';

test.each([
  ['a drawing, whatever its size and colour', bin, bin.replace('<svg', '<svg class="x1y2" width="40" fill="red"')],
  ['a drawing by name', '<svg><use href="#bin"/></svg>', '<svg class="b"><use href="#bin"></use></svg>'],
  ['an icon of a font', '<i class="fa fa-trash"></i>', '<i class="fa fa-trash"> </i>'],
  ['an icon of a library', '<sl-icon name="trash"></sl-icon>', '<sl-icon name="trash" slot="prefix"></sl-icon>'],
  ['an image, wherever it is kept', '<img src="/a/logo.1f2e.png?v=1">', '<img src="https://cdn.example/b/logo.svg">'],
])('%s is the same with other words and tags around it', (_, one, other) => {
  const [first, again, different] = picturesIn(
    `<button>${one}Delete</button><a class="other"><span>${other}</span>Löschen</a><button>Delete<img src="new.png"></button>`,
  );
  expect(first).toMatch(/^[\da-z]{1,4}$/u);
  expect(again).toBe(first);
  expect(different).not.toBe(first);
});

test.each([
  ['drawings', bin, bin.replace('M3', 'M4')],
  ['drawings by name', '<svg><use href="#bin"/></svg>', '<svg><use href="#pen"/></svg>'],
  ['icons of a font', '<i class="fa fa-trash"></i>', '<i class="fa fa-pen"></i>'],
  ['icons of a library', '<sl-icon name="trash"></sl-icon>', '<sl-icon name="pen"></sl-icon>'],
  ['images', '<img src="photo.jpg">', '<img src="dark.jpg">'],
  [
    'images in the page',
    '<img src="data:image/gif;base64,R0lGODlhAQAB">',
    '<img src="data:image/gif;base64,R0lGODlhAQAC">',
  ],
])('two %s are two', (_, one, other) => {
  const [first, second] = picturesIn(`<button>${one}</button><button>${other}</button>`);
  expect(first).not.toBe(second);
});

test.each([
  ['another edition of its font', 'fa fa-reply', 'fas fa-reply'],
  ['names for its style', 'fa-solid fa-bell', 'fa-regular fa-bell'],
  ['a name for its outline', 'fa fa-bell-o', 'far fa-bell'],
  ['a name for its fill', 'bi bi-star', 'bi bi-star-fill me-2'],
  ['another size', 'fa fa-lock fa-stack-1x fa-inverse', 'fas fa-2x fa-lock fa-fw'],
  ['classes of the page', 'glyphicon glyphicon-trash', 'nav-glyph glyphicon glyphicon-trash'],
])('an icon of a font is the same in %s', (_, one, other) => {
  const [first, second] = picturesIn(
    `<button><i class="${one}"></i></button><button><i class="${other}"></i></button>`,
  );
  expect(first).not.toBeNull();
  expect(second).toBe(first);
});

test('what is a picture itself has it too', () => {
  const [inner, own] = picturesIn(`<button>${bin}</button>${bin}`);
  expect(own).toBe(inner);
});

test('words are none, nor is a box without content, nor a page with pictures in it', () => {
  const page = `<main>${`<p>Text</p>${bin}`.repeat(40)}</main>`;
  expect(picturesIn(`<button>Go</button><div><span></span></div>${page}`)).toEqual([null, null, null]);
});

test('nothing of what is masked', () => {
  const html = '<button><img class="secret" src="ada-lovelace.png"></button>';
  expect(picturesIn(html, (element) => (element.className === 'secret' ? 'field' : null))).toEqual([null]);
});
