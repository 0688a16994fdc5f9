import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import type { AssembleInput } from './assemble-input.ts';
import { arrival, begin, build, click, type DocumentGiven, START, scrolling, tabEvent } from './testing/build.ts';

const present = [tabEvent(0, 1, 'present'), tabEvent(0, 2, 'present')];
const two = [{ id: 'one' }, { id: 'two', tab: 2, openedAt: -500 }];

function told(
  tabEvents: AssembleInput['tabEvents'],
  documents: Parameters<typeof build>[0] = two,
  activeTabAtStart: number | null = 1,
) {
  const { actions, effects, completeness, tabs } = assemble(build(documents, { tabEvents, activeTabAtStart }));
  return {
    actions: actions.map(({ type, tab, document, at }) => `${type} ${tab} ${document} ${at}`),
    effects: effects.map((effect) => `${'change' in effect ? effect.change : ''} ${effect.tab} ${effect.cause}`),
    lacks: completeness.unrecordable.map((lack) => `${'kind' in lack ? lack.kind : lack.url} ${lack.at}`),
    tabs,
  };
}

test('tabs there at Start, switched between and closed', () => {
  const { actions, tabs } = told([
    ...present,
    tabEvent(100, 2, 'activated'),
    tabEvent(200, 1, 'activated'),
    tabEvent(300, 1, 'activated'),
    tabEvent(900, 2, 'closed'),
  ]);
  expect(actions).toEqual(['switchTab t2 null 100', 'switchTab t1 null 200', 'closeTab t2 null 900']);
  expect(tabs).toEqual([
    { id: 't1', openedAt: 0 },
    { id: 't2', openedAt: 0, closedAt: 900 },
  ]);
});

test('a tab that comes to the front because it is new, or because another closed, was not switched to', () => {
  const documents = [{ id: 'one' }, { id: 'two', tab: 2, openedAt: 150 }];
  const events = [tabEvent(0, 1, 'present'), tabEvent(140, 2, 'opened'), tabEvent(600, 2, 'activated')];
  const closings = [
    [tabEvent(1000, 2, 'closed'), tabEvent(1300, 1, 'activated')],
    [tabEvent(1000, 1, 'activated'), tabEvent(1290, 2, 'closed')],
  ];
  for (const closing of closings) {
    const types = told([...events, ...closing], documents).actions.map((action) => action.split(' ')[0]);
    expect(types).toEqual(['openTab', 'navigate', 'closeTab']);
  }
  const late = told([...events, tabEvent(1000, 2, 'closed'), tabEvent(1301, 1, 'activated')], documents);
  expect(late.actions).toContain('switchTab t1 null 1301');
});

test.each([1, null])(
  'a new tab that is left and come back to at once was switched to, with tab %s in front at Start',
  (front) => {
    const documents = [{ id: 'one' }, { id: 'two', tab: 2, openedAt: 150 }];
    const events = [
      tabEvent(0, 1, 'present'),
      tabEvent(140, 2, 'opened'),
      tabEvent(145, 2, 'activated'),
      tabEvent(300, 1, 'activated'),
      tabEvent(450, 2, 'activated'),
    ];
    const switches = told(events, documents, front).actions.filter((action) => action.startsWith('switchTab'));
    expect(switches).toEqual(['switchTab t1 null 300', 'switchTab t2 null 450']);
  },
);

test('a tab that its page closes was closed by what was done in it, whatever was done elsewhere at once', () => {
  const events = [tabEvent(0, 1, 'present'), tabEvent(110, 2, 'opened', 1), tabEvent(2000, 2, 'closed')];
  const documents = [
    { id: 'one', records: [begin('a1', click(100)), begin('a2', click(1990))] },
    { id: 'two', tab: 2, url: 'about:blank', openedAt: 110, records: [begin('a1', click(1900))] },
  ];
  expect(told(events, documents).effects).toEqual(['opened t2 a1', 'closed t2 a2']);
});

