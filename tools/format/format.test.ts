import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, expect, test } from 'vitest';
import { assemble } from '../../src/session/assemble.ts';
import { seal, verifySeal } from '../../src/session/seal.ts';
import { begin, build, click, departure, START, tabEvent, typing } from '../../src/session/testing/build.ts';
import { problemsOf } from '../../src/session/validate.ts';
import { writtenDocument } from './document.mts';
import { exampleSession } from './example.mts';
import { sessionSchema, writtenSchema } from './json-schema.mts';

const root = resolve(import.meta.dirname, '../..');
const published = async (path: string): Promise<string> => readFile(join(root, path), 'utf8');

let validate: ValidateFunction;
beforeAll(async () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  validate = ajv.compile(JSON.parse(await published('schema/session.schema.json')) as object);
});

const session = () =>
  seal(
    assemble(
      build(
        [
          {
            id: 'home',
            records: [
              begin('a1', typing(50, 'Lisbon')),
              begin('a2', click(100)),
              departure(105, 'https://shop.example/cart'),
            ],
          },
          { id: 'cart', openedAt: 106, lastKnown: 5 },
          { id: 'frame', frame: [0], openedAt: 110, records: [begin('a1', click(200))] },
          { id: 'other', tab: 2, openedAt: 300 },
        ],
        { tabEvents: [tabEvent(0, 1, 'present'), tabEvent(299, 2, 'opened')] },
      ),
    ),
    new Date(START),
  );

test('the published files are current', async () => {
  expect(await published('schema/session.schema.json')).toBe(writtenSchema());
  expect(await published('docs/session-format.md')).toBe(await writtenDocument());
});

test('an assembled session is valid, also with fields that nobody knows yet', async () => {
  const valid = await session();
  expect(validate(valid) || validate.errors).toBe(true);
  expect(valid.actions.map(({ type }) => type)).toEqual(['type', 'click', 'click', 'openTab', 'navigate']);
  const actions = valid.actions.map((action) => ({ ...action, mood: 'good' }));
  expect(validate({ ...valid, actions, later: true }) || validate.errors).toBe(true);
});

test.each<[string, (valid: Record<string, unknown>) => Record<string, unknown>]>([
  ['no seal', (valid) => ({ ...valid, seal: undefined })],
  ['another version', (valid) => ({ ...valid, version: 2 })],
  ['an id that is no UUID', (valid) => ({ ...valid, id: 'abc' })],
  ['an unknown action', (valid) => ({ ...valid, actions: [{ ...(valid['actions'] as object[])[0], type: 'guess' }] })],
  [
    'an action before the start',
    (valid) => ({ ...valid, actions: [{ ...(valid['actions'] as object[])[0], at: -1 }] }),
  ],
  ['a time that is none', (valid) => ({ ...valid, startedAt: 'today' })],
])('%s is not valid, for the JSON Schema and for the program', async (_, broken) => {
  const value = broken({ ...(await session()) });
  expect(validate(value)).toBe(false);
  expect(problemsOf(value)).not.toEqual([]);
});

test('the example in the documentation is a valid session with its own seal', async () => {
  const [, json = ''] = /```json\n(?<json>.*?)\n```/su.exec(await published('docs/session-format.md')) ?? [];
  const example: unknown = JSON.parse(json);
  expect(problemsOf(example)).toEqual([]);
  const shown = await exampleSession();
  expect(example).toEqual(shown);
  expect(await verifySeal(shown)).toBe(true);
});

test('every link in the documentation leads to a heading of it', async () => {
  const text = await published('docs/session-format.md');
  const anchors = [...text.matchAll(/^#+ (?<title>.*)$/gmu)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  const links = [...text.matchAll(/\]\(#(?<anchor>[^)]*)\)/gu)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((anchor) => !anchors.includes(anchor ?? ''))).toEqual([]);
});

test('every action, effect and selector is in the documentation', async () => {
  const text = await writtenDocument();
  const { Action, Effect, Selector } = sessionSchema().$defs;
  const named = (variants: typeof Action, field: string) =>
    (variants.oneOf ?? variants.anyOf ?? []).map(({ properties }) => String(properties?.[field]?.const));
  const missing = [
    ...named(Action, 'type').filter((type) => !text.includes(`### \`${type}\``)),
    ...named(Effect, 'type').filter((type) => !text.includes(`### Effect \`${type}\``)),
    ...named(Selector, 'kind').filter((kind) => !text.includes(`\n| \`${kind}\` `)),
  ];
  expect(missing).toEqual([]);
  expect(named(Action, 'type')).toHaveLength(20);
});
