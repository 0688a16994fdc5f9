import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import type { DownloadEvent } from './record.ts';
import { arrival, begin, build, click, type DocumentGiven, departure, effect, START } from './testing/build.ts';

const at = (path: string): string => `https://shop.example/${path}`;
const told = (documents: DocumentGiven[], downloads: DownloadEvent[]) => {
  const { actions, effects } = assemble(build(documents, { downloads }));
  return [
    ...actions.map(({ id, type }) => `${id} ${type}`),
    ...effects.map((each) => `${each.type} ${'url' in each && each.url} in ${each.document} because ${each.cause}`),
  ];
};
const began = (time: number, given: Omit<DownloadEvent, 'time'>): DownloadEvent => ({ time: START + time, ...given });

test('what a link asked for and the server sent as a file is a download, and no page change', () => {
  const home = { id: 'home', records: [begin('a1', click(100)), departure(105, at('file'))] };
  // An address typed soon after would otherwise be taken for a redirect of it.
  const typed = { id: 'typed', openedAt: 3000, records: [arrival(3000, { url: at('typed') })] };
  expect(told([home, typed], [began(400, { url: at('file'), referrer: at('home') })])).toEqual([
    'a1 click',
    'a2 navigate',
    `download ${at('file')} in d1 because a1`,
  ]);
});

test('a redirect on the way is part of it', () => {
  const home = { id: 'home', records: [begin('a1', click(100)), departure(105, at('go'))] };
  expect(told([home], [began(400, { url: at('go'), finalUrl: at('file') })])).toContain(
    `download ${at('go')} in d1 because a1`,
  );
  expect(told([home], [began(400, { url: at('other'), finalUrl: at('go') })])).toContain(
    `download ${at('other')} in d1 because a1`,
  );
});

test('what the page saw itself is one download', () => {
  const seen = effect(105, 'e1', { type: 'download', url: at('file'), file: { masked: 'file' } });
  const home = { id: 'home', records: [begin('a1', click(100)), seen] };
  expect(told([home], [began(400, { url: at('file') })])).toEqual([
    'a1 click',
    `download ${at('file')} in d1 because a1`,
  ]);
  const data = effect(105, 'e1', { type: 'download', file: { masked: 'file' } });
  expect(told([{ ...home, records: [data] }], [began(400, {})])).toHaveLength(1);
});

test('the same file twice is two downloads', () => {
  const home = {
    id: 'home',
    records: [begin('a1', click(100)), departure(105, at('file')), begin('a2', click(900)), departure(905, at('file'))],
  };
  expect(told([home], [began(400, { url: at('file') }), began(1200, { url: at('file') })])).toEqual([
    'a1 click',
    'a2 click',
    `download ${at('file')} in d1 because a1`,
    `download ${at('file')} in d1 because a2`,
  ]);
});

test('what no page could hear itself asking for comes from the page that referred to it', () => {
  const documents = [
    { id: 'home', records: [begin('a1', click(100))] },
    { id: 'other', tab: 2, records: [begin('a1', click(300))] },
  ];
  expect(told(documents, [began(400, { url: at('file'), referrer: at('home') })])).toContain(
    `download ${at('file')} in d1 because a1`,
  );
  expect(told(documents, [began(400, { url: at('file') })])).toContain(`download ${at('file')} in d2 because a2`);
});

test('without any page there is none to tell it of', () => {
  expect(told([], [began(400, { url: at('file') })])).toEqual([]);
});

test('a window that only fetches a file, by a clock that is ahead, is the page that the file came from', () => {
  const home = { id: 'home', records: [begin('a1', click(100))] };
  const fetching = {
    id: 'fetching',
    tab: 2,
    url: at('fetching'),
    openedAt: 130,
    records: [arrival(150, { url: at('fetching') })],
  };
  expect(told([home, fetching], [began(140, { url: at('file'), referrer: at('fetching') })])).toContain(
    `download ${at('file')} in d2 because a2`,
  );
});

test('who goes on soon after a download has begun has not caused it', () => {
  const home = { id: 'home', records: [begin('a1', click(100)), begin('a2', click(250))] };
  expect(told([home], [began(200, { url: at('file') })])).toEqual([
    'a1 click',
    'a2 click',
    `download ${at('file')} in d1 because a1`,
  ]);
  // By the clock of the page, which is not the background's, it may also seem to come after.
  const late = { id: 'home', records: [begin('a1', click(100)), begin('a2', click(1010))] };
  expect(told([late], [began(1000, { url: at('file') })])).toContain(`download ${at('file')} in d1 because a2`);
});
