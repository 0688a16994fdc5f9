import { describe, expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import { arrival, begin, build, click, departure, element, START } from './testing/build.ts';

const SECRET = 'hunter2 & co';
const asked = 'https://shop.example/next?who=ada&p=hunter2+%26+co';

const session = (masked: string, url = asked) =>
  assemble(
    build([
      { id: 'form', records: [arrival(-1000), departure(2000, masked, { by: 'form' })] },
      {
        id: 'next',
        url,
        openedAt: 3000,
        records: [
          arrival(3000, { url }),
          begin(
            'a1',
            click(4000, {
              target: {
                ...element({
                  name: `Signed in with ${SECRET}`,
                  attributes: { href: '/page?n=2&of=hunter2%20%26%20co' },
                }),
                path: [],
              },
            }),
          ),
          departure(4010, 'https://shop.example/page?n=2&of=hunter2%20%26%20co'),
        ],
      },
      { id: 'page', url: 'https://shop.example/page?n=2&of=hunter2%20%26%20co', openedAt: 5000 },
    ]),
  );

test('what a form hands on in an address is masked where the page before has masked it, and wherever it stands then', () => {
  const told = session('https://shop.example/next?who=ada&p=[masked]');
  expect(told.documents.map(({ url }) => url)).toEqual([
    'https://shop.example/form',
    'https://shop.example/next?who=ada&p=[masked]',
    'https://shop.example/page?n=2&of=[masked]',
  ]);
  expect(JSON.stringify(told)).not.toContain('hunter2');
  // Both say the same address: nothing was redirected.
  expect(told.effects.map((effect) => 'kind' in effect && effect.kind)).toEqual(['form', 'link']);
});

test('also where the server sends on to another address with the same', () => {
  const told = session('https://shop.example/login?who=ada&p=[masked]');
  expect(JSON.stringify(told)).not.toContain('hunter2');
});

test('also where the next document began, by its own clock, just before it was asked for', () => {
  const told = assemble(
    build([
      {
        id: 'form',
        records: [arrival(-1000), departure(2000, 'https://shop.example/next?p=[masked]', { by: 'form' })],
      },
      { id: 'next', url: 'https://shop.example/next?p=hunter2', openedAt: 1999 },
    ]),
  );
  expect(told.documents[1]?.url).toBe('https://shop.example/next?p=[masked]');
  expect(told.effects.map((effect) => 'kind' in effect && effect.kind)).toEqual(['form']);
});

describe('also where the address comes', () => {
  const form = {
    id: 'form',
    records: [arrival(-1000), departure(2000, 'https://shop.example/next?of=may&p=[masked]', { by: 'form' })],
  };
  const url = 'https://shop.example/next?of=may&p=hunter2';
  const next = { id: 'next', url, openedAt: 3000 };
  const elsewhere = { id: 'elsewhere', url: 'https://shop.example/help', openedAt: 5000 };

  test.each([
    ['into a frame of the page', [form, { ...next, frame: [0] }]],
    ['into a tab that was there before', [{ id: 'first', tab: 2 }, form, { ...next, tab: 2 }]],
    [
      'into a frame, while the page itself goes on',
      [form, { id: 'other', url: 'https://shop.example/other', openedAt: 2500 }, { ...next, frame: [0] }],
    ],
    [
      'again with a reload',
      [
        form,
        next,
        { ...next, id: 'again', openedAt: 60_000, records: [arrival(60_000, { url, navigation: 'reload' })] },
      ],
    ],
    [
      'again out of the history',
      [
        form,
        { ...next, url: 'https://shop.example/next?of=may&p=[masked]' },
        elsewhere,
        {
          ...next,
          id: 'again',
          openedAt: 60_000,
          revisited: true,
          records: [arrival(60_000, { url, navigation: 'back_forward' as const })],
        },
      ],
    ],
  ])('%s', (_, documents) => {
    expect(JSON.stringify(assemble(build(documents)))).not.toContain('hunter2');
  });

  test.each([
    ['into a new tab', { tab: 2 }],
    ['into a frame', { frame: [0] }],
  ])('%s that a form is sent to, of which the page itself knows no address', (_, place) => {
    const handsOn = { kind: 'handsOn' as const, time: START + 2000, names: ['p', 'q'] };
    const told = assemble(
      build([
        { id: 'form', records: [arrival(-1000), handsOn] },
        { id: 'empty', frame: [0], records: [departure(2001, url, { by: 'script' })] },
        { ...next, ...place },
      ]),
    );
    expect(JSON.stringify(told)).not.toContain('hunter2');
  });

  test('to a page that never reported itself', () => {
    const told = assemble(build([form], { lost: [{ url, time: START + 2500 }] }));
    expect(JSON.stringify(told)).not.toContain('hunter2');
    expect(JSON.stringify(told)).toContain('next?of=may');
  });
});

test.each([
  ['that the page is sent to next', { openedAt: 5000 }],
  ['that is loaded anew', { openedAt: 60_000, revisited: true }],
])('another one like it %s is its own', (_, given) => {
  const search = (words: string) => `https://shop.example/search?q=${words}`;
  const told = assemble(
    build([
      { id: 'a', records: [arrival(-1000), departure(2000, search('[masked]'))] },
      { id: 'b', url: search('hunter2'), openedAt: 3000 },
      { id: 'c', url: search('kettle'), openedAt: 4000 },
      { id: 'd', url: search('kettle'), ...given },
    ]),
  );
  expect(told.documents.map(({ url }) => url).slice(1)).toEqual([
    search('[masked]'),
    search('kettle'),
    search('kettle'),
  ]);
});

test('also where a script writes it into the address, and the page is loaded anew', () => {
  const at = (value: string) => `https://shop.example/#said=${value}`;
  const told = assemble(
    build([
      { id: 'a', records: [arrival(-1000), departure(2000, at('[masked]'), { sameDocument: true, fragment: true })] },
      {
        id: 'b',
        url: at('hunter2'),
        openedAt: 3000,
        records: [arrival(3000, { url: at('hunter2'), navigation: 'reload' })],
      },
    ]),
  );
  expect(JSON.stringify(told)).not.toContain('hunter2');
});

test('what another page, further on, has under the same name is its own', () => {
  const told = assemble(
    build([
      { id: 'a', records: [arrival(-1000), departure(2000, 'https://shop.example/item?id=[masked]')] },
      { id: 'b', url: 'https://shop.example/kettles', openedAt: 3000 },
      { id: 'c', url: 'https://shop.example/help?id=returns', openedAt: 5000 },
    ]),
  );
  expect(told.documents[2]?.url).toBe('https://shop.example/help?id=returns');
});

test('where nothing was masked, nothing is', () => {
  const told = session(asked);
  expect(told.documents[1]?.url).toBe(asked);
});

test('what was masked in the next document too tells nothing', () => {
  const told = session('https://shop.example/next?csrf=[masked]', 'https://shop.example/next?csrf=[masked]&n=masked');
  expect(told.documents[1]?.url).toBe('https://shop.example/next?csrf=[masked]&n=masked');
});

test('also where it was masked as the document reported itself, and what the document left behind was not', () => {
  const records = [arrival(-1000), departure(2000, 'https://shop.example/next?p=[masked]', { by: 'form' })];
  const told = assemble(
    build([
      { id: 'form', records },
      {
        id: 'next',
        url: 'https://shop.example/next?p=[masked]',
        openedAt: 3000,
        records: [
          arrival(3000, { url: 'https://shop.example/next?p=hunter2' }),
          begin('a1', click(4000, { target: { ...element({ name: 'Signed in with hunter2' }), path: [] } })),
        ],
      },
    ]),
  );
  expect(JSON.stringify(told)).not.toContain('hunter2');
});

test('a file that a form asks for has it in no address', () => {
  const told = assemble(
    build(
      [
        {
          id: 'form',
          records: [arrival(-1000), departure(2000, 'https://shop.example/bill?p=[masked]&of=may', { by: 'form' })],
        },
      ],
      { downloads: [{ time: START + 2500, url: 'https://shop.example/bill?p=hunter2&of=may' }] },
    ),
  );
  expect(told.effects).toMatchObject([
    { type: 'download', url: 'https://shop.example/bill?p=[masked]&of=may', cause: null },
  ]);
  expect(JSON.stringify(told)).not.toContain('hunter2');
});
