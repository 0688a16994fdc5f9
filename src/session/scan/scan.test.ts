import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { assemble } from '../assemble.ts';
import type { Session } from '../schema.ts';
import { seal } from '../seal.ts';
import { begin, build, click } from '../testing/build.ts';
import { anyText } from '../testing/text.ts';
import { type Finding, scan } from './scan.ts';

const records = [begin('a1', click(100)), begin('a2', click(200))];
const example = await seal(
  assemble(
    build([
      { id: 'shop', records },
      { id: 'cart', tab: 2 },
    ]),
  ),
  new Date(0),
);
const nothing = (): void => {};
const run = (session: Session, words: string[] = []): Promise<Finding[]> => scan(session, { words }, nothing);
const noted = (...texts: string[]): Session => ({ ...example, notes: texts.map((text) => ({ at: 1, text })) });
const shortly = (found: Finding[]): string[] =>
  found.map(({ path, kind, start, end }) => `${path.join('.')} ${kind} ${start}-${end}`);

test('nothing in the example', async () => {
  expect(await run(example)).toEqual([]);
});

test('wherever it is, and each place by itself', async () => {
  const [first, ...others] = example.actions;
  const target = first && 'target' in first ? first.target : undefined;
  const attributes = {
    'zoe@harbour.example': 'x',
    title: 'zoe@harbour.example',
    'data-mail': { masked: 'email' as const },
  };
  const session = {
    ...noted('Mail zoe@harbour.example'),
    actions: [{ ...first, target: { ...target, attributes } }, ...others] as Session['actions'],
    outcome: { status: 'succeeded' as const, comment: 'Ana helped' },
    task: { ...example.task, id: 'ana' },
  };
  const found = await run(session, ['Ana']);
  expect(shortly(found)).toEqual([
    'task.id word 0-3',
    'outcome.comment word 0-3',
    'actions.0.target.attributes.zoe@harbour.example email 0-19',
    'actions.0.target.attributes.title email 0-19',
    'notes.0.text email 5-24',
  ]);
  expect(found.map(({ isKey }) => isKey ?? false)).toEqual([false, false, true, false, false]);
  expect(new Set(found.map(({ id }) => id)).size).toBe(5);
});

test('reads addresses by their parts, and texts under the same name by their form', async () => {
  const url = 'https://shop.example/results?sid=12';
  const documents = example.documents.map((document) => ({ ...document, url }));
  expect(shortly(await run({ ...example, documents }))).toEqual([
    'documents.0.url token 33-35',
    'documents.1.url token 33-35',
  ]);
});

test('what is masked already is no finding', async () => {
  const masked = { masked: 'email' as const };
  const documents = example.documents.map((document) => ({
    ...document,
    title: masked,
    url: 'https://x.example/?sid=[masked]',
  }));
  expect(await run({ ...noted('Wrote to [masked], token: [masked]'), documents }, ['card', 'secret'])).toEqual([]);
});

test('an id stays while its place and what is there do', async () => {
  const typed = (text: string, before: Session['actions'] = []): Session => ({
    ...example,
    actions: [...before, { id: 'a7', type: 'selectText', at: 1, tab: 't1', document: 'd1', text }],
  });
  const idOf = async (session: Session): Promise<string | undefined> => (await run(session))[0]?.id;
  const id = await idOf(typed('zoe@harbour.example'));
  expect(await idOf(typed('zoe@harbour.example'))).toBe(id);
  expect(await idOf(typed('zoe@harbour.example', example.actions))).toBe(id);
  expect(await idOf(typed('max@harbour.example'))).not.toBe(id);
  expect(await idOf(typed(' zoe@harbour.example'))).not.toBe(id);
  expect(await idOf({ ...typed('zoe@harbour.example'), id: '019a3f52-6c1e-7b40-9d2a-5f8e1c7b3a91' })).not.toBe(id);
});

test('says how far it is, to the end, and lets others have the thread', async () => {
  const said: [number, number][] = [];
  let others = 0;
  const timer = setInterval(() => (others += 1), 1);
  const texts = Array.from({ length: 2_000 }, (_, number) => `${number} ${'some words and 12 numbers '.repeat(40)}`);
  await scan(noted(...texts), { words: [] }, (done, all) => said.push([done, all]));
  clearInterval(timer);
  const all = said[0]?.[1] ?? 0;
  expect(all).toBeGreaterThan(2_000);
  expect(said.length).toBeGreaterThan(3);
  expect(said.at(-1)).toEqual([all, all]);
  expect(said.map(([done]) => done)).toEqual(said.map(([done]) => done).toSorted((one, other) => one - other));
  expect(said.every(([, each]) => each === all)).toBe(true);
  expect(others).toBeGreaterThan(3);
});

test('looks through the same text once', async () => {
  const spy = vi.spyOn(String.prototype, 'matchAll');
  const calls = async (session: Session): Promise<number> => {
    spy.mockClear();
    await run(session);
    return spy.mock.calls.length;
  };
  const text = 'A note of some length, with 12 in it';
  const once = await calls(noted(text));
  expect(await calls(noted(text, text, text))).toBe(once);
  spy.mockRestore();
});

test('never fails, whatever pages and people wrote', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText),
      fc.array(anyText),
      fc.dictionary(anyText, anyText),
      async (texts, words, attributes) => {
        const session = {
          ...noted(...texts),
          environment: { ...example.environment, languages: texts },
          actions: [{ id: 'a1', type: 'click', target: { attributes } }],
        } as unknown as Session;
        const found = await run(session, words);
        for (const { id } of found) expect(id).toMatch(/^[\da-z]{1,11}$/u);
      },
    ),
  );
});
