/** What runs in the page: elements are chosen, selectors made, the page changed, and the selectors tried. */
import type { LocalTarget } from '../../src/session/record.ts';
import { comparedIn } from '../../src/target/locating/locate.ts';
import {
  type Attempt,
  attempt,
  beginningOf,
  describedIn,
  type Judged,
  judge,
  judgeLocate,
  type LocatedTarget,
  tools,
} from './attempts.ts';
import { pack } from './fit/packed.ts';
import { change, type FamilyName, type Level, mutationSets, mutationsOf, type SetName } from './mutations/versions.ts';
import { seededRandom, seedOf } from './random.ts';
import { isDistinct, isUsurped, type LookedAt, lookAt, type Reach, reachOf } from './reach.ts';
import { sampleTargets, type Where } from './targets.ts';
import { absoluteXPath } from './tools/xpath.ts';
import { createTruth } from './truth.ts';
import { type Verdict, verdictOn } from './verdict.ts';

export interface Made {
  /** By which Playwright is told of each element. */
  paths: string[];
  /** Milliseconds for each element, by tool. */
  times: Record<string, number[]>;
}

/** What a target could be in the new version of its page. */
export interface Comparison {
  /** Packed. */
  agreements: string[];
  population: number;
  isNameless: boolean;
  isForeign: boolean;
  /** Which of them it is; null where it is gone, or not among them. */
  now: number | null;
  isThere: boolean;
  group: Group;
}

/**
 * `told`: something but its place tells it from the others, and still does. `placed`: nothing else does. `redrawn`: the page
 * itself has taken it out and may have put another in its stead, as tables do that are drawn anew for a narrower window: nobody
 * knows which one it is.
 */
export type Group = 'told' | 'placed' | 'redrawn';

export interface Evaluation {
  /** The beginning of the old element. */
  old: string[];
  /** And of what it is now; empty where it is gone. */
  now: string[];
  /** By tool, then by element. */
  tools: Record<string, Judged[]>;
  located: LocatedTarget[];
  /** Null where it is gone. */
  reach: (Reach | null)[];
  removed: boolean[];
  groups: Group[];
}

/** @param seed decides which elements and which changes */
export function openBench(seed: string, count: number, where: Where = 'page') {
  const random = seededRandom(seedOf('targets', seed));
  const targets = sampleTargets(document, random, count, where);
  const old = targets.map(beginningOf);
  const truth = createTruth<Element>();
  const copied = new Set<Element>();
  const blurred = new Set<Element>();
  let distinct: boolean[] = [];
  /** What Playwright's generator took the element for: the button around it. */
  const accepted = new Map<number, Element>();
  const attempts: Attempt[] = [];

  const nowOf = (index: number): Element | null => truth.now(targets[index] as Element);

  /** Null where it is gone. */
  function looksAt(target: LocalTarget, index: number): LookedAt[] | null {
    const now = nowOf(index);
    return now && lookAt(target, now);
  }

  function isTold(looks: LookedAt[] | null, index: number): boolean {
    const target = targets[index] as Element;
    if (distinct[index] !== true || blurred.has(target)) return false;
    const isCopied = copied.has(target);
    return looks ? !isUsurped(looks, isCopied) : !isCopied;
  }

  const groupOf = (looks: LookedAt[] | null, index: number): Group =>
    truth.isRedrawn(targets[index] as Element) ? 'redrawn' : isTold(looks, index) ? 'told' : 'placed';

  function compareAll(): Comparison[] {
    return describedIn(attempts).map((target, index) => {
      const looks = looksAt(target, index);
      const { agreements, population, isNameless, isForeign = false } = looks?.[0] ?? comparedIn(document, target);
      const at = looks?.[0]?.at ?? -1;
      return {
        agreements: agreements.map(pack),
        population,
        isNameless,
        isForeign,
        now: at < 0 ? null : at,
        isThere: looks !== null,
        group: groupOf(looks, index),
      };
    });
  }

  return {
    compare: compareAll,
    /**
     * @param enough milliseconds after which a tool begins no further element
     * @param names of the tools, all of them where none are given
     */
    make(enough: number, names = tools.map(({ name }) => name)): Made {
      const chosen = tools.filter(({ name }) => names.includes(name));
      const times = chosen.map((tool) => {
        const { times: taken, ...made } = attempt(tool, targets, enough);
        attempts.push(made);
        return [tool.name, taken] as const;
      });
      distinct = targets.map(isDistinct);
      return { paths: targets.map(absoluteXPath), times: Object.fromEntries(times) };
    },
    /** @returns whether what Playwright's generator chose is the element or the control that it is in */
    accept(found: Element[], index: number): boolean {
      const [element] = found;
      const target = targets[index];
      if (found.length !== 1 || !element || !target || !element.contains(target)) return false;
      accepted.set(index, element);
      return true;
    },
    /** @param families of the changes, all of the set where none are given */
    change(set: SetName, level: Level, families?: FamilyName[]): string[] {
      const mutations = families ? mutationsOf(families) : mutationSets[set];
      const scene = { document, random: seededRandom(seedOf(set, level, seed)), targets, truth, copied, blurred };
      return truth.whileChanging(targets, () => change(scene, mutations, level));
    },
    evaluate(): Evaluation {
      const described = describedIn(attempts);
      const looks = described.map(looksAt);
      return {
        old,
        now: targets.map((_, index) => beginningOf(nowOf(index) ?? undefined)),
        tools: Object.fromEntries(attempts.map((each) => [each.tool.name, judge(each, nowOf)])),
        located: judgeLocate(described, nowOf),
        reach: looks.map((each) => each && reachOf(each)),
        removed: targets.map((_, index) => nowOf(index) === null),
        groups: looks.map(groupOf),
      };
    },
    verdictOn(found: Element[], index: number): Verdict {
      const target = accepted.get(index) ?? targets[index];
      return verdictOn(found, target ? truth.now(target) : null);
    },
  };
}

declare global {
  var openSelectorsBench: typeof openBench;
  var selectorsBench: ReturnType<typeof openBench>;
}
globalThis.openSelectorsBench = openBench;
