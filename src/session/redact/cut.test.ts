import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Session } from '../schema.ts';
import { longSession } from '../testing/long-session.ts';
import { problemsOf } from '../validate.ts';
import { type Cut, sizeOfCut, withoutCut } from './cut.ts';

const session = longSession(60);
const ids = ({ actions }: Session): string[] => actions.map(({ id }) => id);
const upTo = (last: number, from = 1): string[] =>
  Array.from({ length: last - from + 1 }, (_, index) => `a${from + index}`);

test('one action goes with what it caused, what was said of it, and the way of the mouse to it', () => {
  const rest = withoutCut(session, { what: 'action', action: 'a10' });
  expect(ids(rest)).toEqual([...upTo(9), ...upTo(60, 11)]);
  expect(rest.effects.map(({ cause }) => cause)).toEqual(['a20', 'a30', 'a40', 'a50']);
  expect(rest.pointer?.[0]?.t).toEqual([0, 100, 400]);
  const other = withoutCut(session, { what: 'action', action: 'a1' });
  expect(other.pointer?.map(({ document }) => document)).not.toContain('d1');
});

test('before and after an action, nothing of that time stays', () => {
  const later = withoutCut(session, { what: 'before', action: 'a31' });
  expect(ids(later)).toEqual(upTo(60, 31));
  expect(later.documents.map(({ id }) => id)).toEqual(['d4', 'd5', 'd6']);
  expect(later.pointer?.map(({ document }) => document)).toEqual(['d4', 'd5', 'd6']);
  expect(later.notes.map(({ at }) => at)).toEqual([49_500]);
  expect(JSON.stringify(later)).not.toContain('page/1?');

  const earlier = withoutCut(session, { what: 'after', action: 'a20' });
  expect(ids(earlier)).toEqual(upTo(20));
  expect(earlier.documents.map(({ id }) => id)).toEqual(['d1', 'd2', 'd3']);
  expect(earlier.notes).toEqual([]);
});

test('a range, named from either end', () => {
  const rest = withoutCut(session, { what: 'range', from: 'a25', to: 'a12' });
  expect(ids(rest)).toEqual([...upTo(11), ...upTo(60, 26)]);
  expect(rest.effects.map(({ cause }) => cause)).toEqual(['a10', 'a30', 'a40', 'a50']);
});

test('a range of more actions than a function takes arguments', () => {
  const [click] = session.actions;
  if (!click) throw new Error('no action');
  const many = Array.from({ length: 200_000 }, (_, index) => ({ ...click, id: `a${index + 1}`, at: index }));
  const rest = withoutCut({ ...session, actions: many }, { what: 'range', from: 'a2', to: 'a200000' });
  expect(ids(rest)).toEqual(['a1']);
});

test('of actions in any order, the way of the mouse begins where the last one in the list before it ended', () => {
  const path = { document: 'd1', t: Array.from({ length: 60 }, (_, index) => (index === 0 ? 0 : 100)) };
  const pointer = [{ ...path, x: path.t, y: path.t }];
  const anyOrder = fc.array(fc.nat(6000), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(anyOrder, fc.nat(9), (times, at) => {
      const actions = session.actions.slice(0, 10).map((action, index) => ({ ...action, at: times[index] ?? 0 }));
      const [taken] = actions.slice(at);
      if (!taken) throw new Error('no action');
      const before = actions.findLast((action) => action !== taken && action.at <= taken.at);
      const [from, until] = [before ? (before.until ?? before.at) : 0, taken.until ?? taken.at];
      const rest = withoutCut({ ...session, actions, pointer }, { what: 'action', action: taken.id });
      const kept = path.t.map((_, index) => index * 100).filter((time) => time < from || time > until);
      let time = 0;
      expect((rest.pointer?.[0]?.t ?? []).map((step) => (time += step))).toEqual(kept);
    }),
  );
});

test('a page goes with all that led to it or happened on it, its address too', () => {
  const rest = withoutCut(session, { what: 'page', page: 'd2' });
  expect(ids(rest)).toEqual([...upTo(10), ...upTo(60, 21)]);
  expect(rest.effects.map(({ cause }) => cause)).toEqual(['a30', 'a40', 'a50']);
  expect(rest.documents.map(({ id }) => id)).not.toContain('d2');
  expect(JSON.stringify(rest)).not.toContain('page/2?');
  expect(rest.attention?.map(({ document }) => document)).not.toContain('d2');
  const first = withoutCut(session, { what: 'page', page: 'd1' });
  expect(first.completeness.unrecordable).toEqual([
    { kind: 'A page that was taken out', why: 'A frame was not reached', at: 10 },
  ]);
});