test('a page opens a tab within a second of a click or a key in it', () => {
  const opened = [tabEvent(0, 1, 'present'), tabEvent(1100, 2, 'opened', 1)];
  const documents = (action: ReturnType<typeof click>) => [
    { id: 'one', records: [begin('a1', action)] },
    { id: 'two', tab: 2, url: 'about:blank', openedAt: 1100 },
  ];
  const clicked = told(opened, documents(click(100)));
  expect(clicked.effects).toEqual(['opened t2 a1']);
  expect(clicked.tabs[1]).toEqual({ id: 't2', openedAt: 1100, opener: 't1' });
  expect(told(opened, documents(click(99))).actions).toContain('openTab t2 null 1100');
  expect(told(opened, documents(scrolling(900))).actions).toContain('openTab t2 null 1100');
});

test('a window whose opener the browser does not name was opened by a page, where a page referred to it or fills it', () => {
  const events = [tabEvent(0, 1, 'present'), tabEvent(110, 2, 'opened')];
  const opened = (second: Partial<DocumentGiven>) =>
    told(events, [
      { id: 'one', records: [begin('a1', click(100))] },
      { id: 'two', tab: 2, openedAt: 120, ...second },
    ]);
  const referred = opened({ records: [arrival(120, { url: 'https://shop.example/two', referred: true })] });
  expect(referred.actions).not.toContain('openTab t2 null 110');
  expect(referred.effects).toContain('opened t2 a1');
  expect(referred.tabs[1]).toEqual({ id: 't2', openedAt: 110, opener: 't1' });
  expect(opened({ url: 'about:blank' }).effects).toEqual(['opened t2 a1']);
  expect(opened({}).actions).toContain('openTab t2 null 110');
});

test('a page closes only a tab that a page opened', () => {
  const events = [tabEvent(0, 1, 'present'), tabEvent(110, 2, 'opened', 1), tabEvent(2000, 2, 'closed')];
  const documents = (time: number, tab: number) => [
    { id: 'one', records: [begin('a1', click(100)), ...(tab === 1 ? [begin('a2', click(time))] : [])] },
    { id: 'two', tab: 2, url: 'about:blank', openedAt: 110, records: tab === 2 ? [begin('a1', click(time))] : [] },
  ];
  expect(told(events, documents(1900, 2)).effects).toEqual(['opened t2 a1', 'closed t2 a2']);
  expect(told(events, documents(1900, 1)).effects).toEqual(['opened t2 a1', 'closed t2 a2']);
  // Longer ago: the person reached for the tab.
  expect(told(events, documents(1700, 2)).effects).toEqual(['opened t2 a1']);
  expect(told(events, documents(1700, 2)).actions).toContain('closeTab t2 null 2000');
  expect(told(events, documents(500, 2)).actions).toContain('closeTab t2 null 2000');
  const own = [...present, tabEvent(2000, 2, 'closed')];
  expect(told(own, documents(1900, 2)).actions).toContain('closeTab t2 null 2000');
});

test('of tabs outside the agreed sites only the stay is told, once', () => {
  const { actions, lacks, tabs } = told(
    [
      tabEvent(0, 1, 'present'),
      tabEvent(0, 7, 'present'),
      tabEvent(0, 8, 'present'),
      tabEvent(100, 7, 'activated'),
      tabEvent(200, 8, 'activated'),
      tabEvent(300, 1, 'activated'),
      tabEvent(400, 7, 'activated'),
      tabEvent(500, 7, 'closed'),
    ],
    [{ id: 'one' }],
  );
  expect(tabs).toHaveLength(1);
  expect(actions).toEqual(['switchTab t1 null 300']);
  expect(lacks).toEqual(['tab 100', 'tab 400']);
});

test('a tab outside that the browser brought to the front was not gone to', () => {
  const events = [tabEvent(0, 1, 'present'), tabEvent(900, 1, 'closed'), tabEvent(901, 7, 'activated')];
  expect(told(events, [{ id: 'one' }]).lacks).toEqual([]);
});

