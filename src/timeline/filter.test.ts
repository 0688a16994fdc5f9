import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../session/derive.ts';
import type { Session } from '../session/schema.ts';
import { longSession } from '../session/testing/long-session.ts';
import { session as recorded } from '../ui/testing/session.ts';
import { choicesIn, type Filter, groups, isEmpty, isShown, matches, noFilter, toggled, traitsOf } from './filter.ts';
import { wordsFor } from './filter-words.ts';
import { rowsOf } from './rows.ts';
import { timeline } from './timeline.ts';

const session: Session = {
  ...recorded,
  notes: [
    ...recorded.notes,
    { at: 36_000, text: 'cheapest first', action: 'a6' },
    { at: 24_300, mark: 'mistake', action: 'a5' },
    { at: 20_000, mark: 'stuck' },
  ],
};
const pages = timeline(session);
const traits = traitsOf(session, derive(session), pages);
const choosing = (...chosen: [(typeof groups)[number], string][]): Filter =>
  chosen.reduce((filter, [group, trait]) => toggled(filter, group, trait), noFilter);
const shown = (filter: Filter): string[] =>
  rowsOf(pages, (entry, page) => isShown(filter, entry, page, traits)).map(({ key }) => key.replace(/ \d+$/u, ''));

describe('what there is to choose', () => {
  it('are the things that occur, with how often, the most frequent first', () => {
    const { kind, page, tab, sign } = choicesIn(traits);
    expect(kind.map(({ trait, count }) => [trait, count])).toEqual([
      ['clicks', 3],
      ['typing', 2],
      ['scrolling', 1],
      ['choices', 1],
      ['keys', 1],
      ['tabs', 1],
      ['addresses', 1],
    ]);
    expect(page).toEqual([
      { trait: 'booking.example/results', count: 4 },
      { trait: 'booking.example/search', count: 3 },
      { trait: 'booking.example/account', count: 3 },
    ]);
    expect(tab).toEqual([
      { trait: 't1', count: 8 },
      { trait: 't2', count: 2 },
    ]);
    expect(new Map(sign.map(({ trait, count }) => [trait, count]))).toEqual(
      new Map([
        ['hesitated', 2],
        ['mistake', 1],
        ['reason', 1],
        ['corrected', 1],
        ['masked', 1],
      ]),
    );
  });

  it('have words', () => {
    const wordsOf = wordsFor(session);
    const choices = choicesIn(traits);
    const words = groups.flatMap((group) => choices[group].map(({ trait }) => wordsOf(group, trait)));
    expect(words).toContain('Choices from lists');
    expect(words).toContain('Tab 2');
    expect(words).toContain('Has a reason');
    expect(words.every((one) => one.length > 0)).toBe(true);
  });

  it('are none in a group of one', () => {
    const one: Session = { ...session, actions: session.actions.slice(0, 1), notes: [] };
    const none = choicesIn(traitsOf(one, [], timeline(one)));
    expect(none).toEqual({ kind: [], page: [], tab: [], sign: [] });
  });
});

describe('what is shown', () => {
  it('is any of what was chosen in a group', () => {
    expect(shown(choosing(['kind', 'clicks'], ['kind', 'keys']))).toEqual(['a1', 'a3', 'a5', 'mark', 'a8']);
  });

  it('is what all groups allow', () => {
    expect(shown(choosing(['kind', 'clicks'], ['page', 'booking.example/search']))).toEqual(['a1', 'a3']);
    expect(shown(choosing(['kind', 'clicks'], ['tab', 't2']))).toEqual([]);
    expect(shown(choosing(['sign', 'masked']))).toEqual(['a7']);
  });

  it('has with an action what was noted of it, and of a page all that was on it', () => {
    expect(shown(choosing(['sign', 'reason']))).toEqual(['a6', 'note']);
    expect(shown(choosing(['page', 'booking.example/results']))).toEqual([
      'a4',
      'mark',
      'a5',
      'mark',
      'note',
      'a6',
      'note',
      'a10',
      'pause',
    ]);
  });

  it('has a mark that is about no action under its own name', () => {
    expect(shown(choosing(['sign', 'stuck']))).toEqual(['mark']);
  });

  it('is all where nothing is chosen, or chosen no more', () => {
    const none = toggled(choosing(['kind', 'clicks']), 'kind', 'clicks');
    expect([isEmpty(none), isEmpty(choosing(['kind', 'clicks']))]).toEqual([true, false]);
    expect(shown(none)).toHaveLength(rowsOf(pages).length);
  });
});

it('whatever is chosen: more in a group shows no less, and a choice in another group no more', () => {
  const long = longSession(60);
  const of = traitsOf(long, derive(long), timeline(long));
  const all = groups.flatMap((group) => choicesIn(of)[group].map(({ trait }) => [group, trait] as const));
  const count = (filter: Filter): number => [...of.values()].filter((own) => matches(filter, own)).length;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...all), { maxLength: 6 }),
      fc.constantFrom(...all),
      (chosen, [group, trait]) => {
        const before = chosen.reduce((filter, [wide, one]) => toggled(filter, wide, one), noFilter);
        if (before[group].has(trait)) return;
        const after = toggled(before, group, trait);
        const isFirst = before[group].size === 0;
        expect(Math.sign(count(after) - count(before)) * (isFirst ? -1 : 1)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
