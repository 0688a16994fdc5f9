import { expect, it } from 'vitest';
import { type Answer, doubtTable, pairTable, unsureLines } from './tables.mts';

const answer = (more: Partial<Answer>): Answer => ({
  pair: 'shop',
  old: '<a>\n  Old</a>',
  now: '<b>New</b>',
  isGone: false,
  isSure: true,
  likely: { isRight: true, other: '', doubts: [] },
  right: { one: true, other: false },
  ...more,
});
const doubts = ['called', 'rank', 'order', 'size'].map((reason, at) => ({ reason, weight: 4 - at }));
const held = answer({ isSure: false, likely: { isRight: true, other: '', doubts } });
const lost = answer({ isSure: false, likely: { isRight: false, other: '<i>Other</i>', doubts } });
const gone = answer({ isGone: true, isSure: false, likely: { isRight: false, other: '<i>Other</i>', doubts } });

it('counts by pair what is found of what is there', () => {
  const [, row = ''] = pairTable([answer({}), answer({ right: { one: false } }), gone], ['one', 'other']);
  expect(row.split(/\s{2,}/u)).toEqual(['shop', '2', '1', '50.0 %', '0.0 %', '100.0 %']);
});

it('counts what weighs most where the likeliest is right and not sure', () => {
  const [first, , ...rows] = doubtTable([answer({}), held, lost, gone]);
  expect(first).toContain('Of 2 elements that are there locate is not sure; of 1 of them');
  expect(rows.map((each) => each.trim().split(/\s+/u))).toEqual([
    ['called', '1'],
    ['rank', '1'],
    ['order', '1'],
  ]);
});

it('tells each of which it is not sure with all that weighs against it', () => {
  const told = ['\nshop', '  old       <a> Old</a>', '  now       <b>New</b>'];
  const against = '  not sure: called 4.0, rank 3.0, order 2.0, size 1.0';
  expect(unsureLines([answer({}), held, gone])).toEqual([...told, '  likeliest the right one', against]);
  expect(unsureLines([lost])).toEqual([...told, '  likeliest <i>Other</i>', against]);
});