test('a tab that moves to another window is not switched to, nor is what takes its place', () => {
  const { actions, lacks, tabs } = told([
    ...present,
    tabEvent(0, 7, 'present'),
    tabEvent(1000, 2, 'activated'),
    tabEvent(1010, 1, 'moved'),
    tabEvent(1011, 1, 'activated'),
    tabEvent(2000, 7, 'activated'),
    tabEvent(2010, 1, 'moved'),
    tabEvent(2020, 1, 'activated'),
    tabEvent(4000, 2, 'activated'),
  ]);
  expect(actions).toEqual(['switchTab t2 null 4000']);
  expect(lacks).toEqual([]);
  expect(tabs).toHaveLength(2);
});

test('what happens after the end is not told', () => {
  expect(told([...present, tabEvent(600_001, 2, 'closed')]).actions).toEqual([]);
});

test('a session started from a page of the extension begins in the first tab that is gone to', () => {
  const documents = build(two, {
    tabEvents: [...present, tabEvent(100, 2, 'activated'), tabEvent(200, 1, 'activated')],
  });
  const { actions } = assemble({ ...documents, activeTabAtStart: null });
  expect(actions.map(({ type, at }) => `${type} ${at}`)).toEqual(['switchTab 200']);
});

test('what is done in a tab is done after the switch to it, of which a background that was asleep hears late', () => {
  const events = [...present, tabEvent(350, 2, 'activated'), tabEvent(351, 1, 'activated')];
  const documents: DocumentGiven[] = [
    { id: 'one', records: [begin('a1', click(50)), begin('a2', click(320))] },
    { id: 'two', tab: 2, openedAt: -500, records: [begin('a1', scrolling(60)), begin('a2', click(120))] },
  ];
  expect(told(events, documents).actions).toEqual([
    'click t1 d1 50',
    'scroll t2 d2 60',
    'switchTab t2 null 120',
    'click t2 d2 120',
    'switchTab t1 null 320',
    'click t1 d1 320',
  ]);
});

test('a switch that a stopped background did not hear of shows in what was done after it', () => {
  const events = [...present, tabEvent(500, 1, 'activated'), tabEvent(900, 3, 'opened', 1)];
  const documents: DocumentGiven[] = [
    { id: 'one', records: [begin('a1', click(50)), begin('a2', click(600))] },
    { id: 'two', tab: 2, openedAt: -500, records: [begin('a1', click(120)), begin('a2', click(130))] },
    // It came to the front as it opened.
    { id: 'three', tab: 3, openedAt: 910, records: [begin('a1', click(990))] },
  ];
  expect(told(events, documents).actions).toEqual([
    'click t1 d1 50',
    'switchTab t2 null 120',
    'click t2 d2 120',
    'click t2 d2 130',
    'switchTab t1 null 500',
    'click t1 d1 600',
    'click t3 d3 990',
  ]);
});

test('a tab that is gone at Stop closed when its page left, where the background did not hear of it', () => {
  const documents: DocumentGiven[] = [
    { id: 'one' },
    { id: 'two', tab: 2, openedAt: -500, records: [{ kind: 'leave', time: START + 300, cached: false }] },
  ];
  const events = [...present, tabEvent(900, 2, 'gone')];
  const { actions, tabs } = told(events, documents);
  expect(actions).toEqual(['closeTab t2 null 300']);
  expect(tabs[1]).toEqual({ id: 't2', openedAt: 0, closedAt: 300 });
  expect(told([...events, tabEvent(310, 2, 'closed')], documents).actions).toEqual(['closeTab t2 null 310']);
});

test('what is done in a tab long before the browser tells of a switch is no sign of that one', () => {
  const events = [...present, tabEvent(9000, 2, 'activated')];
  const documents: DocumentGiven[] = [
    { id: 'one', records: [begin('a1', click(50))] },
    { id: 'two', tab: 2, openedAt: -500, records: [begin('a1', click(3000))] },
  ];
  expect(told(events, documents).actions).toEqual(['click t1 d1 50', 'switchTab t2 null 3000', 'click t2 d2 3000']);
});

