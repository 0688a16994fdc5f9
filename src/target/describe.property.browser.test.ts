import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Target } from '../session/schema.ts';
import { describeTarget, find, type MaskedCheck } from './describe.ts';
import { build, names, tree } from './testing/trees.ts';

const nothing: MaskedCheck = () => null;

function all(root: Element | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? all(element.shadowRoot) : []),
  ]);
}

test('whatever the page, the first selector of every element finds exactly it, and each finds what it says', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (trees) => {
      const stage = document.createElement('main');
      stage.append(...trees.map(build));
      document.body.append(stage);
      try {
        for (const element of all(stage)) {
          const { selectors } = describeTarget(element, nothing);
          const root = element.getRootNode() as Document | ShadowRoot;
          expect(find(selectors[0] ?? { kind: 'css', value: 'none' }, root)).toEqual([element]);
          for (const selector of selectors) {
            const found = find(selector, root);
            expect(found).toContain(element);
            expect(found).toHaveLength(selector.matches);
          }
        }
      } finally {
        stage.remove();
      }
    }),
    { numRuns: 40 },
  );
});

/** More than a description takes, of everything that is described. */
const much = fc.constantFrom(1, 50, 500, 2000).map((times) => 'long-word '.repeat(times).trim());
const largeElement = fc.record({
  tag: fc.constantFrom('div', 'button', 'input', 'td', `x-${'long'.repeat(1000)}`),
  attributes: fc.array(fc.tuple(fc.constantFrom(...names), much), { maxLength: 6 }),
  text: much,
});

test('however much a page holds, a description is small, and of a form that can be kept', () => {
  const depths = fc.constantFrom(1, 20, 700);
  fc.assert(
    fc.property(fc.array(largeElement, { minLength: 1, maxLength: 6 }), depths, (elements, depth) => {
      const stage = document.createElement('main');
      let inner: Element = stage;
      for (const { tag, attributes, text } of elements) {
        const element = build({ tag, attributes, text, shadow: null, children: [] });
        for (let level = 1; level < depth / elements.length; level += 1) inner = appended(inner, 'div');
        inner = appended(inner, element);
      }
      document.body.append(stage);
      try {
        for (const element of [inner, inner.parentElement ?? stage]) {
          const target = describeTarget(element, nothing);
          expect(Target.safeParse(target).error?.message).toBeUndefined();
          expect(JSON.stringify(target).length).toBeLessThan(50_000);
        }
      } finally {
        stage.remove();
      }
    }),
    { numRuns: 25 },
  );
});

function appended(parent: Element, child: Element | string): Element {
  const element = typeof child === 'string' ? document.createElement(child) : child;
  parent.append(element);
  return element;
}

test('nothing of a masked field is in its description, nor in those of the elements around it', () => {
  const masked: MaskedCheck = (element) => (element.hasAttribute('data-secret') ? 'secret' : null);
  fc.assert(
    fc.property(tree, fc.constantFrom('input', 'textarea', 'span', 'select', 'div'), (around, tag) => {
      const stage = document.createElement('main');
      const outer = build({ ...around, tag: 'div', shadow: null });
      const secret = document.createElement(tag);
      secret.setAttribute('data-secret', '');
      if (secret instanceof HTMLInputElement) secret.value = 'Xyzzy7';
      else if (secret instanceof HTMLSelectElement) secret.append(new Option('Xyzzy7', 'Xyzzy7', true, true));
      else secret.textContent = 'Xyzzy7';
      outer.append(secret);
      stage.append(outer);
      document.body.append(stage);
      try {
        for (const element of [stage, ...all(stage)]) {
          // The option of a masked select is masked when the select is asked for it.
          if (element !== secret && secret.contains(element)) continue;
          expect(JSON.stringify(describeTarget(element, masked))).not.toContain('Xyzzy7');
        }
      } finally {
        stage.remove();
      }
    }),
    { numRuns: 30 },
  );
});
