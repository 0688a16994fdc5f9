import { describe, expect, it } from 'vitest';
import { speak } from '../i18n/testing/catalogues.ts';
import { type Derived, derive } from '../session/derive.ts';
import type { Action, Session } from '../session/schema.ts';
import { actions, session } from '../ui/testing/session.ts';
import { notableOf, signalFacts } from './signals.ts';

const nothing: Derived = {
  action: 'a1',
  hesitation: 100,
  away: null,
  stop: null,
  corrections: { deletions: 0, rewrites: 0, undo: false, again: false },
  returnsTo: null,
  tabSwitches: 0,
  repeats: 0,
};
const words = (given: Partial<Derived>) => notableOf([{ ...nothing, ...given }]).get('a1') ?? [];

describe('what is notable', () => {
  it('is said of the actions that it is true of, and of no other', () => {
    expect([...notableOf(derive(session))]).toEqual([
      ['a2', ['corrected 1 character']],
      ['a6', ['after 12 s']],
      ['a7', ['after 16 s']],
      ['a10', ['back to an earlier page']],
    ]);
  });

  it.each<[Partial<Derived>, string[]]>([
    [{}, []],
    [{ stop: 2900, tabSwitches: 1, repeats: 1 }, []],
    [{ stop: 4200 }, ['stopped for 4 s within it']],
    [
      { corrections: { deletions: 2, rewrites: 1, undo: false, again: true } },
      ['corrected 3 characters', 'filled in again'],
    ],
    [{ corrections: { deletions: 0, rewrites: 0, undo: true, again: false } }, ['an undo']],
    [{ returnsTo: 'https://shop.example/' }, ['back to an earlier page']],
    [{ tabSwitches: 2 }, ['after 2 tab switches']],
    [{ repeats: 2 }, ['3 times in a row']],
  ])('of %j it is %j', (given, expected) => {
    expect(words(given)).toEqual(expected);
  });

  it('takes for long what is long for this person', () => {
    const waits = (...all: number[]) =>
      notableOf(all.map((hesitation, index) => ({ ...nothing, hesitation, action: `a${index}` })));
    expect([...waits(500, 700, 6000).keys()]).toEqual(['a2']);
    expect([...waits(6000, 7000, 6500).keys()]).toEqual([]);
    expect([...waits(6000, 7000, 30_000).keys()]).toEqual(['a2']);
  });
});

describe('the facts', () => {
  const of = (id: string, given: Partial<Session> = {}) => {
    const shown = { ...session, ...given };
    const index = shown.actions.findIndex((action) => action.id === id);
    return signalFacts(shown.actions[index] as Action, derive(shown)[index] ?? nothing);
  };

  it('say how long was waited, and what was noticed', () => {
    expect(of('a1')).toEqual([]);
    expect(of('a2')).toEqual([
      { label: 'Waited before it', value: '6.1 s' },
      { label: 'Noticed', value: 'corrected 1 character' },
    ]);
    expect(of('a10')).toEqual([
      { label: 'Waited before it', value: '2.5 s' },
      { label: 'Noticed', value: 'back to an earlier page' },
      { label: 'Returned to', value: 'booking.example/search' },
    ]);
  });

  it('say what timing tells, where it was agreed to', () => {
    const timed = actions.map(
      (action): Action =>
        action.type === 'type' && action.id === 'a2'
          ? { ...action, timing: { dwell: 1234, keys: [100, 90, 400] } }
          : action,
    );
    const attention = [
      { at: 0, tab: 't1', document: 'd1', change: 'focus' as const },
      { at: 3000, tab: 't1', document: 'd1', change: 'blur' as const },
      { at: 7000, tab: 't1', document: 'd1', change: 'focus' as const },
    ];
    expect(of('a2', { actions: timed, attention })).toEqual([
      { label: 'Waited before it', value: '6.1 s' },
      { label: 'Of that, away', value: '4.0 s' },
      { label: 'Rested on it', value: '1.2 s' },
      { label: 'Between keys', value: '100 ms (median)' },
      { label: 'Noticed', value: 'corrected 1 character' },
    ]);
  });

  it('are written as another language writes them', () => {
    speak('de');
    expect(of('a2')).toEqual([
      { label: 'Davor gewartet', value: '6,1 s' },
      { label: 'Aufgefallen', value: '1 Zeichen korrigiert' },
    ]);
    speak('en');
  });
});
