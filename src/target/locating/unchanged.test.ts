import { expect, test } from 'vitest';
import type { Traits } from '../traits.ts';
import { type Candidate, untried } from './comparison.ts';
import { unchanged } from './unchanged.ts';

const target: Traits = {
  tag: 'button',
  role: 'button',
  name: 'Open',
  text: 'Open',
  attributes: { id: 'third', class: 'btn', 'aria-expanded': 'false' },
  box: { x: 0, y: 0, width: 80, height: 20 },
  fingerprint: {
    ancestors: ['li', 'ul', 'body', 'html'],
    index: 2,
    siblings: 4,
    neighbours: ['Letter', 'Plan'],
    context: ['Files'],
    picture: '1a2b',
  },
};
const known = { ...untried, isInPlace: true, fellows: 1, isNth: true };
const now = ({ fingerprint, ...changes }: Partial<Omit<Candidate, 'fingerprint'>> & Print = {}): Candidate => ({
  ...target,
  ...known,
  ...changes,
  fingerprint: { ...target.fingerprint, ...fingerprint },
});
type Print = { fingerprint?: Partial<Traits['fingerprint']> };

test.each<[string, Candidate]>([
  ['in all', now()],
  ['but for its looks', now({ attributes: { id: 'third', class: 'css-1' }, box: { x: 9, y: 9, width: 9, height: 9 } })],
  ['but for its being open', now({ attributes: { ...target.attributes, 'aria-expanded': 'true' } })],
  ['but for its being ready', now({ attributes: { ...target.attributes, disabled: '', 'aria-disabled': 'true' } })],
  ['with more beside it', now({ fingerprint: { neighbours: ['New', 'Letter', 'Plan'] } })],
  ['where nothing else said the same', now({ fellows: null, isNth: null })],
])('what is as it was %s has not changed', (_, candidate) => {
  expect(unchanged(target, candidate)).toBe('same');
});

test.each<[string, Candidate]>([
  ['its tag', now({ tag: 'a' })],
  ['its role', now({ role: 'link' })],
  ['its name', now({ name: 'Open it' })],
  ['its text', now({ text: 'Open it' })],
  ['an attribute', now({ attributes: { id: 'fourth' } })],
  ['its place', now({ isInPlace: false })],
  ['that its place is known', now({ isInPlace: null })],
  ['which of its kind it is', now({ fingerprint: { index: 1 } })],
  ['how many are of its kind', now({ fingerprint: { siblings: 5 } })],
  ['how many say the same: more', now({ fellows: 1.25 })],
  ['how many say the same: fewer', now({ fellows: 0.75 })],
  ['which of those it is', now({ isNth: false })],
  ['what is beside it', now({ fingerprint: { neighbours: ['Letter'] } })],
  ['what it is in', now({ fingerprint: { context: ['Mail'] } })],
  ['the tags around it', now({ fingerprint: { ancestors: ['td', 'tr', 'table'] } })],
  ['its picture', now({ fingerprint: { picture: '3c4d' } })],
  ['what its selectors find first', now({ isFirst: false })],
  ['what is called so', now({ calledBy: 0 })],
])('what has another of these has changed: %s', (_, candidate) => {
  expect(unchanged(target, candidate)).toBe('other');
});

test('what says nothing of what is around it may be another', () => {
  const alone: Traits = { ...target, fingerprint: { ...target.fingerprint, neighbours: [], context: [] } };
  expect(unchanged(alone, { ...alone, ...known })).toBe('other');
});

test('what was masked may be anything', () => {
  const masked: Traits = { ...target, name: { masked: 'email' }, text: { masked: 'email' } };
  expect(unchanged(masked, now({ name: 'ada@example.org', text: 'ada@example.org' }))).toBe('same');
});