test('a tab that a background which was asleep hears of late was there before its page', () => {
  const events = [tabEvent(0, 1, 'present'), tabEvent(700, 2, 'opened'), tabEvent(701, 2, 'activated')];
  const documents = [{ id: 'one' }, { id: 'two', tab: 2, openedAt: 400, records: [begin('a1', click(600))] }];
  expect(told(events, documents).actions).toEqual(['openTab t2 null 400', 'navigate t2 d2 400', 'click t2 d2 600']);
});

test('a tab in which the person went back was in front', () => {
  const visit = (id: string, openedAt: number, url: string): DocumentGiven => ({
    id,
    tab: 2,
    openedAt,
    url,
    records: [arrival(openedAt, { navigation: id === 'c' ? 'back_forward' : 'navigate', url })],
  });
  const documents = [
    { id: 'one', records: [begin('a1', click(500))] },
    visit('a', -500, 'https://shop.example/a'),
    visit('b', 100, 'https://shop.example/b'),
    visit('c', 600, 'https://shop.example/a'),
  ];
  const events = [
    ...present,
    tabEvent(50, 2, 'activated'),
    tabEvent(450, 1, 'activated'),
    tabEvent(900, 2, 'activated'),
  ];
  expect(told(events, documents).actions).toEqual([
    'switchTab t2 null 50',
    'navigate t2 d3 100',
    'switchTab t1 null 450',
    'click t1 d1 500',
    'switchTab t2 null 600',
    'back t2 d4 600',
  ]);
});

test.each([-200, 200])('a click in a page whose clock is %s ms off opens a tab, and switches to none', (off) => {
  const events = [
    tabEvent(0, 1, 'present'),
    tabEvent(1002, 2, 'opened', 1),
    tabEvent(1004, 2, 'activated'),
    tabEvent(5000, 1, 'activated'),
    tabEvent(7000, 2, 'activated'),
  ];
  const documents: DocumentGiven[] = [
    { id: 'one', records: [begin('a1', click(1000 + off)), begin('a2', click(6000 + off))] },
    { id: 'two', tab: 2, url: 'about:blank', openedAt: 1003, records: [begin('a1', click(3000))] },
  ];
  const { actions, effects } = told(events, documents);
  expect(actions.map((action) => action.split(' ').slice(0, 2).join(' '))).toEqual([
    'click t1',
    'click t2',
    'switchTab t1',
    'click t1',
    'switchTab t2',
  ]);
  expect(effects).toEqual(['opened t2 a1']);
});

test('of two clicks that open a tab each, each opens its own', () => {
  const events = [tabEvent(0, 1, 'present'), tabEvent(1010, 2, 'opened', 1), tabEvent(1110, 3, 'opened', 1)];
  const opened = (id: string, tab: number): DocumentGiven => ({ id, tab, url: 'about:blank', openedAt: 1200 });
  const one = { id: 'one', records: [begin('a1', click(1000)), begin('a2', click(1100))] };
  expect(told(events, [one, opened('two', 2), opened('three', 3)]).effects).toEqual(['opened t2 a1', 'opened t3 a2']);
});

test('what is done in a page before its tab is left or closed comes before, though its clock is ahead', () => {
  const documents: DocumentGiven[] = [
    { id: 'one', records: [begin('a1', click(1150))] },
    { id: 'two', tab: 2, openedAt: -500, records: [begin('a1', click(2000)), begin('a2', click(3150))] },
  ];
  const events = [
    ...present,
    tabEvent(1000, 2, 'activated'),
    tabEvent(3000, 2, 'closed'),
    tabEvent(3001, 1, 'activated'),
  ];
  expect(told(events, documents).actions.map((action) => action.split(' ').slice(0, 2).join(' '))).toEqual([
    'click t1',
    'switchTab t2',
    'click t2',
    'click t2',
    'closeTab t2',
  ]);
});
