/** How far an element could be found by anybody, in the page: whether anything but its place tells it, and still does. */
import type { LocalTarget } from '../../src/session/record.ts';
import { describeElement } from '../../src/target/describe.ts';
import { type Agreements, wholeOf } from '../../src/target/locating/agreement.ts';
import { likeliest } from '../../src/target/locating/likeness.ts';
import { comparedIn } from '../../src/target/locating/locate.ts';
import { weights } from '../../src/target/locating/weights.ts';
import { isBeatenBy, isUsurpedBy } from './oracle.ts';

/** How far an element that is there could be found. */
export interface Reach {
  /** It is the likeliest, however sure that is. */
  isLikeliest: boolean;
  /** Another is at least as much alike in everything. */
  isBeaten: boolean;
}

type Root = Document | ShadowRoot;

/** An element, and the hosts of the shadow roots that it is in, the innermost first. */
function withHosts(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [element, ...withHosts(root.host)] : [element];
}

/** Whether a person could tell it from the others by what it says and is. */
export const isDistinct = (element: Element): boolean =>
  withHosts(element).every((each) => {
    const described = describeElement(each, () => null);
    const { near, agreements } = comparedIn(each.getRootNode() as Root, described);
    return near.every((other, index) => {
      const its = agreements[index];
      return other === each || !its || wholeOf(its) !== 'same';
    });
  });

interface LookedAt {
  own: Agreements | undefined;
  others: Agreements[];
  isLikeliest: boolean;
}

/** What its description makes of an element, and of each of its hosts. */
function lookAt(target: LocalTarget, now: Element): LookedAt[] {
  const described = [target, ...target.path.map((hop) => hop.target).toReversed()];
  return withHosts(now).flatMap((element, level) => {
    const its = described[level];
    if (!its) return [];
    const { near, ...choice } = comparedIn(element.getRootNode() as Root, its);
    const at = near.indexOf(element);
    const others = choice.agreements.filter((_, index) => index !== at);
    return [{ own: choice.agreements[at], others, isLikeliest: at >= 0 && likeliest(choice, weights)?.index === at }];
  });
}

const isSo = (looks: LookedAt[], holds: (other: Agreements, own: Agreements) => boolean): boolean =>
  looks.some(({ own, others }) => own !== undefined && others.some((other) => holds(other, own)));

export function reachOf(target: LocalTarget, now: Element): Reach {
  const looks = lookAt(target, now);
  return { isLikeliest: looks.every(({ isLikeliest }) => isLikeliest), isBeaten: isSo(looks, isBeatenBy) };
}

/** Whether another one now is and says more of what it was and said. */
export const isUsurped = (target: LocalTarget, now: Element): boolean => isSo(lookAt(target, now), isUsurpedBy);
