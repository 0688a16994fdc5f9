import { expect, test } from 'vitest';
import { click, type ExpectedAction, type ExpectedEffect, hover, leads, press, type } from './case.ts';
import { compare, type Recorded, type RecordedAction } from './compare.ts';
import { isTarget, type Seen } from './target.ts';

const strict = { absentFields: false };
const base = 'http://127.0.0.1/0/';

const seen = (tag: string, id: string, path: Seen['path'] = []): Seen => ({ tag, attributes: { id }, path });
const clicked = (id: string, is: Record<string, unknown> = {}): RecordedAction => ({
  id: `a-${id}`,
  type: 'click',
  target: seen('button', id),
  is: { button: 'left', count: 1, modifiers: [], pointer: 'mouse', ...is },
});
const against = (actions: ExpectedAction[], recorded: Partial<Recorded>, effects: ExpectedEffect[] = []) =>
  compare({ actions: [], effects: [], ...recorded }, { actions, effects, base }, strict);

test('what was recorded as it was expected is right', () => {
  const comparison = against([click('button#go'), click('button#on')], { actions: [clicked('go'), clicked('on')] });
  expect(comparison).toEqual({ right: 2, wrong: [], missing: [], extra: [] });
});

test('another element, field or type at the same place is wrong', () => {
  const other = against([click('button#go')], { actions: [clicked('on')] });
  expect(other.wrong).toEqual(['click button#go: target is button#on, not button#go']);
  const twice = against([click('button#go')], { actions: [clicked('go', { count: 2 })] });
  expect(twice.wrong).toEqual(['click button#go: count is 2, not 1']);
  const taken = against([hover('button#go')], { actions: [clicked('go')] });
  expect(taken.wrong).toEqual(['hover button#go: is a click']);
});

test('what came in between is extra, what did not come is missing', () => {
  const extra = against([click('button#go')], { actions: [clicked('on'), clicked('go')] });
  expect(extra).toMatchObject({ right: 1, wrong: [], missing: [] });
  expect(extra.extra).toHaveLength(1);
  const missing = against([press('button#go', 'Tab'), click('button#on')], { actions: [clicked('on')] });
  expect(missing).toMatchObject({ right: 1, wrong: [], extra: [] });
  expect(missing.missing).toHaveLength(1);
});

test('the order counts', () => {
  const comparison = against([click('button#go'), click('button#on')], { actions: [clicked('on'), clicked('go')] });
  expect(comparison.right).toBeLessThan(2);
});

test('an effect is wrong under another cause', () => {
  const effect = { type: 'navigation', is: { kind: 'link', url: `${base}end` }, cause: 'a-on' };
  const recorded = { actions: [clicked('go'), clicked('on')], effects: [effect] };
  const actions = [click('button#go'), click('button#on')];
  expect(against(actions, recorded, [leads('link', 'end', 1)])).toMatchObject({ right: 3, wrong: [] });
  expect(against(actions, recorded, [leads('link', 'end', 0)]).wrong).toEqual([
    'navigation (effect): its cause is 1, not 0',
  ]);
});

test('fields that a recorder has no word for are passed over only where it is said', () => {
  const action: RecordedAction = { id: 'a', type: 'type', target: seen('input', 'q'), is: { value: 'x' } };
  const expectation = { actions: [type('input#q', 'x')], effects: [], base };
  const recorded = { actions: [action], effects: [] };
  expect(compare(recorded, expectation, strict).wrong).toHaveLength(1);
  expect(compare(recorded, expectation, { absentFields: true }).right).toBe(1);
});

test('frames and shadow roots belong to a target', () => {
  const frame = { hop: 'frame' as const, target: { tag: 'iframe', attributes: { id: 'f' } } };
  const closed = {
    hop: 'shadow' as const,
    mode: 'closed' as const,
    target: { tag: 'x-card', attributes: { id: 'c' } },
  };
  const inner = seen('button', 'go', [frame, closed]);
  expect(isTarget(inner, 'iframe#f / x-card#c! / button#go')).toBe(true);
  expect(isTarget(inner, 'iframe#f / x-card#c / button#go')).toBe(false);
  expect(isTarget(inner, 'iframe#f / button#go')).toBe(false);
  expect(isTarget(inner, 'button#go')).toBe(false);
  expect(isTarget(seen('button', 'go', [{ hop: 'frame', target: null }]), 'iframe#f / button#go')).toBe(false);
});
