import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withKept } from './kept.ts';
import { labelsOf } from './labels.ts';

const tags = ['label', 'input', 'select', 'button', 'meter', 'p', 'form'] as const;
const names = fc.constantFrom('', 'a', 'b', 'a b', '"]', '1');

interface Node {
  tag: (typeof tags)[number];
  name: string;
  children: Node[];
}
const nodeOf = (child: fc.Arbitrary<Node>, most: number): fc.Arbitrary<Node> =>
  fc.record({ tag: fc.constantFrom(...tags), name: names, children: fc.array(child, { maxLength: most }) });
const leaf = nodeOf(fc.constant({ tag: 'p', name: '', children: [] }), 0);
const node = nodeOf(nodeOf(nodeOf(leaf, 2), 2), 3);

function build({ tag, name, children }: Node): Element {
  const element = document.createElement(tag);
  if (name !== '') element.setAttribute(tag === 'label' ? 'for' : 'id', name);
  element.append(...children.map(build));
  return element;
}

test('whatever the page, the labels of a control are those that the browser says', () => {
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 6 }), fc.boolean(), (nodes, isInShadow) => {
      const host = document.createElement('div');
      const root = isInShadow ? host.attachShadow({ mode: 'open' }) : host;
      document.body.append(host);
      root.append(...nodes.map(build));
      for (const control of root.querySelectorAll<HTMLInputElement>('input, select, button, meter')) {
        expect(labelsOf(control)).toEqual([...(control.labels ?? [])]);
      }
      withKept(() => {
        for (const control of root.querySelectorAll<HTMLInputElement>('input, select, button, meter')) {
          expect(labelsOf(control)).toEqual([...(control.labels ?? [])]);
        }
      });
      for (const other of root.querySelectorAll('label, p, form')) expect(labelsOf(other)).toEqual([]);
      host.remove();
    }),
  );
});
