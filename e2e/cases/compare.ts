/** What was recorded beside what was expected: right, wrong, missing and extra. Knows no browser and no recorder. */
import type { ExpectedAction, ExpectedEffect, Fields } from './case.ts';
import { isTarget, type Seen, written } from './target.ts';

export interface RecordedAction {
  id: string;
  type: string;
  /** Null for none; `unknown` where the recorder names one that cannot be looked up. */
  target: Seen | 'unknown' | null;
  /** What else it may be, where that is open. */
  alternatives?: Seen[];
  is: Fields;
}

export interface RecordedEffect {
  type: string;
  is: Fields;
  cause: string | null;
}

export interface Recorded {
  actions: RecordedAction[];
  effects: RecordedEffect[];
}

export interface Comparison {
  right: number;
  wrong: string[];
  missing: string[];
  extra: string[];
}

export interface Expectation {
  actions: ExpectedAction[];
  effects: ExpectedEffect[];
  /** The address at which the case began, which others are relative to. */
  base: string;
}

export interface Leniency {
  /** Whether fields that the recorder has no word for are passed over. */
  absentFields: boolean;
}

/** Positions are rounded on the way. CSS pixels. */
const NEAR = 2;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPoint = (value: unknown): value is { x: number; y: number } => isObject(value) && 'x' in value && 'y' in value;
const isSeen = (value: unknown): value is Seen => isObject(value) && 'tag' in value && 'path' in value;

interface Measure {
  base: string;
  leniency: Leniency;
}

const isNear = (value: unknown, { x, y }: { x: number; y: number }): boolean =>
  isPoint(value) && Math.abs(value.x - x) <= NEAR && Math.abs(value.y - y) <= NEAR;

function fitsList(value: unknown, wanted: unknown[], measure: Measure): boolean {
  const list = Array.isArray(value) ? (value as unknown[]) : null;
  return list?.length === wanted.length && wanted.every((each, at) => fits(list[at], each, measure));
}

function fitsObject(value: unknown, wanted: Record<string, unknown>, measure: Measure): boolean {
  if (typeof wanted['relative'] === 'string') return value === new URL(wanted['relative'], measure.base).href;
  if (isPoint(wanted)) return isNear(value, wanted);
  return isObject(value) && fieldFaults(value, wanted, measure).length === 0;
}

function fits(value: unknown, wanted: unknown, measure: Measure): boolean {
  if (typeof wanted === 'function') return (wanted as (value: unknown) => boolean)(value);
  if (isSeen(value)) return typeof wanted === 'string' && isTarget(value, wanted);
  if (Array.isArray(wanted)) return fitsList(value, wanted, measure);
  return isObject(wanted) ? fitsObject(value, wanted, measure) : value === wanted;
}

const shown = (value: unknown): string => {
  if (isSeen(value)) return written(value);
  return typeof value === 'function' ? 'as expected' : (JSON.stringify(value) ?? 'absent');
};

function fieldFaults(is: Fields, wanted: Fields, measure: Measure): string[] {
  const isLeftOut = (name: string) => measure.leniency.absentFields && !(name in is);
  return Object.entries(wanted)
    .filter(([name, each]) => !isLeftOut(name) && !fits(is[name], each, measure))
    .map(([name, each]) => `${name} is ${shown(is[name])}, not ${shown(each)}`);
}

function elementFaults(target: Seen, alternatives: Seen[], expected: ExpectedAction, where: string): string[] {
  const isRight = [target, ...alternatives].some((each) => isTarget(each, where));
  const named = (['name', 'role'] as const).filter(
    (field) => field in expected && target[field] !== undefined && target[field] !== expected[field],
  );
  return [
    ...(isRight ? [] : [`target is ${written(target)}, not ${where}`]),
    ...named.map((field) => `${field} is ${shown(target[field])}, not ${shown(expected[field])}`),
  ];
}

function targetFaults({ target, alternatives = [] }: RecordedAction, expected: ExpectedAction): string[] {
  if (target === 'unknown') return [];
  if (target !== null && expected.target !== null)
    return elementFaults(target, alternatives, expected, expected.target);
  const found = target && written(target);
  return found === expected.target ? [] : [`target is ${found ?? 'none'}, not ${expected.target ?? 'none'}`];
}

interface Pairing<E, R> {
  expected?: E;
  recorded?: R;
}

interface Way<E, R> {
  points: number;
  pairs: Pairing<E, R>[];
}

const beginningWith = <E, R>(pair: Pairing<E, R>, points: number, rest: Way<E, R>): Way<E, R> => ({
  points: points + rest.points,
  pairs: [pair, ...rest.pairs],
});

