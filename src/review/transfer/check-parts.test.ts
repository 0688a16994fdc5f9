import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemsOf } from '../../session/validate.ts';
import { session } from '../../ui/testing/session.ts';
import { sealedSession } from '../testing/sealed-session.ts';
import { checkParts, placeOf } from './check-parts.ts';

function check(value: unknown): string[] {
  const parts = checkParts(value);
  let step = parts.next();
  while (!step.done) step = parts.next();
  return step.value;
}

test('what is valid in parts is valid as a whole', async () => {
  const long = await sealedSession(2500);
  expect(check(long)).toEqual([]);
  expect(problemsOf(long)).toEqual([]);
});

test.each([0, 999, 1000, 2499])('a problem in action %i is found in its place', async (index) => {
  const long = await sealedSession(2500);
  const broken = { ...long, actions: long.actions.with(index, { ...long.actions[index], at: -1 } as never) };
  expect(check(broken)).toEqual(problemsOf(broken));
  expect(check(broken)).toEqual([expect.stringMatching(new RegExp(`^actions\\.${index}\\.at: `, 'u'))]);
});

test('parts find a problem where the whole has one, and nowhere else', () => {
  const field = fc.constantFrom(...Object.keys(session));
  fc.assert(
    fc.property(field, fc.jsonValue(), fc.boolean(), (name, value, isAdded) => {
      const before: unknown = session[name as keyof typeof session];
      const changed = { ...session, [name]: isAdded && Array.isArray(before) ? [...before, value] : value };
      const whole = problemsOf(changed);
      const found = check(changed);
      expect(found.length > 0).toBe(whole.length > 0);
      expect(whole).toEqual(expect.arrayContaining(found));
    }),
    { numRuns: 300 },
  );
});

test.each([[null], ['text'], [[]], [{}], [42]])('%j is no session', (value) => expect(check(value)).not.toEqual([]));

test('a place has nothing in it that a page has named', () => {
  expect(placeOf('actions.3.target.attributes.<b>: x: Invalid input: expected string')).toBe('actions.3.target');
  expect(placeOf('actions.3.tab: Too big: expected string')).toBe('actions.3.tab');
});
