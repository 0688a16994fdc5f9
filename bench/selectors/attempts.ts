/** In a page: what each tool makes of its elements, and whether what that finds is the right one. */
import type { LocalTarget } from '../../src/session/record.ts';
import { locate } from '../../src/target/locating/locate.ts';
import { cssSelectorGenerator, medvFinder, uniqueSelector } from './tools/css.ts';
import { showhow, showhowInOrder } from './tools/showhow.ts';
import type { Tool } from './tools/tool.ts';
import { absolute, idRelative } from './tools/xpath.ts';
import { type Verdict, verdictOn } from './verdict.ts';

export interface Attempt {
  tool: Tool;
  /** Null where the tool failed; fewer than there are elements where it took too long. */
  selectors: unknown[];
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

/** Which element it is now, by what was found; null where it is gone. */
export type NowOf = (index: number, found: Element[]) => Element | null;

export const tools = [
  showhow,
  showhowInOrder,
  medvFinder,
  cssSelectorGenerator,
  uniqueSelector,
  idRelative,
  absolute,
] as Tool[];

const BEGINNING = 200;
export const beginningOf = (element: Element | undefined): string => element?.outerHTML.slice(0, BEGINNING) ?? '';

function timed<T>(work: () => T): { value: T | null; time: number } {
  const start = performance.now();
  try {
    return { value: work(), time: performance.now() - start };
  } catch {
    return { value: null, time: performance.now() - start };
  }
}

/**
 * @param enough milliseconds after which the tool begins no further element
 * @returns with the milliseconds that each element took
 */
export function attempt(tool: Tool, targets: Element[], enough: number): Attempt & { times: number[] } {
  const end = performance.now() + enough;
  const selectors: unknown[] = [];
  const times: number[] = [];
  for (const element of targets) {
    if (performance.now() > end) break;
    const { value, time } = timed(() => tool.make(element));
    selectors.push(value);
    times.push(time);
  }
  return { tool, selectors, times };
}

export const judge = ({ tool, selectors }: Attempt, nowOf: NowOf): Judged[] =>
  selectors.map((selector, index) => {
    const found = selector === null ? [] : (timed(() => tool.find(selector, document)).value ?? []);
    const verdict = verdictOn(found, nowOf(index, found));
    return {
      verdict,
      selector: selector === null ? '' : tool.say(selector),
      found: verdict === 'wrong' ? beginningOf(found[0]) : '',
    };
  });

/** What Showhow keeps of the elements. */
export const describedIn = (attempts: Attempt[]): LocalTarget[] =>
  (attempts.find(({ tool }) => tool.name === showhow.name)?.selectors ?? []) as LocalTarget[];

export const judgeLocate = (described: LocalTarget[], nowOf: NowOf): LocatedTarget[] =>
  described.map((target, index) => {
    const { value, time } = timed(() => locate(target, document));
    const found = value?.element ? [value.element] : [];
    const verdict = verdictOn(found, nowOf(index, found));
    return {
      verdict,
      isUnsure: found.length === 0,
      confidence: value?.confidence ?? 0,
      time,
      found: verdict === 'wrong' ? beginningOf(found[0]) : '',
    };
  });
