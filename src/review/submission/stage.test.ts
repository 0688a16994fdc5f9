import { expect, test } from 'vitest';
import { isWithdrawable, stageOf } from './stage.ts';

test.each([
  ['waiting', 'submitted', 'onTheWay', true],
  ['packing', 'submitted', 'onTheWay', true],
  ['sending', 'submitted', 'onTheWay', true],
  ['stored', 'submitted', 'submitted', true],
  ['stored', 'returned', 'returned', true],
  ['stored', 'accepted', 'accepted', true],
  ['stored', 'expired', 'expired', false],
  ['refused', 'submitted', 'refused', false],
  ['withdrawing', 'accepted', 'withdrawing', false],
  ['withdrawn', 'accepted', 'withdrawn', false],
] as const)('%s and %s is %s', (state, decision, stage, isOpen) => {
  expect(stageOf({ state, decision })).toBe(stage);
  expect(isWithdrawable(stage)).toBe(isOpen);
});
