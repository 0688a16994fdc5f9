import { describe, expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import type { AssembleInput } from './assemble-input.ts';
import { arrival, begin, build, click, type DocumentGiven, departure, effect, leave } from './testing/build.ts';

const effectsOf = (documents: DocumentGiven[], more: Partial<AssembleInput> = {}) =>
  assemble(build(documents, more)).effects;

const confirm = { type: 'dialog', kind: 'confirm', message: 'Sure?' } as const;
const leaving = { type: 'dialog', kind: 'beforeunload', message: '' } as const;

test('a dialog is at the time at which it opened, has its answer, and the click before it as its cause', () => {
  const records = [
    begin('a1', click(100)),
    effect(105, 'e1', confirm),
    effect(3000, 'e1', { ...confirm, answer: false }),
  ];
  expect(effectsOf([{ id: 'home', records }])).toEqual([
    { id: 'e1', at: 105, tab: 't1', document: 'd1', cause: 'a1', ...confirm, answer: false },
  ]);
});

test('a dialog that was never answered is there without an answer', () => {
  expect(effectsOf([{ id: 'home', records: [effect(105, 'e1', confirm)] }])).toMatchObject([
    { cause: null, ...confirm },
  ]);
});

test('what turned out to be none is none', () => {
  const records = [effect(105, 'e1', confirm), effect(106, 'e1', null), effect(200, 'e2', { type: 'print' })];
  expect(effectsOf([{ id: 'home', records }])).toMatchObject([{ type: 'print', at: 200 }]);
});

test('what was done in another tab, later, or long before is no cause', () => {
  const told = effectsOf([
    { id: 'home', records: [begin('a1', click(50)), effect(5051, 'e1', { type: 'print' }), begin('a2', click(5060))] },
    { id: 'other', tab: 2, records: [begin('a1', click(5000))] },
  ]);
  expect(told).toMatchObject([{ type: 'print', cause: null }]);
});

test('a typed address is the cause of a dialog of the page that it brought', () => {
  const told = effectsOf([
    { id: 'home' },
    { id: 'next', openedAt: 200, records: [arrival(200), effect(300, 'e1', confirm)] },
  ]);
  expect(told).toMatchObject([{ document: 'd2', cause: 'a1' }]);
});

test('“Leave site?” that came of an address typed is that’s, though it is known only afterwards', () => {
  const told = effectsOf([
    { id: 'home', records: [begin('a1', click(100)), effect(200, 'e1', leaving), leave(900)] },
    { id: 'next', openedAt: 950, records: [arrival(950)] },
  ]);
  expect(told).toMatchObject([{ kind: 'beforeunload', answer: true, cause: 'a2' }]);
});

test('a page is printed once, with its frames, and a frame by itself', () => {
  const print = { type: 'print' } as const;
  const told = effectsOf([
    { id: 'home', records: [effect(100, 'e1', print)] },
    { id: 'frame', frame: [0], openedAt: -900, records: [effect(130, 'e1', print), effect(5000, 'e2', print)] },
    { id: 'other', tab: 2, frame: [0], records: [effect(100, 'e1', print)] },
  ]);
  expect(told).toMatchObject([
    { at: 100, document: 'd1' },
    { at: 100, document: 'd2' },
    { at: 5000, document: 'd3' },
  ]);
});

test('the address of a download has no name and password', () => {
  const records = [
    effect(100, 'e1', { type: 'download', url: 'https://me:secret@shop.example/a.pdf', file: { masked: 'file' } }),
  ];
  expect(effectsOf([{ id: 'home', records }])).toMatchObject([
    { type: 'download', url: 'https://shop.example/a.pdf', file: { masked: 'file' } },
  ]);
});

test('what brought a page, a moment ago, is not what it is left by', () => {
  const told = effectsOf([
    { id: 'home' },
    {
      id: 'form',
      openedAt: 100,
      records: [arrival(100), begin('a1', click(150)), effect(200, 'e1', leaving), leave(250)],
    },
    { id: 'next', openedAt: 260, records: [arrival(260)] },
  ]);
  expect(told).toMatchObject([{ document: 'd2', kind: 'beforeunload', answer: true, cause: 'a3' }]);
});

describe('“Leave site?”', () => {
  const next = 'https://shop.example/next';
  const answer = (records: NonNullable<DocumentGiven['records']>, others: DocumentGiven[] = []) =>
    effectsOf([{ id: 'home', records }, ...others])
      .filter(({ type }) => type === 'dialog')
      .map((each) => ({ answer: 'answer' in each && each.answer, cause: each.cause }));

  test('answered with leaving, because of the click that asked for another page', () => {
    const records = [begin('a1', click(100)), departure(105, next), effect(106, 'e1', leaving), leave(2000)];
    const arrived = { id: 'next', openedAt: 2010, records: [arrival(2010, { url: next, referred: true })] };
    expect(answer(records, [arrived])).toEqual([{ answer: true, cause: 'a1' }]);
  });

  test('answered with staying', () => {
    const records = [begin('a1', click(100)), departure(105, next), effect(106, 'e1', leaving)];
    expect(answer(records)).toEqual([{ answer: false, cause: 'a1' }]);
  });

  test('stayed, did something, and left later', () => {
    const records = [effect(106, 'e1', leaving), begin('a1', click(3000)), leave(9000)];
    expect(answer(records)).toEqual([{ answer: false, cause: null }]);
  });

  test('asked twice, left the second time', () => {
    const records = [effect(100, 'e1', leaving), effect(3000, 'e2', leaving), leave(4000)];
    expect(answer(records)).toEqual([
      { answer: false, cause: null },
      { answer: true, cause: null },
    ]);
  });

  test('in the browser’s own interface nothing in the page was the cause', () => {
    const records = [begin('a1', click(100)), effect(1000, 'e1', leaving), leave(2000)];
    expect(answer(records)).toEqual([{ answer: true, cause: null }]);
  });
});

test('a dialog of a page comes from what was done in a frame of it, whose clock is ahead', () => {
  const told = effectsOf([
    { id: 'home', records: [begin('a1', click(100)), effect(3002, 'e1', confirm)] },
    { id: 'frame', frame: [0], openedAt: -900, records: [begin('a1', click(3060))] },
  ]);
  expect(told).toMatchObject([{ at: 3060, cause: 'a2', ...confirm }]);
});
