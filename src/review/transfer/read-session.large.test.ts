/** Files that are made to bring the browser down. Apart from the other tests, as they take minutes and gigabytes. */
import { expect, test } from 'vitest';
import type { Session } from '../../session/schema.ts';
import { longSession } from '../../session/testing/long-session.ts';
import { type Opened, readSessionFile } from './read-session.ts';

/** ms. Where it holds a million actions, the browser tidies up its memory for more than one second. */
const TURN = 2500;

/** The page itself goes on all the time. */
async function read(file: Blob): Promise<Opened> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  });
  const reading = await readSessionFile(file);
  clearInterval(timer);
  expect(longest).toBeLessThan(TURN);
  return reading;
}

const problem = (said: RegExp): Opened => ({ problem: expect.stringMatching(said) as string });
const start = '{"format":"showhow/session","version":1,';

/** Pieces of a file, put aside at once: the page that makes them is the one that has to answer afterwards. */
function repeated(count: number, piece: (number: number) => string): Blob[] {
  return Array.from(
    { length: count / 1000 },
    (_, thousand) => new Blob(Array.from({ length: 1000 }, (_each, one) => piece(thousand * 1000 + one))),
  );
}

/** With one field of its own text, wherever in the session it is. */
function around(name: string, pieces: BlobPart[], session: Session = longSession(3)): Blob {
  const [before = '', after = ''] = JSON.stringify({ ...session, [name]: null }).split(`"${name}":null`);
  return new Blob([before, `"${name}":`, ...pieces, after]);
}

test.each([
  ['at its top', (pieces: Blob[]) => new Blob([start, ...pieces, '"end":0}'])],
  ['in a part of it', (pieces: Blob[]) => around('notes', ['[{', ...pieces, '"end":0}]'])],
])('five million names %s', async (_, file) => {
  expect(await read(file(repeated(5_000_000, (number) => `"name ${number}":0,`)))).toEqual(
    problem(/more fields than Showhow ever writes/u),
  );
});

test('five million names, half a million in each of ten objects', async () => {
  const objects = Array.from({ length: 10 }, () => [
    '{',
    ...repeated(500_000, (number) => `"name ${number}":0,`),
    '"end":0},',
  ]);
  expect(await read(around('notes', ['[', ...objects.flat(), '0]']))).toEqual(
    problem(/more fields than Showhow ever writes/u),
  );
});

test('five million objects with a name of its own each', async () => {
  const pieces = repeated(5_000_000, (number) => `{"name ${number}":0},`);
  expect(await read(around('notes', ['[', ...pieces, '0]']))).toEqual(
    problem(/^This file is not a valid session: notes/u),
  );
});

test('a text of 300 MB', async () => {
  const megabyte = 'x'.repeat(1_000_000);
  const reading = await read(around('task', ['{"label":"', ...Array<string>(300).fill(megabyte), '"}']));
  expect(reading).toEqual(problem(/^This file is not a valid session: task\.label/u));
});

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('%s in one another, a million deep', async (_, open, close) => {
  const pieces = [open.repeat(1_000_000), '0', close.repeat(1_000_000)];
  expect(await read(around('notes', pieces))).toEqual(problem(/nested too deeply/u));
  expect(await read(new Blob(pieces.slice(0, 1)))).toEqual(problem(/^This file is (?:cut short|not a session)/u));
});

test('a million actions are opened', async () => {
  const actions = repeated(
    1_000_000,
    (number) => `{"id":"a${number + 1}","type":"openTab","at":${number},"tab":"t1","document":null},`,
  );
  const last = '{"id":"last","type":"openTab","at":1000000,"tab":"t1","document":null}]';
  const reading = await read(around('actions', ['[', ...actions, last], { ...longSession(3), effects: [], notes: [] }));
  expect('session' in reading && reading.session.actions.length).toBe(1_000_001);
});

test('a million actions of ordinary size are too large', async () => {
  const element = JSON.stringify(longSession(1).actions[0]);
  const actions = repeated(1000, () => `${element},`);
  const file = around('actions', ['[', ...Array<Blob[]>(1000).fill(actions).flat(), element, ']']);
  expect(await read(file)).toEqual(problem(/larger than 500 MB/u));
});

test('another version, however much there is of it', async () => {
  const pieces = repeated(1_000_000, (number) => `{"n":${number}},`);
  expect(await read(new Blob([start.replace('1,', '2,'), '"actions":[', ...pieces, '0]}']))).toEqual(
    problem(/newer version/u),
  );
});

test('what is cut short after 400 MB', async () => {
  const megabyte = `{"a":"${'b'.repeat(1_000_000)}"},`;
  expect(await read(new Blob([start, '"actions":[', ...Array<string>(400).fill(megabyte)]))).toEqual(
    problem(/cut short/u),
  );
});

test('a gigabyte', async () => {
  const megabyte = new Uint8Array(1_000_000).fill(0x20);
  expect(await read(new Blob(Array.from({ length: 1000 }, () => megabyte)))).toEqual(problem(/larger than 500 MB/u));
});
