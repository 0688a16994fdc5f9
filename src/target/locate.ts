/**
 * Finds an element again in another version of its page: among what the selectors find and all that is of its kind, the one
 * that is likeliest it by all that is known of it. Rather none than a wrong one.
 *
 * A target in a frame is looked for in that frame's document; shadow roots on its path are passed through.
 */
import type { LocalTarget } from '../session/record.ts';
import type { Element as DescribedElement } from '../session/schema.ts';
import { shadowRootOf } from './deep-target.ts';
import { traitsOf } from './describe.ts';
import { attribute, localName, queryAll, type Root, textContent } from './dom.ts';
import { find } from './find.ts';
import { likeliest } from './likeness.ts';
import { candidatesFor, roleOf } from './role.ts';
import type { MaskedCheck } from './text.ts';
import { collapse } from './text.ts';
import type { Traits } from './traits.ts';

export interface Located {
  /** Null where it is gone, or where it could be more than one. */
  element: Element | null;
  /** From 0 to 1, of the likeliest element: how sure it is the one. */
  confidence: number;
}

/** Less sure than this is not sure. */
export const SURE = 0.9;
/** Selectors that find more than these tell nothing. */
const MOST_FOUND = 50;
/** So many are compared in everything; of more, those that are likeliest by what is seen at once. */
const MOST_COMPARED = 150;

const nothingMasked: MaskedCheck = () => null;

export function locate(target: LocalTarget, document: Document): Located {
  let root: Root = document;
  let confidence = 1;
  for (const { target: host } of target.path) {
    const found: Located = locateWithin(host, root);
    const inner: ShadowRoot | null = found.element && shadowRootOf(found.element);
    confidence *= found.confidence;
    if (!inner) return { element: null, confidence };
    root = inner;
  }
  const found = locateWithin(target, root);
  return { ...found, confidence: found.confidence * confidence };
}

function locateWithin(target: DescribedElement, root: Root): Located {
  const all = [...candidatesIn(root, target)];
  const near = all.length <= MOST_COMPARED ? all : nearest(target, all);
  const best = likeliest(
    target,
    near.map((element) => traitsOf(element, nothingMasked)),
    all.length,
  );
  const element = (best && near[best.index]) ?? null;
  if (!best || !element) return { element: null, confidence: 0 };
  return { element: best.confidence >= SURE ? element : null, confidence: best.confidence };
}

/** What it could be: what a selector finds, and what is of its kind. */
function candidatesIn(root: Root, { tag, role, selectors }: DescribedElement): Set<Element> {
  const candidates = new Set<Element>();
  for (const selector of selectors) {
    const found = find(selector, root);
    if (found.length <= MOST_FOUND) for (const element of found) candidates.add(element);
  }
  for (const element of queryAll(root, CSS.escape(tag))) candidates.add(element);
  for (const css of role === null ? [] : candidatesFor(role)) {
    for (const element of queryAll(root, css)) if (roleOf(element) === role) candidates.add(element);
  }
  return candidates;
}

/** By what costs little to know. */
function nearest(target: Traits, elements: Element[]): Element[] {
  const fields = Object.keys(target.attributes);
  const wording = [target.name, target.text].filter((text) => typeof text === 'string' && text !== '');
  const points = new Map<Element, number>();
  for (const element of elements) {
    let sum = localName(element) === target.tag ? 1 : 0;
    for (const name of fields) {
      if (attribute(element, name) === target.attributes[name]) sum += name === 'class' || name === 'type' ? 1 : 3;
    }
    const text = collapse((textContent(element) ?? '').slice(0, 300));
    if (wording.includes(text)) sum += 4;
    points.set(element, sum);
  }
  return elements.toSorted((one, other) => (points.get(other) ?? 0) - (points.get(one) ?? 0)).slice(0, MOST_COMPARED);
}
