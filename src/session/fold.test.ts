import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import type { PageAction, UnnumberedRecord } from './record.ts';
import {
  arrival,
  begin,
  build,
  click,
  element,
  leave,
  retract,
  revise,
  START,
  target,
  typing,
} from './testing/build.ts';

const records = (...given: Parameters<typeof build>[0][number]['records'] & object) =>
  assemble(build([{ id: 'shop', records: given }]));

test('revisions go into the action in their order', () => {
  const { actions } = records(
    begin('a1', typing(100, 'L')),
    revise(200, 'a1', { text: 'Lis', value: 'Lis', until: START + 200 }),
    revise(300, 'a1', { text: 'Lisbon', value: 'Lisbon', until: START + 300 }),
  );
  expect(actions).toMatchObject([{ id: 'a1', type: 'type', at: 100, until: 300, text: 'Lisbon', value: 'Lisbon' }]);
});

test('a retracted action is gone, and what comes of it later', () => {
  const { actions } = records(
    begin('a1', click(100)),
    begin('a2', click(200)),
    retract(300, 'a1'),
    revise(400, 'a1', { count: 2 }),
  );
  expect(actions.map(({ id, at }) => [id, at])).toEqual([['a1', 200]]);
});

test('a revision of an action whose beginning was lost is left out', () => {
  const { actions, completeness } = records(revise(200, 'a9', { count: 2 }), begin('a1', click(100)));
  expect(actions).toHaveLength(1);
  expect(completeness.refused).toBe(0);
});

test('actions of a document keep the order of their numbers whatever their clock says', () => {
  const { actions } = records(
    begin('a1', click(500)),
    begin('a2', { ...typing(100, 'x'), until: START + 110 }),
    begin('a3', click(600)),
  );
  expect(actions.map(({ type, at, until }) => [type, at, until])).toEqual([
    ['click', 500, undefined],
    ['type', 500, 500],
    ['click', 600, undefined],
  ]);
});

test('times are never negative, and rounded', () => {
  const { actions } = records(begin('a1', click(-50)), begin('a2', click(12.3456)));
  expect(actions.map(({ at }) => at)).toEqual([0, 12.3]);
});

test('what makes no action is left out, counted and named', () => {
  const { actions, completeness } = records(
    begin('a1', click(100)),
    revise(110, 'a1', { count: 7 }),
    begin('a2', click(200)),
  );
  expect(actions.map(({ at }) => at)).toEqual([200]);
  expect(completeness.refused).toBe(1);
  expect(completeness.unrecordable).toEqual([
    { kind: 'click', why: expect.stringContaining('count') as string, at: 100 },
  ]);
});

test('fields that belong to no action of its type are dropped', () => {
  const { actions } = records(begin('a1', click(100)), revise(110, 'a1', { to: { x: 1, y: 1 }, repeat: 3 }));
  expect(actions[0]).not.toHaveProperty('to');
  expect(actions[0]).not.toHaveProperty('repeat');
});

test('credentials in addresses are kept nowhere', () => {
  const secret = 'https://me:hunter2@shop.example/pay';
  const linked = target({
    tag: 'a',
    attributes: { href: secret },
    selectors: [
      { kind: 'css', value: `a[href="${secret}"]`, matches: 1 },
      { kind: 'css', value: 'a:nth-child(2)', matches: 1 },
    ],
    path: [{ hop: 'shadow', mode: 'open', target: element({ attributes: { src: '//me:hunter2@cdn.example/x' } }) }],
  });
  const session = assemble(
    build([{ id: 'shop', url: secret, records: [begin('a1', click(100, { target: linked }))] }], {
      task: { label: 'Pay', startUrl: secret },
    }),
  );
  expect(JSON.stringify(session)).not.toContain('hunter2');
  expect(session.actions[0]).toMatchObject({
    target: {
      attributes: { href: 'https://shop.example/pay' },
      selectors: [{ value: 'a:nth-child(2)' }],
      path: [{ target: { attributes: { src: '//cdn.example/x' } } }],
    },
  });
});

test('targets in frames are reached from the top document down', () => {
  const shadow = { hop: 'shadow', mode: 'open', target: element({ tag: 'x-card' }) } as const;
  const outer = element({ tag: 'iframe', name: 'Outer' });
  const inner = element({ tag: 'iframe', name: 'Inner' });
  const inside = target({ path: [shadow] });
  const drag: PageAction = {
    type: 'drag',
    time: START + 300,
    target: inside,
    drop: inside,
    from: { x: 0, y: 0 },
    to: { x: 9, y: 9 },
    path: [],
    kind: 'pointer',
  };
  const { actions } = assemble(
    build([
      { id: 'top', records: [{ kind: 'frame', time: START + 20, index: 1, target: outer }] },
      {
        id: 'middle',
        frame: [1],
        openedAt: 10,
        records: [{ kind: 'frame', time: START + 40, index: 0, target: inner }],
      },
      { id: 'deep', frame: [1, 0], openedAt: 30, records: [begin('a1', drag)] },
      { id: 'unknown', frame: [-1], openedAt: 30, records: [begin('a1', click(400))] },
    ]),
  );
  const path = [{ hop: 'frame', index: 1, target: outer }, { hop: 'frame', index: 0, target: inner }, shadow];
  expect(actions[0]).toMatchObject({ type: 'drag', target: { path }, drop: { path } });
  expect(actions[1]).toMatchObject({ target: { path: [{ hop: 'frame', index: -1, target: null }] } });
});

