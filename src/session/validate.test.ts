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
