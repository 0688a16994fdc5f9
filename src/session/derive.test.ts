import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import { type Derived, derive } from './derive.ts';
import type { Action, Effect, Session, Target } from './schema.ts';
import { build, target } from './testing/build.ts';

const empty: Session = {
  ...assemble(build([], { capture: { ...build([]).capture, timing: false } })),
  seal: { algorithm: 'SHA-256', canonical: 'JCS', digest: '0'.repeat(64), at: '2026-01-01T00:00:00.000Z' },
};

type Given = Partial<Pick<Session, 'effects' | 'pauses' | 'attention' | 'documents'>>;

const page = (id: string, url: string, openedAt: number, more: Partial<Session['documents'][number]> = {}) => ({
  id,
  tab: 't1',
  frame: [],
  url,
  title: '',
  openedAt,
  viewport: { width: 1, height: 1, scale: 1 },
  ...more,
});
const documents = [page('d1', 'https://shop.example/', 0)];

const derived = (actions: Action[], given: Given = {}): Derived[] => derive({ ...empty, documents, ...given, actions });

const named = (name: string): Target => ({
  ...target({ name, selectors: [{ kind: 'label', value: name, matches: 1 }] }),
  path: [],
});
const place = { tab: 't1', document: 'd1' };
type Of<T extends Action['type']> = Extract<Action, { type: T }>;

const click = (at: number, name: string, given: Partial<Of<'click'>> = {}): Action => ({
  id: `a${at}`,
  type: 'click',
  at,
  ...place,
  target: named(name),
  button: 'left',
  count: 1,
  modifiers: [],
  pointer: 'mouse',
  position: { x: at, y: 1 },
  offset: { x: 1, y: 1 },
  ...given,
});
const type = (at: number, name: string, text: string, given: Partial<Of<'type'>> = {}): Action => ({
  id: `a${at}`,
  type: 'type',
  at,
  ...place,
  target: named(name),
  value: text,
  text,
  by: 'keyboard',
  ...given,
});
const press = (at: number, name: string, key: string, given: Partial<Of<'press'>> = {}): Action => ({
  id: `a${at}`,
  type: 'press',
  at,
  ...place,
  target: named(name),
  key,
  code: '',
  modifiers: [],
  ...given,
});
const switchTab = (at: number, tab: string): Action => ({ id: `a${at}`, type: 'switchTab', at, tab, document: null });
const led = (
  at: number,
  cause: string,
  url: string,
  given: Partial<Extract<Effect, { type: 'navigation' }>> = {},
): Effect => ({
  id: `e${at}`,
  type: 'navigation',
  at,
  tab: 't1',
  document: 'd1',
  cause,
  kind: 'link',
  url,
  ...given,
});

describe('hesitation', () => {
  const waits = (actions: Action[], given: Given = {}) => derived(actions, given).map(({ hesitation }) => hesitation);

  test('is from the end of one action to the beginning of the next', () => {
    expect(waits([click(100, 'A'), type(400.2, 'B', 'x', { until: 900 }), click(2000, 'C')])).toEqual([
      null,
      300.2,
      1100,
    ]);
  });

  test('is not negative where one action lasts into the next, and counts from the one that ends last', () => {
    expect(waits([type(0, 'A', 'x', { until: 1000 }), click(500, 'B'), click(1200, 'C')])).toEqual([null, 0, 200]);
  });

  test('leaves pauses out, also such that touch', () => {
    const pauses = [
      { at: 1000, until: 3000, reason: 'user' as const },
      { at: 2500, until: 4000, reason: 'interrupted' as const },
    ];
    expect(waits([click(500, 'A'), click(5000, 'B')], { pauses })).toEqual([null, 1500]);
  });

  test('says for how much of it the person was away, where that was agreed to', () => {
    const attention = (['focus', 'blur', 'focus', 'blur'] as const).map((change, index) => ({
      at: [0, 2000, 6000, 9000][index] ?? 0,
      tab: 't1',
      document: 'd1',
      change,
    }));
    const actions = [click(1000, 'A'), click(7000, 'B'), switchTab(9500, 't1')];
    expect(derived(actions, { attention }).map(({ away }) => away)).toEqual([null, 4000, 500]);
    const pauses = [{ at: 3000, until: 4000, reason: 'user' as const }];
    expect(derived(actions, { attention, pauses })[1]).toMatchObject({ hesitation: 5000, away: 3000 });
    expect(derived(actions)[1]?.away).toBeNull();
  });

  test('the focus may go on to another document', () => {
    const attention = [
      { at: 0, tab: 't1', document: 'd1', change: 'focus' as const },
      { at: 2000, tab: 't1', document: 'd1', change: 'blur' as const },
      { at: 2001, tab: 't1', document: 'd2', change: 'focus' as const },
    ];
    expect(derived([click(1, 'A'), click(3000, 'B')], { attention })[1]?.away).toBe(1);
    // A document that is closed has it no more.
    const closed = [page('d1', 'https://shop.example/', 0, { closedAt: 1000 })];
    expect(
      derived([click(1, 'A'), click(3000, 'B')], { attention: attention.slice(0, 1), documents: closed })[1]?.away,
    ).toBe(2000);
  });

  test('within a text it is the longest stop between two keys', () => {
    const typed = type(100, 'A', 'abcd', { until: 5000, timing: { keys: [120, 4000, 80] } });
    expect(derived([typed])[0]?.stop).toBe(4000);
    const pauses = [{ at: 1000, until: 2500, reason: 'user' as const }];
    expect(derived([typed], { pauses })[0]?.stop).toBe(2500);
    const many = Array.from({ length: 200_000 }, (_, index) => index % 7);
    expect(derived([type(1, 'A', 'a', { timing: { keys: many } })])[0]?.stop).toBe(6);
    expect(derived([type(1, 'A', 'a', { timing: { keys: [] } }), click(2, 'B')]).map(({ stop }) => stop)).toEqual([
      null,
      null,
    ]);
  });
});