test('a frame index that changed hands names the frame element of its own time', () => {
  const first = element({ tag: 'iframe', name: 'First' });
  const second = element({ tag: 'iframe', name: 'Second' });
  const { actions } = assemble(
    build([
      {
        id: 'top',
        records: [
          { kind: 'frame', time: START + 20, index: 0, target: first },
          { kind: 'frame', time: START + 220, index: 0, target: second },
        ],
      },
      { id: 'one', frame: [0], openedAt: 10, records: [begin('a1', click(100))] },
      { id: 'two', frame: [0], openedAt: 210, records: [begin('a1', click(215)), begin('a2', click(300))] },
    ]),
  );
  const names = actions.map((action) => ('target' in action ? action.target?.path[0]?.target?.name : null));
  expect(names).toEqual(['First', 'Second', 'Second']);
});

const passedWheel = (time: number, by: 'wheel' | 'touch' = 'wheel'): UnnumberedRecord => ({
  kind: 'passedWheel',
  time: START + time,
  until: START + time + 50,
  by,
});
const moved = (time: number): UnnumberedRecord => ({
  kind: 'moved',
  time: START + time,
  until: START + time + 90,
  from: { x: 0, y: 0 },
  to: { x: 0, y: 250 },
});
const inner = { id: 'inner', frame: [0, 2], openedAt: -900 };

test('what moved under the pointer was scrolled by the wheel that a frame in it passed on', () => {
  const page = { id: 'page', records: [begin('a1', click(400)), moved(250), moved(4000)] };
  const { actions } = assemble(build([page, { ...inner, records: [passedWheel(240)] }]));
  expect(actions.map(({ type, at, document }) => `${type} ${at} ${document}`)).toEqual([
    'scroll 250 d1',
    'click 400 d1',
  ]);
  expect(actions[0]).toMatchObject({ until: 340, from: { x: 0, y: 0 }, to: { x: 0, y: 250 }, by: 'wheel' });
});

test('what moved while a frame passed a finger on was scrolled by that', () => {
  const page = { id: 'page', records: [moved(250)] };
  const { actions } = assemble(build([page, { ...inner, records: [passedWheel(240, 'touch')] }]));
  expect(actions).toMatchObject([{ type: 'scroll', at: 250, by: 'touch' }]);
});

test('what moves without a wheel in a frame of it, the page moved itself', () => {
  const page = { id: 'page', records: [moved(250)] };
  const beside = { ...inner, tab: 2, records: [passedWheel(240)] };
  expect(assemble(build([page, inner, beside])).actions).toEqual([]);
  expect(assemble(build([page, { ...inner, records: [passedWheel(300)] }])).actions).toEqual([]);
});

test('a frame belongs to the page in which it lived, whatever their clocks show', () => {
  const frameIn = (time: number, name: string) =>
    ({ kind: 'frame', time: START + time, index: 0, target: element({ tag: 'iframe', name }) }) as const;
  const { actions, documents } = assemble(
    build([
      { id: 'home', records: [frameIn(-800, 'In the first'), leave(1000)] },
      { id: 'one', frame: [0], openedAt: -900, records: [begin('a1', click(1040)), leave(1060)] },
      { id: 'next', openedAt: 1010, records: [arrival(1020), frameIn(1030, 'In the second'), leave(5000)] },
      { id: 'two', frame: [0], openedAt: 990, records: [begin('a1', click(2000))] },
    ]),
  );
  const names = actions.map((action) => 'target' in action && action.target?.path[0]?.target?.name);
  expect(names).toContain('In the first');
  expect(names).toContain('In the second');
  expect(documents.find(({ url }) => url.endsWith('two'))?.closedAt).toBe(5000);
});

test('a frame index that changed hands names the frame element of its own time, also by a clock that is behind', () => {
  const frameIn = (time: number, name: string) =>
    ({ kind: 'frame', time: START + time - 200, index: 0, target: element({ tag: 'iframe', name }) }) as const;
  const inFrame = (id: string, openedAt: number) => ({
    id,
    frame: [0],
    openedAt,
    records: [begin('a1', click(openedAt + 1000)), leave(openedAt + 2000)],
  });
  const { actions } = assemble(
    build([
      { id: 'top', records: [frameIn(5020, 'First'), frameIn(10_020, 'Second'), frameIn(15_020, 'Third')] },
      inFrame('one', 5000),
      inFrame('two', 10_000),
      inFrame('three', 15_000),
    ]),
  );
  const names = actions.map((action) => ('target' in action ? action.target?.path[0]?.target?.name : null));
  expect(names).toEqual(['First', 'Second', 'Third']);
});

test('what moved just before the wheel in a frame, by a clock that is behind, was scrolled by it', () => {
  const page = { id: 'page', records: [moved(250)] };
  const { actions } = assemble(build([page, { ...inner, records: [passedWheel(285)] }]));
  expect(actions).toMatchObject([{ type: 'scroll', at: 250, by: 'wheel' }]);
});
