import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, Session } from '../schema.ts';
import { stringsIn } from '../strings.ts';
import { anySession, button, field, sessionOf } from '../testing/any-session.ts';
import { problemsOf } from '../validate.ts';
import { placesOf, valueAt, withMaskKind, withoutValue } from './value.ts';

const typed = {
  type: 'type',
  by: 'keyboard',
  edits: { deletions: 2, rewrites: 0 },
  timing: { dwell: 5, keys: [90] },
} as const;
const mask = { masked: 'redacted' } as const;

const session = sessionOf([
  { ...typed, timing: { dwell: 5, keys: [90] }, value: 'Dear Ada', text: 'Ada', target: field('To') },
  {
    type: 'select',
    target: field('Room'),
    options: [
      { value: 'r1', label: 'Blue room', index: 0 },
      { value: 'r2', label: 'Red room', index: 1 },
    ],
  },
  { type: 'upload', files: [{ name: 'a.png', type: 'image/png', size: 3 }], target: button('Choose') },
  { type: 'copy', text: { length: 4 }, target: button('Ada') },
]);
const [typing, selecting, uploading, copying] = session.actions as [Action, Action, Action, Action];

describe('the places', () => {
  test('are where a page or person has filled something in', () => {
    expect(placesOf(typing)).toEqual([['text'], ['value'], ['target', 'name']]);
    expect(placesOf(selecting)).toEqual([
      ['options', 0, 'label'],
      ['options', 0, 'value'],
      ['options', 1, 'label'],
      ['options', 1, 'value'],
      ['target', 'name'],
    ]);
    expect(placesOf(uploading)).toEqual([
      ['files', 0, 'name'],
      ['target', 'name'],
    ]);
    // Of a length, nothing is to be taken out.
    expect(placesOf(copying)).toEqual([['target', 'name']]);
  });
});

describe('taking out', () => {
  test('what was typed takes the field, the rhythm and the corrections with it', () => {
    for (const place of [['text'], ['value']]) {
      const [first, ...others] = withoutValue(session, 'a1', place).actions;
      expect(first).toMatchObject({ value: mask, text: mask, timing: { dwell: 5 }, target: { name: 'To' } });
      expect(first).not.toHaveProperty('edits');
      expect(first).not.toHaveProperty('timing.keys');
      others.forEach((other, index) => expect(other).toBe(session.actions[index + 1]));
    }
  });

  test('one option takes its value with it, and leaves the other', () => {
    expect(withoutValue(session, 'a2', ['options', 0, 'label']).actions[1]).toMatchObject({
      options: [
        { value: mask, label: mask, index: 0 },
        { value: 'r2', label: 'Red room', index: 1 },
      ],
    });
  });

  test('a name takes with it the ways to find the element that need it', () => {
    expect(withoutValue(session, 'a4', ['target', 'name']).actions[3]).toMatchObject({
      text: { length: 4 },
      target: { name: mask, selectors: [] },
    });
    // In this action alone.
    expect(withoutValue(session, 'a4', ['target', 'name']).actions[0]).toBe(typing);
  });

  test('a single letter takes nothing with it that only has it somewhere', () => {
    const one = sessionOf([{ ...typed, timing: { dwell: 5 }, value: 'a', text: 'a', target: field('Name') }]);
    expect(withoutValue(one, 'a1', ['value']).actions[0]).toMatchObject({
      value: mask,
      text: mask,
      target: { name: 'Name', selectors: [{ kind: 'label' }] },
    });
  });

  test('where there is nothing, nothing is changed', () => {
    for (const place of [['options', 3, 'label'], ['nothing'], ['__proto__', 'x'], []]) {
      expect(withoutValue(session, 'a1', place)).toEqual(session);
    }
    expect(withoutValue(session, 'a9', ['value'])).toEqual(session);
  });

  test('whatever the action, its value is nowhere in it, the session is valid, and all else as it was', () => {
    const given = anySession.chain((any) => {
      const all = any.actions.flatMap(({ id }, index) =>
        placesOf(any.actions[index] as Action).map((place) => ({ any, id, index, place })),
      );
      return all.length === 0 ? fc.constant(null) : fc.constantFrom(...all);
    });
    const maskable = new Set(['name', 'text', 'title', 'value', 'label', 'file']);
    fc.assert(
      fc.property(given, (one) => {
        if (!one) return;
        const { any, id, index, place } = one;
        const before = valueAt(any.actions[index] as Action, place);
        const after = withoutValue(any, id, place);
        const action = after.actions[index] as Action;
        expect(problemsOf(after)).toEqual(problemsOf(any));
        expect(typeof valueAt(action, place)).toBe('object');
        const left = [...stringsIn(action, '')].filter(
          ({ path, text }) => maskable.has(String(path.at(-1))) && text === before,
        );
        expect(left).toEqual([]);
        expect({ ...after, actions: [] }).toEqual({ ...any, actions: [] });
        after.actions.forEach((other, at) => expect(at === index || other === any.actions[at]).toBe(true));
        expect(withoutValue(after, id, place)).toEqual(after);
      }),
    );
  });
});

describe('what is behind a mask', () => {
  const hidden: Session = withoutValue(withoutValue(session, 'a1', ['text']), 'a2', ['options', 1, 'label']);

  test('is said of what is one, in both of its forms', () => {
    expect(withMaskKind(hidden, 'a1', ['value'], 'email').actions[0]).toMatchObject({
      value: { masked: 'email' },
      text: { masked: 'email' },
    });
    const other = withMaskKind(hidden, 'a2', ['options', 1, 'label'], 'id');
    expect(other.actions[1]).toMatchObject({
      options: [{ label: 'Blue room' }, { value: { masked: 'id' }, label: { masked: 'id' } }],
    });
    expect(other.actions[0]).toBe(hidden.actions[0]);
    expect(problemsOf(other)).toEqual([]);
  });

  test('is said of nothing that is no mask', () => {
    expect(withMaskKind(hidden, 'a2', ['options', 0, 'label'], 'id')).toEqual(hidden);
  });
});