describe('corrections', () => {
  const corrected = (actions: Action[], given: Given = {}) =>
    derived(actions, given).map(({ corrections }) => corrections);

  test('are what was taken out while typing', () => {
    expect(corrected([type(1, 'A', 'x', { edits: { deletions: 3, rewrites: 1 } }), type(2, 'B', 'y')])).toEqual([
      { deletions: 3, rewrites: 1, undo: false, again: false },
      { deletions: 0, rewrites: 0, undo: false, again: false },
    ]);
  });

  test('an undo by key is one, a redo is none', () => {
    const undos = corrected([
      press(1, 'A', 'z', { modifiers: ['Control'] }),
      press(2, 'A', 'z', { modifiers: ['Meta'] }),
      press(3, 'A', 'Z', { modifiers: ['Control', 'Shift'] }),
      press(4, 'A', 'z'),
    ]).map(({ undo }) => undo);
    expect(undos).toEqual([true, true, false, false]);
  });

  test('a field that is filled in again after it was left is one', () => {
    const again = (actions: Action[], given: Given = {}) => corrected(actions, given).map((one) => one.again);
    const scroll: Action = {
      id: 's',
      type: 'scroll',
      at: 2,
      ...place,
      from: { x: 0, y: 0 },
      to: { x: 0, y: 9 },
      by: 'wheel',
    };
    expect(again([type(1, 'A', 'x'), click(2, 'B'), click(3, 'A'), type(4, 'A', 'y')])).toEqual([
      false,
      false,
      false,
      true,
    ]);
    // The cursor moved within it, or the page beneath it: the field was not left.
    expect(again([type(1, 'A', 'x'), press(2, 'A', 'ArrowLeft'), scroll, type(3, 'A', 'y')])).toEqual(
      Array(4).fill(false),
    );
    // To click one thing twice fills nothing in.
    expect(again([click(1, 'A'), click(2, 'B'), click(3, 'A')])).toEqual([false, false, false]);
    expect(again([type(1, 'A', 'x'), type(2, 'B', 'y')])).toEqual([false, false]);
  });

  test('it is the same field after the page was loaded anew, and another one on another page', () => {
    const pages = [
      page('d1', 'https://shop.example/', 0),
      page('d2', 'https://shop.example/#top', 5),
      page('d3', 'https://shop.example/b', 9),
    ];
    const actions = [
      type(1, 'A', 'x'),
      type(6, 'A', 'x', { document: 'd2' }),
      click(7, 'B', { document: 'd2' }),
      type(8, 'A', 'y', { document: 'd2' }),
      type(9, 'A', 'y', { document: 'd3' }),
    ];
    expect(corrected(actions, { documents: pages }).map(({ again }) => again)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('returns to an earlier page', () => {
  const HOME = 'https://shop.example/';
  const pages = [
    page('d1', HOME, 0),
    page('d2', `${HOME}lamps`, 105),
    page('d3', HOME, 305),
    page('d4', `${HOME}frame`, 310, { frame: [0] }),
  ];
  const returned = (actions: Action[], effects: Effect[]) =>
    derived(actions, { documents: pages, effects }).map((one) => one.returnsTo);

  test('back is one', () => {
    const back: Action = { id: 'b', type: 'back', at: 300, tab: 't1', document: 'd3', url: HOME };
    expect(returned([click(100, 'Lamps'), back], [led(104, 'a100', `${HOME}lamps`, { document: 'd2' })])).toEqual([
      null,
      HOME,
    ]);
  });

  test('a link to a page that was visited before is one', () => {
    const effects = [led(104, 'a100', `${HOME}lamps`, { document: 'd2' }), led(304, 'a300', HOME, { document: 'd3' })];
    expect(returned([click(100, 'Lamps'), click(300, 'Home', { document: 'd2' })], effects)).toEqual([null, HOME]);
  });

  test('also within one document', () => {
    const effects = [led(101, 'a100', `${HOME}cart`, { kind: 'history' }), led(201, 'a200', HOME, { kind: 'history' })];
    expect(returned([click(100, 'Cart'), click(200, 'Home')], effects)).toEqual([null, HOME]);
  });

  test('an address typed that was visited before is one, a new one is none', () => {
    const typed = (at: number, url: string, document: string): Action => ({
      id: `n${at}`,
      type: 'navigate',
      at,
      tab: 't1',
      document,
      url,
    });
    expect(returned([typed(110, `${HOME}lamps`, 'd2'), typed(306, HOME, 'd3')], [])).toEqual([null, HOME]);
  });

  test('what stays on the page, reloads it, or happens in a frame is none', () => {
    const reload: Action = { id: 'r', type: 'reload', at: 306, tab: 't1', document: 'd3', url: HOME };
    const actions = [click(310, 'Top', { document: 'd3' }), click(320, 'Frame', { document: 'd4' })];
    const effects = [
      led(311, 'a310', `${HOME}#top`, { kind: 'fragment', document: 'd3' }),
      led(321, 'a320', `${HOME}lamps`, { document: 'd4' }),
    ];
    expect(returned([reload, ...actions], effects)).toEqual([null, null, null]);
  });
});

test('tab switches are counted up to the next action that is none', () => {
  const actions = [click(1, 'A'), switchTab(2, 't2'), switchTab(3, 't1'), click(4, 'B'), click(5, 'C')];
  expect(derived(actions).map(({ tabSwitches }) => tabSwitches)).toEqual([0, 0, 1, 2, 0]);
});

test('identical actions in a row are counted, wherever the pointer was', () => {
  const actions = [
    click(1, 'More'),
    click(2, 'More', { timing: { dwell: 4 } }),
    click(3, 'More', { checked: true }),
    click(4, 'More', { button: 'right' }),
    click(5, 'Less'),
    press(6, 'A', 'ArrowDown'),
    press(7, 'A', 'ArrowDown'),
    type(8, 'P', '', { text: { masked: 'password' } }),
    type(9, 'P', '', { text: { masked: 'password' } }),
  ];
  expect(derived(actions).map(({ repeats }) => repeats)).toEqual([0, 1, 2, 0, 0, 0, 1, 0, 0]);
});

const deed = fc.record({
  step: fc.integer({ min: 0, max: 5000 }),
  lasts: fc.integer({ min: 0, max: 3000 }),
  kind: fc.constantFrom('click', 'type', 'press', 'tab'),
  name: fc.constantFrom('A', 'B', 'C'),
});
const deeds = fc.array(deed, { maxLength: 20 }).map((given) => {
  let at = 0;
  return given.map(({ step, lasts, kind, name }): Action => {
    at += step;
    if (kind === 'click') return click(at, name);
    if (kind === 'type') return type(at, name, 'x', { until: at + lasts });
    return kind === 'press' ? press(at, name, 'z', { modifiers: ['Control'] }) : switchTab(at, 't1');
  });
});

test('there is one for each action, in order, and nothing waits longer than the session', () => {
  fc.assert(
    fc.property(deeds, (actions) => {
      const all = derived(actions);
      expect(all.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
      const waited = all.reduce((sum, { hesitation }) => sum + (hesitation ?? 0), 0);
      const acted = actions.length > 0 ? (actions.at(-1)?.at ?? 0) - (actions[0]?.at ?? 0) : 0;
      expect(waited).toBeLessThanOrEqual(acted);
      expect(all.every(({ hesitation }) => hesitation === null || hesitation >= 0)).toBe(true);
      expect(all.slice(1).every(({ hesitation }) => hesitation !== null)).toBe(true);
    }),
  );
});

test('a pause between two actions changes nothing but the times', () => {
  fc.assert(
    fc.property(deeds, fc.nat(20), fc.integer({ min: 1, max: 60_000 }), (actions, where, long) => {
      const next = actions[where];
      const ended = Math.max(0, ...actions.slice(0, where).map(({ at, until }) => until ?? at));
      fc.pre(next !== undefined && where > 0 && ended <= next.at);
      const from = next?.at ?? 0;
      const later = actions.map((action, index) =>
        index < where
          ? action
          : { ...action, at: action.at + long, ...(action.until !== undefined && { until: action.until + long }) },
      );
      const pauses = [{ at: from, until: from + long, reason: 'user' as const }];
      expect(derived(later, { pauses })).toEqual(derived(actions));
    }),
  );
});
