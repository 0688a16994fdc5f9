/** What the monkey did, step by step, and where a session says something else. Knows no browser. */
import type { Action, Session } from '../../src/session/schema.ts';
import type { Point } from '../path.ts';
import type { Thing } from './look.ts';

export interface Deed {
  step: number;
  /** What was done, for a person to read. */
  said: string;
  type: Action['type'];
  /** The action has to be about one of these; null where it is about none. */
  things: Thing[] | null;
  /** Fields that have to be just so. */
  is: Record<string, unknown>;
}

export interface Diary {
  deeds: Deed[];
  /** Where the mouse came to rest: a stay may have shown something. */
  rests: Point[];
}

export interface Disagreement {
  step: number | null;
  what: string;
}

const NEAR = 2;

/** Counts are exact. */
const places = new Set(['position', 'from', 'to', 'delta']);

function near(one: unknown, other: unknown, by = NEAR): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= by;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => near(Reflect.get(one, name), Reflect.get(other, name), by));
}

const show = (value: unknown) => JSON.stringify(value);

/** A stay that showed something is one that the monkey really made. */
function isStay(action: Action, rests: Point[]): boolean {
  return action.type === 'hover' && rests.some((rest) => near(rest, action.position));
}

/** What makes two actions the same at first sight. */
function sameKind(action: Action, { type, is }: Deed): boolean {
  if (action.type !== type) return false;
  return ['key', 'button', 'url'].every((name) => !(name in is) || Reflect.get(action, name) === is[name]);
}

/** The longest run of deeds that the actions tell in order: pairs of places. */
function paired(actions: Action[], deeds: Deed[]): [number, number][] {
  const best = Array.from({ length: actions.length + 1 }, () => new Int32Array(deeds.length + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const same = (row: number, column: number) => {
    const [action, deed] = [actions[row], deeds[column]];
    return action !== undefined && deed !== undefined && sameKind(action, deed);
  };
  for (let row = actions.length - 1; row >= 0; row -= 1)
    for (let column = deeds.length - 1; column >= 0; column -= 1) {
      const cells = best[row];
      const joined = same(row, column) ? at(row + 1, column + 1) + 1 : 0;
      if (cells) cells[column] = Math.max(joined, at(row + 1, column), at(row, column + 1));
    }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < actions.length && column < deeds.length; ) {
    if (same(row, column) && at(row, column) === at(row + 1, column + 1) + 1) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

function targetDifference(action: Action, { things }: Deed): string[] {
  const target = 'target' in action ? action.target : undefined;
  if (!things) return target ? [`is about ${target.tag}, not about nothing`] : [];
  if (!target) return ['is about nothing'];
  const fits = things.some(({ tag, box }) => tag === target.tag && near(box, target.box));
  if (fits) return [];
  const wanted = things.map(({ tag, box }) => `${tag} ${show(box)}`).join(' in ');
  return [`is about ${target.tag} ${show(target.name)} ${show(target.box)}, not ${wanted}`];
}

function fieldDifferences(action: Action, { is }: Deed): string[] {
  return Object.entries(is)
    .filter(
      ([name, value]) => value !== undefined && !near(Reflect.get(action, name), value, places.has(name) ? NEAR : 0),
    )
    .map(([name, value]) => `${name} is ${show(Reflect.get(action, name))}, not ${show(value)}`);
}

function line(action: Action): string {
  const said = ['button', 'count', 'key', 'modifiers', 'value', 'text', 'url', 'from', 'to', 'position']
    .filter((name) => name in action)
    .map((name) => `${name} ${show(Reflect.get(action, name))}`);
  const target = 'target' in action && action.target ? `${action.target.tag} ${show(action.target.name)}` : '';
  return [action.type, target, ...said].join(' ');
}

/** Everything in which the session says something else than was done. */
export function disagreements(session: Session, { deeds, rests }: Diary): Disagreement[] {
  const actions = session.actions.filter((action) => !isStay(action, rests));
  const pairs = paired(actions, deeds);
  const told = new Set(pairs.map(([action]) => action));
  const done = new Map(pairs.map(([action, deed]) => [deed, action]));
  const found: Disagreement[] = [];
  for (const [at, deed] of deeds.entries()) {
    const place = done.get(at);
    const action = place === undefined ? undefined : actions[place];
    if (!action) found.push({ step: deed.step, what: `${deed.said}: not recorded` });
    else
      found.push(
        ...[...targetDifference(action, deed), ...fieldDifferences(action, deed)].map((what) => ({
          step: deed.step,
          what: `${deed.said}: ${what}`,
        })),
      );
  }
  for (const [at, action] of actions.entries()) {
    if (told.has(at)) continue;
    const before = pairs.findLast(([place]) => place < at);
    const step = before ? (deeds[before[1]]?.step ?? null) : null;
    found.push({ step, what: `recorded, but not done after that: ${line(action)}` });
  }
  for (const { document, from, to } of session.completeness.gaps)
    found.push({ step: null, what: `records ${from} to ${to} of ${document} are missing` });
  if (session.completeness.refused > 0)
    found.push({ step: null, what: `${session.completeness.refused} records were refused` });
  return found.sort((one, other) => (one.step ?? -1) - (other.step ?? -1));
}
