/** What was recorded beside what was expected: right, wrong, missing and extra. Knows no browser and no recorder. */
import type { ExpectedAction, ExpectedEffect, Fields } from './case.ts';
import { isTarget, type Seen, written } from './target.ts';

export interface RecordedAction {
  id: string;
  type: string;
  /** Null for none; `unknown` where the recorder names one that cannot be looked up. */
  target: Seen | 'unknown' | null;
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

function fits(value: unknown, wanted: unknown, base: string): boolean {
  if (typeof wanted === 'function') return (wanted as (value: unknown) => boolean)(value);
  if (isObject(wanted) && typeof wanted['relative'] === 'string')
    return value === new URL(wanted['relative'], base).href;
  if (isPoint(wanted)) {
    return isPoint(value) && Math.abs(value.x - wanted.x) <= NEAR && Math.abs(value.y - wanted.y) <= NEAR;
  }
  if (isSeen(value)) return typeof wanted === 'string' && isTarget(value, wanted);
  if (Array.isArray(wanted)) {
    const list = Array.isArray(value) ? (value as unknown[]) : null;
    return list?.length === wanted.length && wanted.every((each, at) => fits(list[at], each, base));
  }
  if (!isObject(wanted)) return value === wanted;
  return isObject(value) && Object.entries(wanted).every(([name, each]) => fits(value[name], each, base));
}

const shown = (value: unknown): string => {
  if (isSeen(value)) return written(value);
  return typeof value === 'function' ? 'as expected' : (JSON.stringify(value) ?? 'absent');
};

function fieldFaults(is: Fields, wanted: Fields, base: string, { absentFields }: Leniency): string[] {
  return Object.entries(wanted)
    .filter(([name, each]) => !(absentFields && !(name in is)) && !fits(is[name], each, base))
    .map(([name, each]) => `${name} is ${shown(is[name])}, not ${shown(each)}`);
}

function targetFaults({ target }: RecordedAction, expected: ExpectedAction): string[] {
  if (target === 'unknown') return [];
  if (target === null || expected.target === null) {
    const seen = target && written(target);
    return seen === expected.target ? [] : [`target is ${seen ?? 'none'}, not ${expected.target ?? 'none'}`];
  }
  const faults = isTarget(target, expected.target) ? [] : [`target is ${written(target)}, not ${expected.target}`];
  for (const field of ['name', 'role'] as const) {
    if (field in expected && target[field] !== undefined && target[field] !== expected[field])
      faults.push(`${field} is ${shown(target[field])}, not ${shown(expected[field])}`);
  }
  return faults;
}

interface Pairing<E, R> {
  expected?: E;
  recorded?: R;
}

/** The way to pair two lists, both in order, with the highest score in all. A pair with no score is none. */
function paired<E, R>(expected: E[], recorded: R[], score: (one: E, other: R) => number): Pairing<E, R>[] {
  const best: number[][] = Array.from({ length: expected.length + 1 }, () => Array(recorded.length + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const scoreOf = (row: number, column: number) => score(expected[row] as E, recorded[column] as R);
  for (let row = expected.length - 1; row >= 0; row -= 1)
    for (let column = recorded.length - 1; column >= 0; column -= 1) {
      const points = scoreOf(row, column);
      const together = points > 0 ? points + at(row + 1, column + 1) : 0;
      (best[row] as number[])[column] = Math.max(together, at(row + 1, column), at(row, column + 1));
    }
  const pairs: Pairing<E, R>[] = [];
  let [row, column] = [0, 0];
  while (row < expected.length || column < recorded.length) {
    const [one, other] = [expected[row], recorded[column]];
    const points = one !== undefined && other !== undefined ? scoreOf(row, column) : 0;
    if (
      one !== undefined &&
      other !== undefined &&
      points > 0 &&
      at(row, column) === points + at(row + 1, column + 1)
    ) {
      pairs.push({ expected: one, recorded: other });
      row += 1;
      column += 1;
    } else if (one !== undefined && (other === undefined || at(row, column) === at(row + 1, column))) {
      pairs.push({ expected: one });
      row += 1;
    } else {
      if (other !== undefined) pairs.push({ recorded: other });
      column += 1;
    }
  }
  return pairs;
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
function compareActions(recorded: RecordedAction[], { actions, base }: Expectation, leniency: Leniency) {
  const faultsOf = (one: ExpectedAction, other: RecordedAction) => [
    ...(one.type === other.type ? fieldFaults(other.is, one.is, base, leniency) : [`is a ${other.type}`]),
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
  const { comparison, places } = compareActions(recorded.actions, expectation, leniency);
  const causeOf = ({ cause }: RecordedEffect) => (cause === null ? null : (places.get(cause) ?? 'another action'));
  const faultsOf = (one: ExpectedEffect, other: RecordedEffect) => {
    const cause = causeOf(other);
    const faults = fieldFaults(other.is, one.is, expectation.base, leniency);
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
