import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import type { AssembleInput } from './assemble-input.ts';
import type { PageAction, UnnumberedRecord } from './record.ts';
import { seal } from './seal.ts';
import {
  arrival,
  attention,
  begin,
  build,
  click,
  type DocumentGiven,
  departure,
  element,
  keys,
  leave,
  path,
  retract,
  revise,
  START,
  scrolling,
  tabEvent,
  typing,
} from './testing/build.ts';
import { problemsOf } from './validate.ts';

const url = fc.constantFrom<string[]>(
  'https://shop.example/',
  'https://shop.example/a',
  'https://me:pw@shop.example/b#c',
);
const time = fc.integer({ min: -500, max: 60_000 });
const key = fc.constantFrom('a1', 'a2', 'a3');
const deed: fc.Arbitrary<PageAction> = fc.oneof(
  time.map((at) => click(at)),
  time.map((at) => typing(at, 'Lisbon')),
  time.map(scrolling),
);

const record: fc.Arbitrary<UnnumberedRecord> = fc.oneof(
  fc.tuple(key, deed).map(([action, is]) => begin(action, is)),
  fc.tuple(time, key, fc.integer({ min: 0, max: 5 })).map(([at, action, count]) => revise(at, action, { count })),
  fc.tuple(time, key).map(([at, action]) => retract(at, action)),
  fc
    .tuple(time, url, fc.boolean(), fc.boolean(), fc.constantFrom('navigate', 'reload', 'back_forward'))
    .map(([at, to, restored, referred, navigation]) => arrival(at, { url: to, restored, referred, navigation })),
  fc
    .tuple(
      time,
      url,
      fc.boolean(),
      fc.constantFrom('link', 'form', 'script', 'person'),
      fc.constantFrom('push', 'replace', 'reload', 'traverse'),
      fc.integer({ min: -3, max: 3 }),
    )
    .map(([at, to, sameDocument, by, navigation, delta]) => departure(at, to, { sameDocument, by, navigation, delta })),
  fc.tuple(time, fc.boolean()).map(([at, cached]) => leave(at, cached)),
  fc.tuple(time, fc.array(fc.nat(2000), { minLength: 1, maxLength: 4 })).map(([at, t]) => path(at, t)),
  fc
    .tuple(time, key, fc.array(fc.nat(2000), { minLength: 1, maxLength: 4 }))
    .map(([at, action, t]) => keys(at, action, t)),
  fc.tuple(time, fc.constantFrom('focus', 'blur')).map(([at, change]) => attention(at, change)),
  time.map((at) => ({ kind: 'title', time: START + Math.max(0, at), title: `Title ${at}` }) as const),
  time.map((at) => ({ kind: 'frame', time: START + at, index: 0, target: element() }) as const),
  time.map((at) => ({ kind: 'unrecordable', time: START + at, what: 'page', why: 'A PDF' }) as const),
);

const documents: fc.Arbitrary<DocumentGiven[]> = fc
  .array(
    fc.record({
      tab: fc.integer({ min: 1, max: 3 }),
      frame: fc.constantFrom<number[][]>([], [], [0], [0, 1], [-1]),
      url,
      openedAt: fc.integer({ min: -1000, max: 50_000 }),
      records: fc.array(record, { maxLength: 12 }),
      lastKnown: fc.option(fc.integer({ min: 0, max: 20 })),
      refused: fc.uniqueArray(fc.integer({ min: 20, max: 25 }), { maxLength: 2 }),
    }),
    { maxLength: 6 },
  )
  .map((given) => given.map((one, index) => ({ ...one, id: `document-${index}` })));

const tabEvents = fc.array(
  fc
    .tuple(
      time,
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('opened', 'closed', 'activated', 'present'),
      fc.option(fc.constantFrom(1, 2), { nil: undefined }),
    )
    .map(([at, tab, change, opener]) => tabEvent(at, tab, change, opener)),
  { maxLength: 12 },
);

const input: fc.Arbitrary<AssembleInput> = fc
  .tuple(documents, tabEvents)
  .map(([given, events]) => build(given, { tabEvents: events }));

test('whatever came in, the session is valid, and its actions are in order', async () => {
  await fc.assert(
    fc.asyncProperty(input, async (given) => {
      const session = await seal(assemble(given), new Date(START));
      expect(problemsOf(session)).toEqual([]);
      const times = session.actions.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(session.actions.map(({ id }) => id)).toEqual(session.actions.map((_, index) => `a${index + 1}`));
      expect(JSON.stringify(session)).not.toContain('me:pw@');
    }),
    { numRuns: 100 },
  );
});

