import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { buttonText, elementsWithText } from './find-text.ts';
import { build, tree } from './testing/trees.ts';
import { hasOwnText, nothingMasked, treeText, withoutInvisible } from './text.ts';
import { TooMany } from './too-many.ts';

afterEach(() => document.body.replaceChildren());

const found = (text: string, root: Document | Element | ShadowRoot = document): string[] =>
  elementsWithText(root, text, nothingMasked, true).map((element) => element.id);

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
        expect(new Set(elementsWithText(document, text ?? '', nothingMasked, false))).toEqual(new Set(innermost));
      }
    }),
    { numRuns: 300 },
  );
});

/** Words that something without text stands in, a script or a field, are not looked for. */
function textOf(element: Element): string | null {
  const button = buttonText(element);
  if (button !== null || !hasOwnText(element)) return button;
  const text = treeText(element, nothingMasked, 100);
  const raw = withoutInvisible(element.textContent);
  return text?.split(' ').every((word) => raw.includes(word)) ? text : null;
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
