import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import type { AssembleInput } from './assemble-input.ts';
import {
  arrival,
  begin,
  build,
  click,
  type DocumentGiven,
  departure,
  leave,
  START,
  tabEvent,
} from './testing/build.ts';

const at = (path: string): string => `https://shop.example/${path}`;
function told(documents: DocumentGiven[], unanswered: string[] = [], more: Partial<AssembleInput> = {}) {
  const input = build(documents, more);
  const streams = input.streams.map((stream) =>
    unanswered.includes(stream.document) ? { ...stream, unanswered: true as const } : stream,
  );
  const { unrecordable } = assemble({ ...input, streams }).completeness;
  return unrecordable.map((lack) => `${'url' in lack ? lack.url : lack.kind} ${lack.at}`);
}

const home = { id: 'home', crashes: true };
const again = { id: 'again', openedAt: 500, records: [arrival(500, { url: at('home'), navigation: 'reload' })] };

test('a page that is followed by another without having left', () => {
  expect(told([home, again])).toEqual([`${at('home')} 500`]);
  expect(told([{ ...home, records: [leave(490)] }, again])).toEqual([]);
});

test('a page that was there, and did not answer at the end', () => {
  expect(told([home], ['home'])).toEqual([`${at('home')} 600000`]);
  expect(told([home])).toEqual([]);
  expect(told([{ ...home, records: [leave(100, true)] }], ['home'])).toEqual([]);
});

test('one that left and came back counts by its last stay', () => {
  const back = arrival(300, { url: at('home'), restored: true });
  expect(told([{ ...home, records: [arrival(-1000), leave(100, true), back] }], ['home'])).toHaveLength(1);
});

test.each(['closed', 'discarded'] as const)('in a tab that was %s it is no wonder', (change) => {
  expect(told([home], ['home'], { tabEvents: [tabEvent(0, 1, 'present'), tabEvent(300, 1, change)] })).toEqual([]);
});

test('what is left in a pause is not heard', () => {
  const pauses = [{ from: START + 100, until: START + 700, reason: 'user' as const }];
  expect(told([home, again], [], { pauses })).toEqual([]);
});

test('frames end with their page', () => {
  const frame = { id: 'frame', frame: [0], openedAt: -900 };
  expect(told([{ ...home, records: [leave(100)] }, frame], ['frame'])).toEqual([]);
});

test('a page that was left by its own link, which the browser keeps before it can say so', () => {
  const left = { ...home, records: [departure(480, at('next'))] };
  expect(told([left, again])).toEqual([]);
  expect(told([{ ...home, records: [departure(400, at('next')), begin('a1', click(450))] }, again])).toHaveLength(1);
  expect(told([{ ...home, records: [departure(480, '#there', { sameDocument: true })] }, again])).toHaveLength(1);
});

test('a page that was left by going back to one that the browser had kept', () => {
  const kept = {
    ...home,
    records: [arrival(-1000), leave(100, true), arrival(400, { url: at('home'), restored: true })],
  };
  const later = { id: 'later', openedAt: 200, crashes: true, records: [arrival(200, { url: at('later') })] };
  expect(told([kept, later])).toEqual([]);
});

test('a tab that was closed as soon as its page was there, by a clock that is behind, is no wonder', () => {
  const popup = { id: 'popup', tab: 2, openedAt: 290, records: [arrival(300, { url: at('popup') })] };
  const tabEvents = [tabEvent(280, 2, 'opened', 1), tabEvent(299, 2, 'closed')];
  expect(told([{ id: 'home' }, popup], ['popup'], { tabEvents })).toEqual([]);
});