/** The way to pair two lists, both in order, with the highest score in all. A pair with no score is none. */
function paired<E, R>(expected: E[], recorded: R[], score: (one: E, other: R) => number): Pairing<E, R>[] {
  /** For each place in `recorded`, the best way with what is left from there on, from the last place to the first. */
  let ways: Way<E, R>[] = [{ points: 0, pairs: [] }];
  for (const other of recorded.toReversed()) ways.push(beginningWith({ recorded: other }, 0, ways.at(-1) as Way<E, R>));
  for (const one of expected.toReversed()) {
    const next = [beginningWith({ expected: one }, 0, ways[0] as Way<E, R>)];
    for (const [place, other] of recorded.toReversed().entries()) {
      const points = score(one, other);
      const together = beginningWith({ expected: one, recorded: other }, points, ways[place] as Way<E, R>);
      const without = beginningWith({ expected: one }, 0, ways[place + 1] as Way<E, R>);
      const later = beginningWith({ recorded: other }, 0, next[place] as Way<E, R>);
      const candidates = points > 0 ? [together, without, later] : [without, later];
      next.push(candidates.reduce((best, candidate) => (candidate.points > best.points ? candidate : best)));
    }
    ways = next;
  }
  return (ways.at(-1) as Way<E, R>).pairs;
}

const RIGHT = 1000;
const MOST_FAULTS = 50;

function actionScore(expected: ExpectedAction, recorded: RecordedAction, faults: string[]): number {
  if (expected.type === recorded.type) return faults.length === 0 ? RIGHT : 100 - Math.min(faults.length, MOST_FAULTS);
  // One thing taken for another.
  const isSameTarget = expected.target !== null && targetFaults(recorded, expected).length === 0;
  return isSameTarget ? 1 : 0;
}

function sayAction({ type, target, is }: RecordedAction): string {
  const on = target === 'unknown' ? ' (?)' : target ? ` ${written(target)}` : '';
  const told = ['key', 'modifiers', 'value', 'text', 'by', 'url', 'count', 'from', 'to'].filter((name) => name in is);
  return `${type}${on} ${told.map((name) => `${name} ${shown(is[name])}`).join(', ')}`.trim();
}

/** Compares, and fills in which recorded action each expected one was. */
function compareActions(recorded: RecordedAction[], actions: ExpectedAction[], measure: Measure) {
  const faultsOf = (one: ExpectedAction, other: RecordedAction) => [
    ...(one.type === other.type ? fieldFaults(other.is, one.is, measure) : [`is a ${other.type}`]),
    ...targetFaults(other, one),
  ];
  const pairs = paired(actions, recorded, (one, other) => actionScore(one, other, faultsOf(one, other)));
  const comparison: Comparison = { right: 0, wrong: [], missing: [], extra: [] };
  const places = new Map<string, number>();
  for (const { expected: one, recorded: other } of pairs) {
    if (one && other) {
      places.set(other.id, actions.indexOf(one));
      const faults = faultsOf(one, other);
      if (faults.length === 0) comparison.right += 1;
      else comparison.wrong.push(`${one.type} ${one.target ?? ''}: ${faults.join('; ')}`);
    } else if (one) comparison.missing.push(`${one.type} ${one.target ?? ''} ${shown(one.is)}`);
    else if (other) comparison.extra.push(sayAction(other));
  }
  return { comparison, places };
}

export function compare(recorded: Recorded, expectation: Expectation, leniency: Leniency): Comparison {
  const measure = { base: expectation.base, leniency };
  const { comparison, places } = compareActions(recorded.actions, expectation.actions, measure);
  const causeOf = ({ cause }: RecordedEffect) => (cause === null ? null : (places.get(cause) ?? 'another action'));
  const faultsOf = (one: ExpectedEffect, other: RecordedEffect) => {
    const cause = causeOf(other);
    const faults = fieldFaults(other.is, one.is, measure);
    return cause === one.cause ? faults : [...faults, `its cause is ${cause}, not ${one.cause}`];
  };
  const score = (one: ExpectedEffect, other: RecordedEffect) => {
    if (one.type !== other.type) return 0;
    const faults = faultsOf(one, other);
    return faults.length === 0 ? RIGHT : 100 - Math.min(faults.length, MOST_FAULTS);
  };
  for (const { expected: one, recorded: other } of paired(expectation.effects, recorded.effects, score)) {
    const faults = one && other ? faultsOf(one, other) : [];
    if (one && other && faults.length === 0) comparison.right += 1;
    else if (one && other) comparison.wrong.push(`${one.type} (effect): ${faults.join('; ')}`);
    else if (one) comparison.missing.push(`${one.type} (effect) ${shown(one.is)}`);
    else if (other) comparison.extra.push(`${other.type} (effect) ${shown(other.is)}`);
  }
  return comparison;
}

export const isAllRight = ({ wrong, missing, extra }: Comparison): boolean =>
  wrong.length + missing.length + extra.length === 0;

export const faultsIn = ({ wrong, missing, extra }: Comparison): string[] => [
  ...wrong.map((each) => `wrong: ${each}`),
  ...missing.map((each) => `missing: ${each}`),
  ...extra.map((each) => `extra: ${each}`),
];
