import { describe, expect, it } from 'vitest';
import { valueAt } from '../session/redact/value.ts';
import type { Action } from '../session/schema.ts';
import { actions, session } from '../ui/testing/session.ts';
import { type Fact, factsOf, pathText, selectorText } from './facts.ts';

function action(id: string) {
  const found = actions.find((one) => one.id === id);
  if (!found) throw new Error(`No action ${id}`);
  return found;
}

describe('factsOf', () => {
  it('says what was clicked and how', () => {
    expect(factsOf(action('a3'), session)).toEqual([
      { label: 'Element', value: 'button “Search”', place: ['target', 'name'] },
      { label: 'Button', value: 'left' },
      { label: 'With', value: 'mouse' },
      { label: 'At', value: '412, 234' },
      { label: 'When', value: '0:12' },
      { label: 'Page', value: 'booking.example/search' },
    ]);
  });

  it('says what a control was afterwards', () => {
    expect(factsOf(action('a5'), session)).toContainEqual({ label: 'Afterwards', value: 'checked' });
  });

  it('keeps a mask a mask', () => {
    const facts = factsOf(action('a7'), session);
    expect(facts).toContainEqual({ label: 'Entered', value: { masked: 'password' }, place: ['text'] });
    expect(facts).toContainEqual({
      label: 'Field afterwards',
      value: { masked: 'password' },
      place: ['value'],
    });
  });

  it('says how long it lasted, and what was corrected', () => {
    const facts = factsOf(action('a2'), session);
    expect(facts).toContainEqual({ label: 'When', value: '0:08, for 3 s' });
    expect(facts).toContainEqual({ label: 'Taken out again', value: '1 character' });
  });
});

describe('what can be taken out', () => {
  const one = (given: object): Action => ({ id: 'x', at: 0, tab: 't1', document: null, ...given }) as Action;
  const target = (actions[0] as Extract<Action, { type: 'click' }>).target;

  it.each<[object, Fact[]]>([
    [{ type: 'copy', text: { length: 3 } }, [{ label: 'Text', value: '3 characters' }]],
    [
      { type: 'cut', text: 'x', value: 'y' },
      [
        { label: 'Text', value: 'x', place: ['text'] },
        { label: 'Field afterwards', value: 'y', place: ['value'] },
      ],
    ],
    [
      { type: 'press', key: 'a', code: 'KeyA', modifiers: ['Control', 'Shift'], repeat: 2 },
      [
        { label: 'Key', value: 'Control + Shift + a' },
        { label: 'Repeated', value: '2 times' },
      ],
    ],
    [{ type: 'press', key: ' ', code: 'Space', modifiers: [] }, [{ label: 'Key', value: 'Space' }]],
    [
      { type: 'zoom', from: 1, to: 1.1, by: 'key' },
      [
        { label: 'From', value: '100 %' },
        { label: 'To', value: '110 %' },
      ],
    ],
    [
      { type: 'click', button: 'right', count: 2, modifiers: ['Alt'], pointer: 'none', position: null },
      [
        { label: 'Button', value: 'Alt + right, double' },
        { label: 'With', value: 'keyboard' },
      ],
    ],
    [
      { type: 'upload', files: [{ name: 'a.png', type: '', size: 1 }] },
      [{ label: 'File', value: 'a.png', place: ['files', 0, 'name'] }],
    ],
    [
      { type: 'select', options: [{ value: 'v', label: '', index: 0 }] },
      [{ label: 'Selected', value: '(v)', place: ['options', 0, 'value'] }],
    ],
    [
      { type: 'hover', position: { x: 1, y: 2 }, target: { ...target, name: { masked: 'email' }, text: 'Mine' } },
      [
        { label: 'Element', value: 'textbox' },
        { label: 'Its name', value: { masked: 'email' }, place: ['target', 'name'] },
        { label: 'Text in it', value: 'Mine', place: ['target', 'text'] },
        { label: 'At', value: '1, 2' },
      ],
    ],
  ])('of %j', (given, expected) => {
    expect(factsOf(one(given), session).filter(({ label }) => label !== 'When')).toEqual(expected);
  });

  it('is where the facts say', () => {
    for (const each of actions) {
      for (const { place, value } of factsOf(each, session)) {
        const there = place && valueAt(each, place);
        expect(place === undefined || typeof there === typeof value).toBe(true);
      }
    }
  });
});

it('writes selectors as engineers do', () => {
  expect(selectorText({ kind: 'role', role: 'button', name: 'Say "hi"', matches: 1 })).toBe(
    'role=button "Say \\"hi\\""',
  );
  expect(selectorText({ kind: 'testId', attribute: 'data-testid', value: 'go', matches: 1 })).toBe('data-testid=go');
  expect(selectorText({ kind: 'css', value: 'form > button', matches: 1 })).toBe('css=form > button');
  const button = { kind: 'role', role: 'button', name: 'Delete', matches: 1 } as const;
  expect(selectorText({ ...button, within: { kind: 'containing', css: 'tr', text: 'Invoice 42' } })).toBe(
    'role=button "Delete" in tr containing "Invoice 42"',
  );
  expect(selectorText({ ...button, within: { kind: 'id', value: 'bill' } })).toBe('role=button "Delete" in id=bill');
});

it('says the way to an element through frames and shadow roots', () => {
  const { target } = action('a5') as { target?: Parameters<typeof pathText>[0] };
  if (!target) throw new Error('The action has a target');
  expect(pathText(target)).toEqual(['open shadow root of <room-filters>']);
  const path = [{ hop: 'frame' as const, index: 2, target: null }, ...target.path];
  expect(pathText({ ...target, path })).toEqual(['frame 2', 'open shadow root of <room-filters>']);
});
