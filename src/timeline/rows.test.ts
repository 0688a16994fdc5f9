import { describe, expect, it } from 'vitest';
import { session } from '../ui/testing/session.ts';
import { gapHeight, likelyHeight, rowsOf } from './rows.ts';
import { timeline } from './timeline.ts';

const groups = timeline(session);
const rows = rowsOf(groups);
const shape = rows.map(({ key, page, isFirst, gap }) => [key, isFirst ? page?.id : '', gap]);

describe('the rows', () => {
  it('name each page once where it begins, and say how long nothing happened before', () => {
    expect(shape).toEqual([
      ['a1', 'd1', 0],
      ['a2', '', 6100],
      // From the end of the typing.
      ['a3', '', 1500],
      ['a4', 'd2', 6600],
      ['a5', '', 5300],
      ['note 6', '', 6700],
      ['a6', '', 5000],
      ['a7', 'd3', 16_000],
      ['a8', '', 1000],
      ['a9', '', 5000],
      ['a10', 'd2', 2500],
      ['pause 12', '', 6500],
    ]);
  });

  it('keep their keys, and say the time between those that are shown', () => {
    const clicks = rowsOf(groups, (entry) => entry.kind === 'action' && entry.action.type === 'click');
    expect(clicks.map(({ key, isFirst, gap }) => [key, isFirst, gap])).toEqual([
      ['a1', true, 0],
      ['a3', false, 10_300],
      ['a5', true, 11_900],
    ]);
    expect(rowsOf(groups, () => false)).toEqual([]);
  });

  it('measure time after a pause from its end, and never backwards', () => {
    const late = { ...session.actions[0], id: 'late', at: 131_000 };
    const during = { ...session.actions[0], id: 'during', at: 100_000 };
    const more = { ...session, actions: [...session.actions, during, late] as typeof session.actions };
    const gaps = new Map(rowsOf(timeline(more)).map(({ key, gap }) => [key, gap]));
    expect([gaps.get('during'), gaps.get('late')]).toEqual([0, 1000]);
  });
});

describe('a gap', () => {
  it('grows with the time, up to a bound, and is none for what follows at once', () => {
    const heights = [0, 999, 1000, 2000, 5000, 60_000, 600_000, 86_400_000].map(gapHeight);
    expect(heights).toEqual([0, 0, 4, 11, 20, 45, 69, 72]);
  });

  it('is part of what a row is thought to be tall', () => {
    const [first, second] = rows;
    if (!first || !second) throw new Error('no rows');
    expect(likelyHeight(first, false)).toBeGreaterThan(42);
    expect(likelyHeight(second, true) - likelyHeight(second, false)).toBe(22);
  });
});
