import { parse } from '@puppeteer/replay';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../schema.ts';
import { type ActionGiven, anySession, button, documentAt, field, sessionOf } from '../testing/any-session.ts';
import { toRecorderFlow } from './recorder.ts';

const click: ActionGiven = {
  type: 'click',
  target: button(),
  button: 'left',
  count: 1,
  modifiers: [],
  pointer: 'mouse',
  position: { x: 5, y: 5 },
  offset: { x: 3, y: 4 },
};
const clicked = { type: 'click', target: 'main', selectors: [['aria/Save[role="button"]']], offsetX: 3, offsetY: 4 };
const press = (key: string, more: object = {}): ActionGiven => ({
  type: 'press',
  target: button(),
  key,
  code: '',
  modifiers: [],
  ...more,
});

/** The steps after the first two, which are the same in all. */
const stepsOf = (...given: Parameters<typeof sessionOf>) => toRecorderFlow(sessionOf(...given)).flow.steps.slice(2);
const whyNot = (...given: Parameters<typeof sessionOf>) => toRecorderFlow(sessionOf(...given)).leftOut;

describe('toRecorderFlow', () => {
  it('begins with the size of the page and its address', () => {
    expect(toRecorderFlow(sessionOf([click])).flow).toEqual({
      title: 'Buy a kettle',
      steps: [
        expect.objectContaining({ type: 'setViewport', width: 1000, height: 700 }),
        { type: 'navigate', url: 'https://shop.example/', target: 'main' },
        clicked,
      ],
    });
  });

  it('goes to where the person went first, and not twice', () => {
    const go: ActionGiven = { type: 'navigate', url: 'https://shop.example/' };
    expect(toRecorderFlow(sessionOf([go])).flow.steps).toHaveLength(2);
  });

  it('waits for the page that a click leads to, at the step that leaves', () => {
    const to = { type: 'navigation', kind: 'link', cause: 'a1', at: 1500, document: 'd2' } as const;
    const documents = [
      documentAt('d1', 't1', 'https://shop.example/'),
      documentAt('d2', 't1', 'https://shop.example/b'),
    ];
    const effects = [{ ...to, url: 'https://shop.example/b' }];
    const assertedEvents = [{ type: 'navigation', url: 'https://shop.example/b', title: '' }];
    expect(stepsOf([click], effects, { documents })).toEqual([{ ...clicked, assertedEvents }]);
    expect(stepsOf([press('Enter')], effects, { documents })[0]).toEqual({
      type: 'keyDown',
      key: 'Enter',
      target: 'main',
      assertedEvents,
    });
    expect(stepsOf([press(' ')], effects, { documents })[1]).toMatchObject({ type: 'keyUp', key: ' ', assertedEvents });
    // Something else was done before the page came.
    expect(stepsOf([click, { ...click, at: 1200 }], effects, { documents })).toEqual([
      clicked,
      clicked,
      {
        type: 'waitForExpression',
        target: 'main',
        expression: `location.origin + location.pathname === 'https://shop.example/b'`,
      },
    ]);
  });

  it('waits for a frame once in a document, and does not guess its number', () => {
    const { path: _, ...frame } = button('Map');
    const inside = (index: number): ActionGiven => ({
      ...click,
      target: button('Zoom', { path: [{ hop: 'frame', index, target: frame }] }),
    });
    expect(stepsOf([inside(2), inside(2)])).toMatchObject([
      { type: 'waitForElement', selectors: [['aria/Map[role="button"]']] },
      { type: 'click', frame: [2] },
      { type: 'click', frame: [2] },
    ]);
    expect(whyNot([inside(-1)])).toEqual([{ action: 'a1', why: 'The number of its frame is not known.' }]);
  });

  it('presses keys when what they are for is open, as it was', () => {
    const pressOn = (expanded: string, matches = 1): ActionGiven =>
      press('ArrowDown', {
        target: button('Save', {
          attributes: { 'aria-expanded': expanded },
          selectors: [{ kind: 'role', role: 'button', name: 'Save', matches }],
        }),
      });
    const keys = [
      { type: 'keyDown', key: 'ArrowDown', target: 'main' },
      { type: 'keyUp', key: 'ArrowDown', target: 'main' },
    ];
    expect(stepsOf([pressOn('true')])).toEqual([
      {
        type: 'waitForElement',
        target: 'main',
        selectors: [['aria/Save[role="button"]']],
        attributes: { 'aria-expanded': 'true' },
      },
      ...keys,
    ]);
    expect(stepsOf([pressOn('false')])).toEqual(keys);
    // All of several would have to be open.
    expect(stepsOf([pressOn('true', 2)])).toEqual(keys);
  });

  it('leaves a placeholder for what was masked, one for each field, and says so', () => {
    const masked = { masked: 'password' } as const;
    const typed = (name: string): ActionGiven => ({
      type: 'type',
      target: field(name),
      value: masked,
      text: masked,
      by: 'keyboard',
    });
    const session = [typed('Password'), typed('Again'), typed('Password')];
    expect(stepsOf(session).map((step) => 'value' in step && step.value)).toEqual([
      'SHOWHOW_PASSWORD',
      'SHOWHOW_PASSWORD_2',
      'SHOWHOW_PASSWORD',
    ]);
    expect(whyNot(session)[1]).toEqual({
      action: 'a2',
      why: 'The value was not recorded. Put it into the step in the place of SHOWHOW_PASSWORD_2.',
    });
  });

  it('empties fields with keys, of which Puppeteer tells the page', () => {
    const steps = stepsOf([{ type: 'type', target: field('Where'), value: '', text: '', by: 'keyboard' }]);
    expect(steps.map((step) => 'key' in step && step.key)).toEqual([
      'Control',
      'a',
      'a',
      'Control',
      'Backspace',
      'Backspace',
    ]);
  });

  it('types what the page took for itself', () => {
    const steps = stepsOf([{ type: 'type', target: field('Where'), value: '', text: 'far,', by: 'keyboard' }]);
    expect(steps).toMatchObject([{ type: 'change', value: 'far,' }]);
  });

  it('presses on the label where that was pressed: the box may be hidden', () => {
    const ways = [
      { kind: 'id', value: 'news', matches: 1 },
      { kind: 'css', value: 'input[name="news"]', matches: 1 },
      { kind: 'css', value: 'body > p:nth-of-type(4) > label:nth-of-type(2) > input', matches: 1 },
    ] as const;
    const box = field('News', { selectors: [...ways] });
    const ticked = { ...click, target: box, checked: true, offset: null };
    expect(stepsOf([ticked])).toMatchObject([
      { type: 'click', selectors: [['label[for="news"]']], offsetX: 3, offsetY: 3 },
    ]);
    const inside = { ...box, fingerprint: { ...box.fingerprint, ancestors: ['label', 'p', 'body'] } };
    expect(stepsOf([{ ...ticked, target: inside }])).toMatchObject([
      {
        selectors: [['label:has([id="news"])'], ['label:has(input[name="news"])']],
      },
    ]);
    expect(stepsOf([{ ...ticked, offset: { x: 1, y: 2 } }])).toMatchObject([
      { selectors: [['[id="news"]'], ['input[name="news"]']], offsetX: 1 },
    ]);
    const placed = { ...inside, selectors: ways.slice(2) };
    expect(stepsOf([{ ...ticked, target: placed }])).toMatchObject([
      { selectors: [['body > p:nth-of-type(4) > label:nth-of-type(2)']] },
    ]);
  });

  it('goes by position only where nothing that it can say is alone', () => {
    const place = { kind: 'css', value: 'main > button:nth-of-type(2)', matches: 1 } as const;
    const named = (matches: number) => ({ kind: 'role', role: 'button', name: 'Save', matches }) as const;
    const on = (...selectors: Target['selectors']) => stepsOf([{ ...click, target: button('Save', { selectors }) }]);
    expect(on(place, named(1))).toMatchObject([{ selectors: [['aria/Save[role="button"]']] }]);
    expect(on(place, named(2))).toMatchObject([{ selectors: [['main > button:nth-of-type(2)']] }]);
  });

  it('follows a tab that the page opens, and leaves out one that the person opened', () => {
    const documents = [
      documentAt('d1', 't1', 'https://shop.example/'),
      documentAt('d2', 't2', 'https://shop.example/new'),
    ];
    const second: ActionGiven = { ...click, tab: 't2', document: 'd2' };
    const opened = { cause: 'a1', at: 1100, tab: 't2' };
    const effects = [
      { type: 'tab' as const, change: 'opened' as const, ...opened, document: null },
      {
        type: 'navigation' as const,
        kind: 'link' as const,
        ...opened,
        document: 'd2',
        url: 'https://shop.example/new',
      },
    ];
    expect(stepsOf([click, second], effects, { documents })).toEqual([
      clicked,
      { ...clicked, target: 'https://shop.example/new' },
    ]);
    expect(whyNot([click, { type: 'openTab', tab: 't2' }, second], [], { documents })).toEqual([
      { action: 'a2', why: 'The Recorder cannot open the tab that it was done in.' },
      { action: 'a3', why: 'The Recorder cannot open the tab that it was done in.' },
    ]);
    expect(whyNot([click, { ...press('Enter'), tab: 't2', document: 'd2' }], effects, { documents })).toEqual([
      { action: 'a2', why: 'The Recorder presses keys in the first tab alone.' },
    ]);
  });

  it('goes to no address that is a script or a file', () => {
    const documents = [documentAt('d1', 't1', 'file:///etc/passwd')];
    const { flow } = toRecorderFlow(sessionOf([{ type: 'navigate', url: 'javascript:alert(1)' }], [], { documents }));
    expect(flow.steps).toHaveLength(1);
  });

  it('says what the Recorder cannot', () => {
    const dialog = { type: 'dialog', kind: 'alert', message: 'Hi', cause: 'a1', at: 1100 } as const;
    expect(whyNot([click, { type: 'selectText', text: 'b' }, press('Dead')], [dialog])).toEqual([
      { action: 'e1', why: 'The Recorder does not answer dialogs: whoever replays it has to.' },
      { action: 'a2', why: 'The Recorder has no step for marking text.' },
      { action: 'a3', why: 'The Recorder does not know this key.' },
    ]);
  });

  it('makes of any session what @puppeteer/replay takes, the same after a way through JSON', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const { flow } = toRecorderFlow(session);
        const json = JSON.parse(JSON.stringify(flow)) as unknown;
        expect(parse(json)).toEqual(json);
      }),
    );
  }, 60_000);
});
