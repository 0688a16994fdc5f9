import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import { seal } from './seal.ts';
import { begin, build, click } from './testing/build.ts';
import { problemsOf } from './validate.ts';

const valid = () => seal(assemble(build([{ id: 'shop', records: [begin('a1', click(100))] }])), new Date(0));

test('a valid session has no problems', async () => {
  expect(problemsOf(await valid())).toEqual([]);
});

test('problems are named by their place', async () => {
  const session = await valid();
  const actions = session.actions.map((action) => ({ ...action, target: { tag: 'a' }, button: 'front' }));
  const problems = problemsOf({ ...session, actions });
  expect(problems).toContainEqual(expect.stringMatching(/^actions\.0\.target\.selectors: .*expected array/u));
  expect(problems).toContainEqual(expect.stringMatching(/^actions\.0\.button: /u));
});

test.each([[null], ['text'], [[]], [{}]])('%j is no session', (value) => {
  expect(problemsOf(value)).not.toEqual([]);
});

test('what was found valid is not looked through again after an edit, and what is new is', async () => {
  const session = await valid();
  let reads = 0;
  const watched = Object.defineProperty({ ...session.notes[0], at: 1, text: 'x' }, 'text', {
    enumerable: true,
    get() {
      reads += 1;
      return 'x';
    },
  });
  const notes = [watched];
  expect(problemsOf({ ...session, notes })).toEqual([]);
  const before = reads;
  expect(before).toBeGreaterThan(0);
  expect(problemsOf({ ...session, notes: [...notes], task: { label: 'Other' } })).toEqual([]);
  expect(reads).toBe(before);
  expect(problemsOf({ ...session, notes, task: {} })).toEqual([expect.stringMatching(/^task\.label: /u)]);
  expect(problemsOf({ ...session, notes: [...notes, { at: 'x' }] })).toContainEqual(
    expect.stringMatching(/^notes\.1\.?/u),
  );
  // Valid in one list says nothing of another.
  expect(problemsOf({ ...session, actions: notes })).not.toEqual([]);
});
