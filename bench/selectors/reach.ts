/** How far an element could be found by anybody, in the page: whether anything but its place tells it, and still does. */
import type { LocalTarget } from '../../src/session/record.ts';
import { describeElement } from '../../src/target/describe.ts';
import { type Agreements, wholeOf } from '../../src/target/locating/agreement.ts';
import { likeliest } from '../../src/target/locating/likeness.ts';
import { type Compared, comparedIn } from '../../src/target/locating/locate.ts';
import { weights } from '../../src/target/locating/weights.ts';
import { isBeatenBy, isOvertakenBy, isUsurpedBy } from './oracle.ts';

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

/** What a description makes of the element that it was of, or of a host around it. */
export interface LookedAt extends Compared {
  /** Which of them it is; -1 where it is none of them. */
  at: number;
}

/** The element itself first. */
export function lookAt(target: LocalTarget, now: Element): LookedAt[] {
  const described = [target, ...target.path.map((hop) => hop.target).toReversed()];
  return withHosts(now).flatMap((element, level) => {
    const its = described[level];
    if (!its) return [];
    const compared = comparedIn(element.getRootNode() as Root, its);
    return [{ ...compared, at: compared.near.indexOf(element) }];
  });
}

const isSo = (looks: LookedAt[], holds: (other: Agreements, own: Agreements) => boolean): boolean =>
  looks.some(({ agreements, at }) => {
    const own = agreements[at];
    return own !== undefined && agreements.some((other, index) => index !== at && holds(other, own));
  });

export const reachOf = (looks: LookedAt[]): Reach => ({
  isLikeliest: looks.every(({ at, ...choice }) => at >= 0 && likeliest(choice, weights)?.index === at),
  isBeaten: isSo(looks, isBeatenBy),
});

/**
 * Whether another one now is and says more of what it was and said.
 * @param isCopied there was one that nothing told from it
 */
export const isUsurped = (looks: LookedAt[], isCopied: boolean): boolean =>
  isSo(looks, isCopied ? isOvertakenBy : isUsurpedBy);
