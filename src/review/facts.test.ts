import { describe, expect, it } from 'vitest';
import { actions, session } from '../ui/testing/session.ts';
import { factsOf, pathText, selectorText } from './facts.ts';

function action(id: string) {
  const found = actions.find((one) => one.id === id);
  if (!found) throw new Error(`No action ${id}`);
  return found;
}

describe('factsOf', () => {
  it('says what was clicked and how', () => {
    expect(factsOf(action('a3'), session)).toEqual([
      { label: 'Element', value: 'button “Search”' },
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
    expect(facts).toContainEqual({ label: 'Entered', value: { masked: 'password' } });
    expect(facts).toContainEqual({ label: 'Field afterwards', value: { masked: 'password' } });
  });

  it('says how long it lasted, and what was corrected', () => {
    const facts = factsOf(action('a2'), session);
    expect(facts).toContainEqual({ label: 'When', value: '0:08, for 3 s' });
    expect(facts).toContainEqual({ label: 'Taken out again', value: '1 character' });
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
