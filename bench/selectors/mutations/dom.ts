/** What the mutations have in common: which parts of a page may change, and how without losing track of an element. */
import type { Random } from '../random.ts';
import type { Scene } from './mutation.ts';

const unseen = 'script, style, link, meta, template, noscript, head, title, base';

export const elementsIn = (document: Document, selector = '*'): Element[] =>
  [...document.body.querySelectorAll(selector)].filter((element) => !element.matches(unseen));

export const isCustom = (element: Element): boolean => element.localName.includes('-');
export const isHtml = (element: Element): element is HTMLElement => element instanceof HTMLElement;

/** Elements whose place or tag the parser, a table or a component gives a meaning that a wrapper would break. */
const fixed =
  'body, thead, tbody, tfoot, tr, td, th, caption, colgroup, col, li, dt, dd, option, optgroup, source, track, param, ' +
  'legend, summary, figcaption, [slot], svg *, math *, area';

export const isMovable = (element: Element): boolean =>
  isHtml(element) && !element.matches(fixed) && element.parentElement !== null && !isCustom(element.parentElement);

export function targetsNow({ targets, truth }: Scene): Element[] {
  return targets.map((target) => truth.now(target)).filter((target) => target !== null);
}

/** Whether it is inside, in shadow roots too. */
export function holds(outer: Element, inner: Element | null): boolean {
  if (!inner || outer.contains(inner)) return inner !== null;
  const root = inner.getRootNode();
  return root instanceof ShadowRoot && holds(outer, root.host);
}

export function blur({ targets, truth, blurred }: Scene, within: Element): void {
  for (const target of targets) if (holds(within, truth.now(target))) blurred.add(target);
}

export const isCopied = ({ copied }: Scene, element: Element): boolean =>
  [...copied].some((original) => element.contains(original));

export function copyInScene(scene: Scene, element: Element): Element {
  for (const target of targetsNow(scene)) if (element.contains(target)) scene.copied.add(target);
  return copyOf(element);
}

/** Siblings that are alike: same tag, at least so many. */
export function groupsIn(document: Document, fewest: number): Element[][] {
  const groups: Element[][] = [];
  for (const parent of [document.body, ...elementsIn(document)]) {
    if (parent instanceof SVGElement || parent.children.length < fewest) continue;
    const byTag = new Map<string, Element[]>();
    for (const child of parent.children) {
      if (child.matches(unseen) || child.matches('br, hr, option, col, source')) continue;
      byTag.set(child.localName, [...(byTag.get(child.localName) ?? []), child]);
    }
    groups.push(...[...byTag.values()].filter((group) => group.length >= fewest));
  }
  return groups;
}

/** Rows of tables and items of lists. */
export const rowGroupsIn = (document: Document): Element[][] =>
  groupsIn(document, 3).filter(([first]) => first?.matches('tr, li, [role="row"], [role="listitem"], [role="option"]'));

const written = (node: Node): boolean =>
  /\p{L}|\d/u.test(node.nodeValue ?? '') && !node.parentElement?.closest(`${unseen}, textarea`);

export function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (written(walker.currentNode)) texts.push(walker.currentNode as Text);
  return texts;
}

export const wordingAttributes = ['aria-label', 'title', 'placeholder', 'alt'] as const;

/** Changes every word that people see or hear: texts, and attributes that hold words. */
export function rewordAll(root: Element, reword: (text: string) => string): void {
  for (const text of textsIn(root)) text.data = reword(text.data);
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const name of wordingAttributes) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, reword(value));
    }
    if (element instanceof HTMLInputElement && /^(?:submit|button|reset)$/u.test(element.type) && element.value) {
      element.setAttribute('value', reword(element.value));
    }
  }
}

/** The same element with another tag; what it held moves along. */
export function retag(scene: Scene, element: Element, tag: string, attributes: Record<string, string> = {}): Element {
  const successor = scene.document.createElement(tag);
  for (const { name, value } of element.attributes) successor.setAttribute(name, value);
  for (const [name, value] of Object.entries(attributes)) successor.setAttribute(name, value);
  successor.append(...element.childNodes);
  element.replaceWith(successor);
  scene.truth.replaced(element, successor);
  return successor;
}

/** A copy as a page would make one: no id occurs twice. */
export function copyOf(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const part of [copy, ...copy.querySelectorAll('*')]) part.removeAttribute('id');
  return copy;
}

export function insertAmong(random: Random, parent: Element, inserted: Element): void {
  parent.insertBefore(inserted, parent.children[random.below(parent.children.length + 1)] ?? null);
}

export function fragmentOf(document: Document, html: string): Element {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  const [element] = holder.content.children;
  if (!element) throw new Error(`No element in ${html}`);
  return document.importNode(element, true);
}
