/** The monkey's diary finds what a session leaves out, adds or gets wrong. */
import type { Session } from '../../src/session/schema.ts';
import { type Deed, disagreements } from '../monkey/diary.ts';
import { expect, test } from './fixtures.ts';

test.use({ sharesBrowser: true });

const box = { x: 10, y: 10, width: 80, height: 20 };
const position = { x: 50, y: 20 };
const click = {
  type: 'click',
  button: 'left',
  count: 1,
  modifiers: [],
  position,
  target: { tag: 'button', name: 'Go', box },
};
const press = { type: 'press', key: 'Tab', modifiers: [], target: { tag: 'button', name: 'Go', box } };
const hover = { type: 'hover', position, target: { tag: 'button', name: 'Go', box } };

const things = [{ tag: 'button', box }];
const clicked: Deed = { step: 1, said: 'click', type: 'click', things, is: { button: 'left', count: 1, position } };
const pressed: Deed = { step: 2, said: 'Tab', type: 'press', things, is: { key: 'Tab', modifiers: [] } };

function found(actions: object[], deeds: Deed[], gaps: Session['completeness']['gaps'] = []): string[] {
  const session = { actions, completeness: { gaps, refused: 0 } } as unknown as Session;
  return disagreements(session, { deeds, rests: [position] }).map(({ step, what }) => `${step}: ${what}`);
}

test('the diary of the monkey: a session that says the same, but for a stay', () => {
  expect(found([hover, click, press], [clicked, pressed])).toEqual([]);
});

test('the diary of the monkey: what is missing, what is too much', () => {
  expect(found([press], [clicked, pressed])).toEqual(['1: click: not recorded']);
  expect(found([click, click, press], [clicked, pressed])).toEqual([
    expect.stringContaining('1: recorded, but not done after that: click button'),
  ]);
  expect(found([click], [clicked], [{ document: 'd1', from: 2, to: 3 }])).toEqual([
    'null: records 2 to 3 of d1 are missing',
  ]);
});

test('the diary of the monkey: a wrong element, a wrong field, a stay that was none', () => {
  expect(found([{ ...click, target: { ...click.target, tag: 'div' } }], [clicked])).toEqual([
    expect.stringContaining('1: click: is about div'),
  ]);
  expect(found([{ ...click, count: 2 }], [clicked])).toEqual(['1: click: count is 2, not 1']);
  expect(found([click, { ...hover, position: { x: 400, y: 400 } }], [clicked])).toHaveLength(1);
});
