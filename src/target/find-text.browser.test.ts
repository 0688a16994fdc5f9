import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { buttonText, elementsWithText } from './find-text.ts';
import { build, type Tree, tree } from './testing/trees.ts';
import { hasOwnText, nothingMasked, treeText, withoutInvisible } from './text.ts';
import { TooMany } from './too-many.ts';

afterEach(() => document.body.replaceChildren());

const found = (text: string, root: Document | Element | ShadowRoot = document): string[] =>
  elementsWithText(root, text, nothingMasked, true).map((element) => element.id);

/** Inputs with text in them stand in a word: it is not looked for there, even where a script of the page has the word. */
const inWord: Tree = {
  tag: 'div',
  attributes: [],
  text: '"',
  shadow: null,
  children: [
    { tag: 'input', attributes: [], text: ':r1:', shadow: null, children: [] },
    { tag: 'div', attributes: [], text: 'a b', shadow: null, children: [] },
  ],
};

test('whatever the page, it finds what a look at each element finds', () => {
  const filler = fc.constantFrom('', 'x'.repeat(3000), '\u00AD', 'sa\u200Bve');
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), fc.array(filler), (trees, fillers) => {
      const stage = document.createElement('main');
      const parts = trees.map(build);
      stage.append(...parts.flatMap((part, index) => [part, fillers[index] ?? '']));
      document.body.replaceChildren(stage);
      const all = [...document.querySelectorAll('*')];
      const texts = new Set(all.map((element) => textOf(element)).filter((text) => text !== null && text !== ''));
      for (const text of texts) {
        const same = all.filter((element) => textOf(element) === text);
        const innermost = same.filter((outer) => !same.some((inner) => inner !== outer && outer.contains(inner)));
        const result = new Set(elementsWithText(document, text ?? '', nothingMasked, false));
        const sought = innermost.filter(isSought);
        const allowed = sought.length === innermost.length ? innermost : same;
        const missing = sought.filter((element) => !result.has(element));
        const foreign = [...result].filter((element) => !allowed.includes(element));
        expect({ missing, foreign }).toEqual({ missing: [], foreign: [] });
      }
    }),
    { numRuns: 300, examples: [[[inWord], []]] },
  );
});

function textOf(element: Element): string | null {
  const button = buttonText(element);
  return button !== null || !hasOwnText(element) ? button : treeText(element, nothingMasked, 100);
}

/** Words that something without text stands in, a script or a field, are not looked for. */
function isSought(element: Element): boolean {
  const raw = withoutInvisible(element.textContent);
  return buttonText(element) !== null || (textOf(element) ?? '').split(' ').every((word) => raw.includes(word));
}

test('among 30,000 texts too', () => {
  document.body.innerHTML = `<div>${'<p><i>open</i> <b>sent</b></p>'.repeat(15_000)}</div><p id="one">open <b>letter</b></p>`;
  expect(found('open letter')).toEqual(['one']);
  expect(() => found('open')).toThrow(TooMany);
});

test('where a script stands before it, and where what nobody sees stands in a word', () => {
  document.body.innerHTML = `<p id="scripted"><script type="text/plain">${'x'.repeat(5000)}</script>Open <b>it</b></p>
    <p id="soft">O&shy;pen it</p><p>Open it now</p>`;
  expect(found('Open it')).toEqual(['scripted', 'soft']);
});

test('within a shadow root, and within an element', () => {
  document.body.innerHTML = '<p id="outside">Open</p><div id="host"></div>';
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no shadow root');
  root.innerHTML = '<p id="inside">Open</p>';
  expect(found('Open', root)).toEqual(['inside']);
  expect(found('Open', document.body)).toEqual(['outside']);
});