test('nothing in it names what is not in it', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { actions, effects, tabs, documents: all, completeness } = assemble(given);
      const ids = new Set<string | null>([null, ...[...actions, ...tabs, ...all].map(({ id }) => id)]);
      const named = [
        ...[...actions, ...effects, ...completeness.gaps].map(({ document }) => document),
        ...[...actions, ...effects, ...all].map(({ tab }) => tab),
        ...effects.map(({ cause }) => cause),
        ...tabs.map(({ opener }) => opener ?? null),
      ];
      expect(named.filter((name) => !ids.has(name))).toEqual([]);
      const early = effects.filter(({ cause, at }) => actions.some((action) => action.id === cause && action.at > at));
      expect(early).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('records in any order, some sent twice, make the same session', () => {
  const shuffled = <T>(items: T[]): fc.Arbitrary<T[]> =>
    fc
      .array(fc.nat(), { minLength: 2 * items.length, maxLength: 2 * items.length })
      .map((order) =>
        [
          ...items.map((item, i) => ({ item, key: order[i] ?? 0 })),
          ...items.flatMap((item, i) =>
            (order[i] ?? 0) % 3 === 0 ? [{ item, key: order[items.length + i] ?? 0 }] : [],
          ),
        ]
          .toSorted((a, b) => a.key - b.key)
          .map(({ item }) => item),
      );
  const pair = input.chain((given) =>
    fc
      .tuple(
        fc.tuple(...given.streams.map(({ records }) => shuffled(records))),
        fc.shuffledSubarray(given.openings, { minLength: given.openings.length }),
        fc.shuffledSubarray(given.tabEvents, { minLength: given.tabEvents.length }),
      )
      .map(([records, openings, events]) => {
        const streams = given.streams.map((stream, i) => ({ ...stream, records: records[i] ?? [] })).toReversed();
        return { given, mixed: { ...given, streams, openings, tabEvents: events } };
      }),
  );
  fc.assert(
    fc.property(pair, ({ given, mixed }) => {
      expect(assemble(mixed)).toEqual(assemble(given));
    }),
    { numRuns: 100 },
  );
});

test('gaps: numbers that never arrived, up to the last that is known; refused ones did arrive', () => {
  const given = build([{ id: 'shop', records: [...Array(9)].map((_, i) => leave(i)), lastKnown: 14, refused: [11] }]);
  const streams = given.streams.map((stream) => ({
    ...stream,
    records: stream.records.filter(({ sequence }) => ![1, 4, 5, 10].includes(sequence)),
  }));
  const { completeness } = assemble({ ...given, streams });
  expect(completeness).toEqual({
    documents: 1,
    records: 6,
    refused: 1,
    gaps: [
      { document: 'd1', from: 1, to: 1 },
      { document: 'd1', from: 4, to: 5 },
      { document: 'd1', from: 10, to: 10 },
      { document: 'd1', from: 12, to: 14 },
    ],
    unrecordable: [],
  });
});

test('a number beyond all reason costs no time', () => {
  const { completeness } = assemble(build([{ id: 'shop', lastKnown: Number.MAX_SAFE_INTEGER }]));
  expect(completeness.gaps).toEqual([{ document: 'd1', from: 2, to: Number.MAX_SAFE_INTEGER }]);
});

test('documents: title, times, and when they were gone', () => {
  const title = (at: number, words: string) => ({ kind: 'title', time: START + at, title: words }) as const;
  const { documents: all, completeness } = assemble(
    build([
      { id: 'home', records: [title(10, 'Loading'), title(20, 'Home'), leave(100)] },
      { id: 'cart', openedAt: 110, records: [arrival(110, { url: 'https://shop.example/cart' })] },
      { id: 'pay', openedAt: 200 },
      { id: 'frame', frame: [0], openedAt: 120, url: 'about:srcdoc' },
      {
        id: 'pdf',
        tab: 2,
        openedAt: 300,
        records: [{ kind: 'unrecordable', time: START + 310, what: 'page', why: 'A PDF' }],
      },
    ]),
  );
  expect(all.map(({ id, tab, title: words, openedAt, closedAt }) => [id, tab, words, openedAt, closedAt])).toEqual([
    ['d1', 't1', 'Home', 0, 100],
    ['d2', 't1', '', 110, 200],
    ['d3', 't1', '', 120, 200],
    ['d4', 't1', '', 200, undefined],
    ['d5', 't2', '', 300, undefined],
  ]);
  expect(completeness.unrecordable).toEqual([{ url: 'https://shop.example/pdf', why: 'A PDF', at: 310 }]);
});

test('pauses and notes on the clock of the session', () => {
  const { pauses, notes } = assemble(
    build([], {
      pauses: [{ from: START + 100.26, until: START + 200, reason: 'user' }],
      notes: [
        { time: START + 90, mark: 'stuck' },
        { time: START + 50, text: 'Found it' },
      ],
    }),
  );
  expect(pauses).toEqual([{ at: 100.3, until: 200, reason: 'user' }]);
  expect(notes).toEqual([
    { at: 50, text: 'Found it' },
    { at: 90, mark: 'stuck' },
  ]);
});
