import { afterEach, expect, test } from 'vitest';
import { describeTarget } from '../describe.ts';
import { find } from '../find.ts';
import { locate } from './locate.ts';

function show(html: string): Element[] {
  document.body.innerHTML = `<main>${html}</main>`;
  return [...document.querySelectorAll('main *')];
}
afterEach(() => document.body.replaceChildren());

const long = 'All that was agreed on, '.repeat(200);

const kinds: [kind: string, page: string][] = [
  [
    'SVG',
    `<svg width="90" height="30"><title>Plan</title><g id="rooms"><rect class="hall" width="9" height="9"/>
    <circle cx="30" cy="9" r="9"/></g><linearGradient id="sky"/><a href="#in"><text y="20">In</text></a></svg>`,
  ],
  ['MathML', '<math><mrow><mi>x</mi><mo>=</mo><mfrac><mn>4</mn><mi>y</mi></mfrac></mrow></math>'],
  [
    'a table',
    `<table><thead><tr><th>Name</th><th>Sum</th></tr></thead><tbody>${['Ada', 'Ida', 'Eva']
      .map((name, at) => `<tr><td>${name}</td><td>${at * 12}.50</td><td><button>Edit</button></td></tr>`)
      .join('')}</tbody></table>`,
  ],
  ['text from right to left', '<div dir="rtl"><button>שמור</button><a href="/b">ביטול \u200f(3)</a><p>טקסט</p></div>'],
  ['long text', `<p>${long}</p><blockquote>${long}!</blockquote><button>${long}?</button>`],
  [
    'ids that are there twice',
    '<p id="a">One</p><p id="a">Two</p><input id="b" aria-label="First"><input id="b" aria-label="Second">',
  ],
  [
    'invalid HTML',
    '<p>A<table><tr><a href="/x">Out</a><td>In</tr></table><b><i>Both</b>one</i><form><form><button>Go<button>Stop</form>',
  ],
  [
    'custom elements',
    '<x-shelf><x-book title="Emma">Emma</x-book><x-book title="Kim">Kim</x-book><x-end></x-end></x-shelf>',
  ],
];

test.each(kinds)('%s: each selector finds what it says, the first one the element', (_, page) => {
  for (const element of show(page)) {
    const { selectors } = describeTarget(element, () => null);
    expect(selectors[0] && find(selectors[0], document)).toEqual([element]);
    for (const selector of selectors) expect(find(selector, document)).toHaveLength(selector.matches);
  }
});

test.each(kinds)('%s: found again in the page as it was, and below what is new', (_, page) => {
  const targets = show(page).map((element) => describeTarget(element, () => null));
  const again = show(page);
  expect(targets.map((target) => locate(target, document).element)).toEqual(again);
  const [, , ...moved] = show(`<h4>News</h4><section>${page}</section>`);
  expect(targets.map((target) => locate(target, document).element)).toEqual(moved);
});
