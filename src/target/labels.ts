/**
 * The labels of controls. Asked for `labels`, browsers go through the whole page, for each control of it: 75 ms for the boxes of
 * a page of 10,000 elements.
 */
import { attribute, inOrder, isHtml, localName, parentElement, queryAll, type Root, rootOf } from './dom.ts';
import { isKept, once } from './kept.ts';

type Labels = Map<Element, Element[]>;

/** Only labelable elements have any. */
export function labelsOf(element: Element): Element[] {
  // Of a form, `labels` would be its controls of that name.
  if (!isHtml(element) || localName(element) === 'form' || !('labels' in element)) return [];
  const root = rootOf(element);
  if (!isKept()) return inOrder([...possible(element, root)].filter((label) => controlOf(label) === element));
  return once(labelsIn, root, () => labelsIn(root)).get(element) ?? [];
}

const controlOf = (label: Element): Element | null => (label instanceof HTMLLabelElement ? label.control : null);

function possible(element: Element, root: Root): Set<Element> {
  const id = attribute(element, 'id');
  const labels = new Set(id ? queryAll(root, `label[for=${CSS.escape(id)}]`) : []);
  for (let up = parentElement(element); up; up = parentElement(up)) labels.add(up);
  return labels;
}

function labelsIn(root: Root): Labels {
  const labels: Labels = new Map();
  const all = queryAll(root, 'label');
  for (const label of root instanceof Element ? [root, ...all] : all) {
    const control = controlOf(label);
    if (control) labels.set(control, [...(labels.get(control) ?? []), label]);
  }
  return labels;
}
