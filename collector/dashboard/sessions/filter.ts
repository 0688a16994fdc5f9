/** Which sessions are shown: it stands in the address, so that a list can be linked to, and the way back leads to it. */
import type { LeadSession } from '../../api/lead/sessions.ts';

type Sign = LeadSession['signs'][number]['sign'];

export const states = ['submitted', 'returned', 'accepted', 'withdrawn', 'expired'] as const;
export const signKinds = [
  'gaps',
  'refused',
  'unrecordable',
  'noOutcome',
  'interrupted',
  'noActions',
  'sameActions',
  'manySame',
] as const satisfies Sign[];
const outcomes = ['succeeded', 'failed', 'abandoned', 'none'] as const;
const orders = ['newest', 'oldest'] as const;

export interface SessionFilter {
  task?: string;
  worker?: string;
  state?: (typeof states)[number];
  sign?: Sign | 'any';
  outcome?: (typeof outcomes)[number];
  sameAs?: string;
  /** Days, where the person is: `2026-11-27`. */
  from?: string;
  until?: string;
  order?: (typeof orders)[number];
}

const id = (text: string): string | null => (/^[\da-f-]{36}$/u.test(text) ? text : null);
const day = (text: string): string | null =>
  /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
const oneOf =
  <T extends string>(known: readonly T[]) =>
  (text: string): T | null =>
    known.find((one) => one === text) ?? null;

const readers: { [K in keyof SessionFilter]-?: (text: string) => SessionFilter[K] | null } = {
  task: id,
  worker: id,
  state: oneOf(states),
  sign: oneOf([...signKinds, 'any'] as const),
  outcome: oneOf(outcomes),
  sameAs: id,
  from: day,
  until: day,
  order: oneOf(orders),
};

/** What is not understood is left out. */
export function readFilter(query: URLSearchParams): SessionFilter {
  const read = Object.entries(readers).map(([name, reader]) => [name, reader(query.get(name) ?? '')]);
  return Object.fromEntries(read.filter(([, value]) => value !== null)) as SessionFilter;
}

/** Ready for an address: `state=submitted&order=oldest`. */
export const writeFilter = (filter: SessionFilter): string =>
  new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();

/** The same filter with one thing in it another; null for any. */
export function withChoice<K extends keyof SessionFilter>(
  filter: SessionFilter,
  name: K,
  value: SessionFilter[K] | null,
): SessionFilter {
  const { [name]: _before, ...rest } = filter;
  return value === null ? rest : { ...rest, [name]: value };
}
