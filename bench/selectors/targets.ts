/** Elements that a person would act on, as the recorder takes them. */
import { actedOn } from '../../src/target/retarget.ts';
import type { Random } from './random.ts';

const kinds: { selector: string; share: number }[] = [
  {
    selector:
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, label, [onclick], [contenteditable], ' +
      '[tabindex]:not([tabindex="-1"]), [role="button"], [role="link"], [role="tab"], [role="menuitem"], ' +
      '[role="option"], [role="checkbox"], [role="switch"], [role="radio"], [role="slider"], [role="combobox"]',
    share: 0.6,
  },
  { selector: 'svg, i, img', share: 0.08 },
  {
    selector: 'td, th, tr, li, h1, h2, h3, h4, [role="row"], [role="gridcell"], [role="cell"], [role="columnheader"]',
    share: 0.2,
  },
  { selector: 'p, span, strong, div:not(:has(*))', share: 0.12 },
];

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true });
}

const isTarget = (element: Element): boolean => isSeen(element) && !element.matches('html, body');

/** In the page itself, or in what is in it: half of the tools have no words for open shadow roots. */
export type Where = 'page' | 'parts';

const shadowRootsIn = (root: ParentNode): ShadowRoot[] =>
  [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...shadowRootsIn(shadowRoot)] : [],
  );

function candidates(document: Document, selector: string, where: Where): Element[] {
  const roots = where === 'page' ? [document.body] : shadowRootsIn(document);
  const seen = roots.flatMap((root) => [...root.querySelectorAll(selector)]).filter(isSeen);
  const acted = seen.map((element) => actedOn(element).element).filter(isTarget);
  return [...new Set(acted)].filter((element) => (element.getRootNode() === document) === (where === 'page'));
}

/** Frames are found by their elements. */
const framesIn = (document: Document): Element[] => [...document.querySelectorAll('iframe')].filter(isSeen);

export function sampleTargets(document: Document, random: Random, count: number, where: Where = 'page'): Element[] {
  const sampled = new Set<Element>(where === 'page' ? [] : framesIn(document).slice(0, count));
  for (const { selector, share } of kinds) {
    const fresh = random.shuffled(candidates(document, selector, where)).filter((element) => !sampled.has(element));
    for (const element of fresh.slice(0, Math.round(count * share))) sampled.add(element);
  }
  const rest = random.shuffled(kinds.flatMap(({ selector }) => candidates(document, selector, where)));
  for (const element of rest) {
    if (sampled.size >= count) break;
    sampled.add(element);
  }
  return [...sampled];
}
