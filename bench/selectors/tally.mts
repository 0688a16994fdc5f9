/** Counts what the tools found. */
import type { LocatedTarget } from './attempts.ts';
import type { Level } from './mutations/versions.ts';
import type { Reach } from './reach.ts';
import type { Verdict } from './verdict.ts';

export type Verdicts = Record<Verdict, number>;

export interface ToolTally {
  verdicts: Verdicts;
  byLevel: Record<Level, Verdicts>;
  /** Milliseconds. */
  make: number[];
  find: number[];
}

export const CONFIDENCES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99] as const;

/** Of elements that are there. */
interface ReachCount {
  there: number;
  likeliest: number;
  beaten: number;
}

export interface SetTally {
  pairs: number;
  removed: number;
  tools: Map<string, ToolTally>;
  /** By the lower end of the confidence. */
  confidences: Map<number, { correct: number; wrong: number }>;
  unsure: { there: number; gone: number };
  reach: Record<Level, ReachCount>;
}

const noReach = (): ReachCount => ({ there: 0, likeliest: 0, beaten: 0 });

export function emptyTally(): SetTally {
  return {
    pairs: 0,
    removed: 0,
    tools: new Map(),
    confidences: new Map(CONFIDENCES.map((from) => [from, { correct: 0, wrong: 0 }])),
    unsure: { there: 0, gone: 0 },
    reach: { light: noReach(), medium: noReach(), heavy: noReach() },
  };
}

const noVerdicts = (): Verdicts => ({ correct: 0, ambiguous: 0, none: 0, wrong: 0 });

export function toolIn({ tools }: SetTally, name: string): ToolTally {
  const known = tools.get(name);
  if (known) return known;
  const made: ToolTally = {
    verdicts: noVerdicts(),
    byLevel: { light: noVerdicts(), medium: noVerdicts(), heavy: noVerdicts() },
    make: [],
    find: [],
  };
  tools.set(name, made);
  return made;
}

/** @param level null where the page is as it was */
export function countVerdict(tally: ToolTally, level: Level | null, verdict: Verdict): void {
  tally.verdicts[verdict] += 1;
  if (level !== null) tally.byLevel[level][verdict] += 1;
}

export function countLocated(
  { confidences, unsure }: SetTally,
  { confidence, verdict, isUnsure }: LocatedTarget,
): void {
  if (isUnsure) {
    unsure[verdict === 'correct' ? 'gone' : 'there'] += 1;
    return;
  }
  const bucket = confidences.get(CONFIDENCES.findLast((from) => confidence >= from) ?? 0);
  if (bucket) bucket[verdict === 'correct' ? 'correct' : 'wrong'] += 1;
}

export function countReach({ reach }: SetTally, level: Level, { isLikeliest, isBeaten }: Reach): void {
  reach[level].there += 1;
  if (isLikeliest) reach[level].likeliest += 1;
  if (isBeaten) reach[level].beaten += 1;
}
