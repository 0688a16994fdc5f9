import { expect, test } from 'vitest';
import { longSession } from '../testing/long-session.ts';
import { problemsOf } from '../validate.ts';
import { marksOf, renamed, whyOf, withMark, withOutcome, withRedaction, withWhy } from './edits.ts';

const session = longSession(30);
const [first, second] = session.actions;
if (!first || !second) throw new Error('no actions');

test('why something was done is kept with it, changed and taken away again', () => {
  const once = withWhy(session, second, 'to see the total');
  expect(whyOf(once, second.id)).toBe('to see the total');
  expect(whyOf(once, first.id)).toBe('');
  const again = withWhy(once, second, 'because');
  expect(again.notes.filter((note) => note.action === second.id)).toHaveLength(1);
  expect(problemsOf(again)).toEqual([]);
  expect(withWhy(again, second, '')).toEqual(session);
});

test('marks are set and taken off one by one, in the order of time', () => {
  const marked = withMark(withMark(session, second, 'mistake'), first, 'aside');
  expect(marksOf(marked, second.id)).toEqual(['mistake']);
  expect(marked.notes.map(({ at }) => at)).toEqual([500, 1500, 24_500]);
  expect(problemsOf(marked)).toEqual([]);
  expect(withMark(withMark(marked, second, 'mistake'), first, 'aside')).toEqual(session);
});

test('outcome and label', () => {
  expect(withOutcome(session, { status: 'failed' }).outcome).toEqual({ status: 'failed' });
  expect(renamed(session, 'Other').task.label).toBe('Other');
});

test('that something was taken out is written down, not what', () => {
  const at = new Date(0);
  expect(withRedaction(session, 'an action', at).redactions).toEqual([
    { what: 'an action', by: 'the person who recorded it', at: '1970-01-01T00:00:00.000Z' },
  ]);
});
