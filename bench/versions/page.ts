/** What runs in the pages: on the old one selectors are made of the labelled elements, on the new one they are tried. */

import { likeliest } from '../../src/target/locating/likeness.ts';
import { comparedIn } from '../../src/target/locating/locate.ts';
import { sureness, weights } from '../../src/target/locating/weights.ts';
import {
  attempt,
  beginningOf,
  describedIn,
  type Judged,
  judge,
  judgeLocate,
  type LocatedTarget,
  tools,
} from '../selectors/attempts.ts';
import { absolute } from '../selectors/tools/xpath.ts';
import { type Verdict, verdictOn } from '../selectors/verdict.ts';
import { type Doubt, doubtsOf } from './doubts.ts';

export interface Made {
  /** The beginning of each element. */
  old: string[];
  /** By tool, then by element. */
  selectors: Record<string, unknown[]>;
}

/** What is likeliest it, however sure that is. */
export interface Likely {
  isRight: boolean;
  /** Its beginning, where it is another. */
  other: string;
  doubts: Doubt[];
}

export interface Found {
  /** The beginning of each element; empty where it is gone. */
  now: string[];
  tools: Record<string, Judged[]>;
  located: LocatedTarget[];
  likely: Likely[];
}

function elementAt(path: string): Element {
  const [element] = absolute.find(path, document);
  if (!element) throw new Error(`Nothing is at ${path} of ${location.pathname}.`);
  return element;
}

export function openOld(paths: string[]) {
  const targets = paths.map(elementAt);
  return {
    /** @param enough milliseconds after which a tool begins no further element */
    make: (enough: number): Made => ({
      old: targets.map(beginningOf),
      selectors: Object.fromEntries(tools.map((tool) => [tool.name, attempt(tool, targets, enough).selectors])),
    }),
    /** Whether it is the element, or the control around it; null where it is neither. */
    accept([found, ...others]: Element[], index: number): 'it' | 'around' | null {
      const target = targets[index];
      if (!found || !target || others.length > 0 || !found.contains(target)) return null;
      return found === target ? 'it' : 'around';
    },
  };
}

/** @param paths of each element: those that are as right as each other */
export function openNew(paths: string[][]) {
  const right = paths.map((each) => each.map(elementAt));
  const rightOf = (index: number): Element[] => right[index] ?? [];
  const nowOf = (index: number, [found]: Element[]): Element | null =>
    rightOf(index).find((each) => each === found) ?? rightOf(index)[0] ?? null;

  return {
    evaluate({ selectors }: Made): Found {
      const attempts = tools.map((tool) => ({ tool, selectors: selectors[tool.name] ?? [] }));
      const described = describedIn(attempts);
      return {
        now: right.map(([first]) => beginningOf(first)),
        tools: Object.fromEntries(attempts.map((each) => [each.tool.name, judge(each, nowOf)])),
        located: judgeLocate(described, nowOf),
        likely: described.map((target, index) => {
          const { near, ...choice } = comparedIn(document, target);
          const best = likeliest(choice, weights);
          const element = best ? near[best.index] : undefined;
          const isRight = element !== undefined && rightOf(index).includes(element);
          return {
            isRight,
            other: isRight ? '' : beginningOf(element),
            doubts: best ? doubtsOf(best, sureness) : [],
          };
        }),
      };
    },
    /** @param isAround on the old page the control around the element was found */
    verdictOn(found: Element[], index: number, isAround: boolean): Verdict {
      const inside = isAround ? rightOf(index).find((each) => found[0]?.contains(each)) : undefined;
      return verdictOn(found, inside ? (found[0] ?? null) : nowOf(index, found));
    },
  };
}

declare global {
  var openOldVersion: typeof openOld;
  var openNewVersion: typeof openNew;
  var oldVersion: ReturnType<typeof openOld>;
  var newVersion: ReturnType<typeof openNew>;
}
globalThis.openOldVersion = openOld;
globalThis.openNewVersion = openNew;
