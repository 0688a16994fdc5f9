/** What runs in the page: elements are chosen, selectors made, the page changed, and the selectors tried. */
import { describeElement } from '../../src/target/describe.ts';
import { wholeOf } from '../../src/target/locating/agreement.ts';
import { comparedIn, locate } from '../../src/target/locating/locate.ts';
import { pack } from './fit/packed.ts';
import { change, type Level, type SetName } from './mutations/versions.ts';
import { seededRandom, seedOf } from './random.ts';
import { sampleTargets } from './targets.ts';
import { cssSelectorGenerator, medvFinder, uniqueSelector } from './tools/css.ts';
import { showhow, showhowInOrder } from './tools/showhow.ts';
import type { Tool } from './tools/tool.ts';
import { absolute, absoluteXPath, idRelative } from './tools/xpath.ts';
import { createTruth } from './truth.ts';
import { type Verdict, verdictOn } from './verdict.ts';

export interface Made {
  /** By which Playwright is told of each element. */
  paths: string[];
  /** Milliseconds for each element, by tool. */
  times: Record<string, number[]>;
}

export interface Judged {
  verdict: Verdict;
  selector: string;
  /** The beginning of what was found instead, where that was one element. */
  found: string;
}

export interface LocatedTarget {
  verdict: Verdict;
  /** It found no element, or was not sure of one. */
  isUnsure: boolean;
  confidence: number;
  time: number;
  found: string;
}

/** What a target could be in the new version of its page. */
export interface Comparison {
  /** Packed. */
  agreements: string[];
  population: number;
  /** Which of them it is; null where it is gone, or not among them. */
  now: number | null;
  isThere: boolean;
  isTold: boolean;
}

export interface Evaluation {
  /** The beginning of the old element. */
  old: string[];
  /** By tool, then by element. */
  tools: Record<string, Judged[]>;
  located: LocatedTarget[];
  removed: boolean[];
  /** Whether anything but its place tells it from the others, and still does. */
  told: boolean[];
}

interface Attempt {
  tool: Tool;
  /** Null where the tool failed; fewer than there are elements where it took too long. */
  selectors: unknown[];
}

const tools = [
  showhow,
  showhowInOrder,
  medvFinder,
  cssSelectorGenerator,
  uniqueSelector,
  idRelative,
  absolute,
] as Tool[];
/** Whether a person could tell it from the others by what it says and is. */
function isDistinct(element: Element): boolean {
  const { near, agreements } = comparedIn(
    document,
    describeElement(element, () => null),
  );
  return near.every((other, index) => {
    const its = agreements[index];
    return other === element || !its || wholeOf(its) !== 'same';
  });
}

const BEGINNING = 200;
const beginningOf = (element: Element | undefined): string => element?.outerHTML.slice(0, BEGINNING) ?? '';

function timed<T>(work: () => T): { value: T | null; time: number } {
  const start = performance.now();
  try {
    return { value: work(), time: performance.now() - start };
  } catch {
    return { value: null, time: performance.now() - start };
  }
}

/** @param seed decides which elements and which changes */
export function openBench(seed: string, count: number) {
  const random = seededRandom(seedOf('targets', seed));
  const targets = sampleTargets(document, random, count);
  const old = targets.map(beginningOf);
  const truth = createTruth<Element>();
  const copied = new Set<Element>();
  const blurred = new Set<Element>();
  let distinct: boolean[] = [];
  /** What Playwright's generator took the element for: the button around it. */
  const accepted = new Map<number, Element>();
  const attempts: Attempt[] = [];

  function makeWith(tool: Tool, enough: number): number[] {
    const end = performance.now() + enough;
    const selectors: unknown[] = [];
    const times: number[] = [];
    for (const element of targets) {
      if (performance.now() > end) break;
      const { value, time } = timed(() => tool.make(element));
      selectors.push(value);
      times.push(time);
    }
    attempts.push({ tool, selectors });
    return times;
  }

  function judge({ tool, selectors }: Attempt): Judged[] {
    return selectors.map((selector, index) => {
      const target = targets[index] as Element;
      const found = selector === null ? [] : (timed(() => tool.find(selector, document)).value ?? []);
      const verdict = verdictOn(found, truth.now(target));
      return {
        verdict,
        selector: selector === null ? '' : tool.say(selector),
        found: verdict === 'wrong' ? beginningOf(found[0]) : '',
      };
    });
  }

  const described = (): ReturnType<typeof showhow.make>[] =>
    (attempts.find(({ tool }) => tool.name === showhow.name)?.selectors ?? []) as ReturnType<typeof showhow.make>[];

  const isTold = (index: number): boolean => distinct[index] === true && !blurred.has(targets[index] as Element);

  function locateAll(): LocatedTarget[] {
    return described().map((target, index) => {
      const { value, time } = timed(() => locate(target, document));
      const element = value?.element ?? null;
      const verdict = verdictOn(element ? [element] : [], truth.now(targets[index] as Element));
      const found = verdict === 'wrong' && element ? beginningOf(element) : '';
      return { verdict, isUnsure: element === null, confidence: value?.confidence ?? 0, time, found };
    });
  }

  function compareAll(): Comparison[] {
    return described().map((target, index) => {
      const { near, agreements, population } = comparedIn(document, target);
      const now = truth.now(targets[index] as Element);
      const at = now ? near.indexOf(now) : -1;
      return {
        agreements: agreements.map(pack),
        population,
        now: at < 0 ? null : at,
        isThere: now !== null,
        isTold: isTold(index),
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
      const times = chosen.map((tool) => [tool.name, makeWith(tool, enough)] as const);
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
    change(set: SetName, level: Level): string[] {
      return change(
        { document, random: seededRandom(seedOf(set, level, seed)), targets, truth, copied, blurred },
        set,
        level,
      );
    },
    evaluate(): Evaluation {
      return {
        old,
        tools: Object.fromEntries(attempts.map((attempt) => [attempt.tool.name, judge(attempt)])),
        located: locateAll(),
        removed: targets.map((target) => truth.now(target) === null),
        told: targets.map((_, index) => isTold(index)),
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
