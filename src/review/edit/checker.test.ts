import { expect, test, vi } from 'vitest';
import type { Session } from '../../session/schema.ts';
import { longSession } from '../../session/testing/long-session.ts';
import * as validate from '../../session/validate.ts';
import { createChecker } from './checker.ts';

test('what was checked once is not checked again, and what is new always is', () => {
  const session = longSession(300);
  const check = createChecker();
  const seen: number[] = [];
  const { problemsOf } = validate;
  vi.spyOn(validate, 'problemsOf').mockImplementation((value) => {
    seen.push((value as Session).actions.length);
    return problemsOf(value);
  });
  expect(check(session)).toEqual([]);
  const [first] = session.actions;
  if (!first) throw new Error('no action');
  expect(
    check({ ...session, actions: session.actions.map((one) => (one === first ? { ...one, at: 1 } : one)) }),
  ).toEqual([]);
  expect(seen).toEqual([300, 1]);
  vi.restoreAllMocks();
});

test('what is wrong is said with its place in the whole, whether it is in a list or beside them', () => {
  const session = longSession(20);
  const check = createChecker();
  expect(check(session)).toEqual([]);
  const actions = session.actions.map((one, index) => (index === 7 ? { ...one, at: -1 } : one));
  expect(check({ ...session, actions })).toEqual([expect.stringMatching(/^actions\.7\.at: /u)]);
  // And again, as long as it is.
  expect(check({ ...session, actions })).toEqual([expect.stringMatching(/^actions\.7\.at: /u)]);
  const task = { ...session.task, label: '' };
  expect(check({ ...session, task })).toEqual([expect.stringMatching(/^task\.label: /u)]);
  expect(check(session)).toEqual([]);
});

test('what is no session at all is said to be none', () => {
  const check = createChecker();
  const broken = { ...longSession(1), actions: 'none', notes: [null] } as unknown as Session;
  expect(check(broken)).toEqual(validate.problemsOf(broken));
});