test('a page goes with the frames in it, and no others', () => {
  const [first, second] = session.documents;
  if (!first || !second) throw new Error('no pages');
  const frame = { ...first, id: 'f1', frame: [0], openedAt: first.openedAt + 10, url: 'https://ads.example/' };
  const later = { ...second, id: 'f2', frame: [0], openedAt: second.openedAt + 10 };
  const withFrames = { ...session, documents: [...session.documents, frame, later] };
  const rest = withoutCut(withFrames, { what: 'page', page: 'd1' });
  expect(rest.documents.map(({ id }) => id)).toEqual(['d2', 'd3', 'd4', 'd5', 'd6', 'f2']);
});

test('a tab goes with all in it, and no other tab says that it was opened from it', () => {
  const rest = withoutCut(session, { what: 'tab', tab: 't1' });
  expect(rest.tabs).toEqual([{ id: 't2', openedAt: 30_000 }]);
  expect(new Set(rest.actions.map(({ tab }) => tab))).toEqual(new Set(['t2']));
  expect(rest.effects.every(({ tab }) => tab === 't2')).toBe(true);
});

test('a note by its place', () => {
  expect(withoutCut(session, { what: 'note', index: 0 }).notes).toEqual(session.notes.slice(1));
});

const cut: fc.Arbitrary<Cut> = fc.oneof(
  fc.nat(70).map((at): Cut => ({ what: 'action', action: `a${at}` })),
  fc.tuple(fc.nat(70), fc.nat(70)).map(([from, to]): Cut => ({ what: 'range', from: `a${from}`, to: `a${to}` })),
  fc.nat(70).map((at): Cut => ({ what: 'before', action: `a${at}` })),
  fc.nat(70).map((at): Cut => ({ what: 'after', action: `a${at}` })),
  fc.nat(8).map((at): Cut => ({ what: 'page', page: `d${at}` })),
  fc.nat(3).map((at): Cut => ({ what: 'tab', tab: `t${at}` })),
  fc.nat(5).map((index): Cut => ({ what: 'note', index })),
);

test('whatever is taken out, in whatever order, what stays is a session that speaks of nothing that is gone', () => {
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 5 }), (cuts) => {
      let rest = session;
      for (const each of cuts) {
        const size = sizeOfCut(rest, each);
        const next = withoutCut(rest, each);
        expect(rest.actions.length - next.actions.length).toBe(size);
        rest = next;
      }
      expect(problemsOf(rest)).toEqual([]);
      const kept = new Set(ids(rest));
      expect(ids(rest)).toEqual(ids(session).filter((id) => kept.has(id)));
      const documents = new Set(rest.documents.map(({ id }) => id));
      for (const { document } of [...rest.actions, ...rest.effects])
        expect(document === null || documents.has(document)).toBe(true);
      for (const { cause } of rest.effects) expect(cause === null || kept.has(cause)).toBe(true);
      for (const { document } of [...(rest.pointer ?? []), ...(rest.attention ?? [])])
        expect(documents.has(document)).toBe(true);
      for (const note of rest.notes) expect(note.action === undefined || kept.has(note.action)).toBe(true);
    }),
  );
});

test('a page goes with the frames that lived in it, also those of clocks that differ, or loaded while the next one was awaited', () => {
  const [first, second] = session.documents;
  if (!first || !second) throw new Error('no pages');
  const left = (first.closedAt ?? 0) + 1000;
  const awaited = { ...first, closedAt: left };
  const late = { ...first, id: 'f1', frame: [0], openedAt: second.openedAt + 500, closedAt: left + 3 };
  const early = { ...second, id: 'f2', frame: [0], openedAt: left - 5 };
  const documents = [awaited, ...session.documents.slice(1), late, early];
  const without = (page: string) => {
    const rest = withoutCut({ ...session, documents }, { what: 'page', page });
    return rest.documents.flatMap(({ id, frame }) => (frame.length > 0 ? [id] : []));
  };
  expect(without('d1')).toEqual(['f2']);
  expect(without('d2')).toEqual(['f1']);
});

test('of the pages before an action none stays because it was left, by its own clock, just after it', () => {
  const [first, ...others] = session.documents;
  if (!first) throw new Error('no page');
  const late = { ...session, documents: [{ ...first, closedAt: 10_520 }, ...others] };
  expect(withoutCut(late, { what: 'before', action: 'a11' }).documents.map(({ id }) => id)).not.toContain('d1');
});
