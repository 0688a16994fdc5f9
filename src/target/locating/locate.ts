/**
 * Finds an element again in another version of its page: among what the selectors find and all that is of its kind, the one
 * that is likeliest it by all that is known of it. Rather none than a wrong one.
 *
 * A target in a frame is looked for in that frame's document; shadow roots on its path are passed through.
 */
import type { LocalTarget } from '../../session/record.ts';
import type { Element as DescribedElement } from '../../session/schema.ts';
import { shadowRootOf } from '../deep-target.ts';
import { traitsOf } from '../describe.ts';
import { countBefore, type Root } from '../dom.ts';
import { withKept } from '../kept.ts';
import { keptTestIds } from '../test-id-names.ts';
import { nothingMasked } from '../text.ts';
import { agreementsOf, type Candidate } from './agreement.ts';
import { type Candidates, candidatesIn } from './candidates.ts';
import { type Choice, likeliest } from './likeness.ts';
import { sureOf } from './sureness.ts';
import { sureness, weights } from './weights.ts';

export interface Located {
  /** Null where it is gone, or where it could be more than one. */
  element: Element | null;
  /** From 0 to 1, of the likeliest element: how sure it is the one. */
  confidence: number;
}

export const locate = (target: LocalTarget, document: Document): Located =>
  withKept(() => locateWhole(target, document));

function locateWhole(target: LocalTarget, document: Document): Located {
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

export interface Compared extends Choice {
  near: Element[];
}

/** What the target could be within its own root, and in what each agrees with it. */
export function comparedIn(root: Root, target: DescribedElement): Compared {
  const { near, population, isForeign, isNameless, place, first, ordered, called, doubled, shared } = candidatesIn(
    root,
    target,
  );
  const testIds = keptTestIds(target.attributes);
  const agreements = near.map((element) =>
    agreementsOf(target, {
      ...traitsOf(element, nothingMasked, testIds),
      isInPlace: place && element === place,
      isFirst: first && element === first,
      isOrdered: ordered && element === ordered,
      calledBy: called.length === 0 ? null : called.filter((each) => each === element).length / called.length,
      isDoubled: doubled.includes(element) || (called.includes(element) ? false : null),
      ...amongFellows(element, shared),
    }),
  );
  return { near, agreements, population, isNameless, isForeign };
}

function amongFellows(element: Element, shared: Candidates['shared']): Pick<Candidate, 'fellows' | 'isNth'> {
  if (shared.length === 0) return { fellows: null, isNth: null };
  const its = shared.find(({ elements }) => elements.includes(element));
  if (!its) return { fellows: 0, isNth: false };
  const { elements, matches, index } = its;
  return {
    fellows: elements.length / matches,
    isNth: index === undefined ? null : countBefore(element, elements) === index,
  };
}

function locateWithin(target: DescribedElement, root: Root): Located {
  const { near, ...choice } = comparedIn(root, target);
  const best = likeliest(choice, weights);
  const element = (best && near[best.index]) ?? null;
  if (!best || !element) return { element: null, confidence: 0 };
  const confidence = sureOf(best, sureness);
  return { element: confidence >= sureness.least ? element : null, confidence };
}
