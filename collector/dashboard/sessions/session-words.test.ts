import { expect, test } from 'vitest';
import { leadSession } from '../testing/answers.ts';
import { signKinds } from './filter.ts';
import { signNames, signReason, sizeWords, taskName } from './session-words.ts';

test('every sign is said in words of its own, for one and for many', () => {
  const all = signKinds.flatMap((sign) => [1, 1200].map((n) => signReason({ sign, count: n })));
  expect(all.filter((words) => !/^[A-Z1].*\.$/u.test(words))).toEqual([]);
  expect(new Set(Object.values(signNames)).size).toBe(signKinds.length);
  expect(signReason({ sign: 'gaps', count: 1 })).toMatch(/^In one place, /u);
  expect(signReason({ sign: 'gaps', count: 1200 })).toMatch(/^In 1,200 places, /u);
});

test('how much was done, and how it ended', () => {
  expect(sizeWords(leadSession({ actions: 1, minutes: 75, outcome: null }))).toBe('1 action · 1 h 15 min · no outcome');
});

test('of what is gone nothing is said', () => {
  expect(sizeWords(leadSession({ state: 'withdrawn' }))).toBe('');
});

test('a task of the worker’s own has no name here', () => {
  expect(taskName({ task: null })).toBe('A task of their own');
});
