import { describe, expect, test } from 'vitest';
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
  scrolling,
  tabEvent,
  typing,
} from './testing/build.ts';

const at = (path: string): string => `https://shop.example/${path}`;

/** What happened, in short: `click@100`, `link→/cart because a1`. */
function story(documents: DocumentGiven[], more: Partial<AssembleInput> = {}): string[] {
  const session = assemble(build(documents, more));
  const short = (url: string): string => url.replace('https://shop.example', '');
  const lines = [
    ...session.actions.map((action) => ({
      at: action.at,
      line: `${action.id} ${action.type}${'url' in action ? ` ${short(action.url)}` : ''} in ${action.document}`,
    })),
    ...session.effects.map((effect) => ({
      at: effect.at,
      line:
        effect.type === 'navigation'
          ? `${effect.kind} ${short(effect.url)} in ${effect.document} because ${effect.cause}`
          : `${effect.type} because ${effect.cause}`,
    })),
    ...session.completeness.unrecordable.map((lack) => ({ at: lack.at, line: `lack: ${lack.why}` })),
  ];
  return lines.toSorted((a, b) => a.at - b.at).map(({ line }) => line);
}

const home: DocumentGiven = { id: 'home' };

describe('what a page asked for', () => {
  test('a link', () => {
    const told = story([
      { id: 'home', records: [begin('a1', click(100)), departure(105, at('cart')), leave(150)] },
      { id: 'cart', openedAt: 106, records: [arrival(106, { url: at('cart'), referred: true })] },
    ]);
    expect(told).toEqual(['a1 click in d1', 'link /cart in d2 because a1']);
  });

  test.each([
    ['form', 'form'],
    ['script', 'script'],
  ] as const)('by a %s', (by, kind) => {
    const told = story([
      { id: 'home', records: [begin('a1', click(100)), departure(105, at('cart'), { by })] },
      { id: 'cart', openedAt: 106 },
    ]);
    expect(told).toEqual(['a1 click in d1', `${kind} /cart in d2 because a1`]);
  });

  test('a redirect on the way', () => {
    const told = story([
      { id: 'home', records: [begin('a1', click(100)), departure(105, at('go?to=cart'))] },
      { id: 'cart', openedAt: 106 },
    ]);
    expect(told).toEqual(['a1 click in d1', 'link /go?to=cart in d2 because a1', 'redirect /cart in d2 because a1']);
  });

  test('a fragment alone makes no redirect', () => {
    const told = story([
      { id: 'home', records: [departure(105, at('cart#top'))] },
      { id: 'cart', openedAt: 106 },
    ]);
    expect(told).toEqual(['link /cart#top in d2 because null']);
  });

  test('a script that reloads or goes back', () => {
    const told = story([
      {
        id: 'home',
        records: [begin('a1', click(100)), departure(105, at('home'), { by: 'script', navigation: 'reload' })],
      },
      {
        id: 'again',
        openedAt: 110,
        records: [
          arrival(110, { url: at('home'), navigation: 'reload' }),
          begin('a1', click(200)),
          departure(205, at('earlier'), { by: 'script', navigation: 'traverse', delta: -1 }),
        ],
      },
      { id: 'earlier', openedAt: 210, records: [arrival(210, { url: at('earlier'), navigation: 'back_forward' })] },
    ]);
    expect(told).toEqual([
      'a1 click in d1',
      'script /home in d2 because a1',
      'a2 click in d2',
      'history /earlier in d3 because a2',
    ]);
  });

  test('what it asked for and never got is no effect', () => {
    expect(story([{ id: 'home', records: [begin('a1', click(100)), departure(105, at('file.zip'))] }])).toEqual([
      'a1 click in d1',
    ]);
  });

  test('a download before a typed address, a reload and a way back does not make them its own', () => {
    const told = story([
      { id: 'home', records: [begin('a1', click(100)), departure(105, at('file.zip'))] },
      {
        id: 'typed',
        openedAt: 60_000,
        records: [arrival(60_000, { url: at('typed') }), departure(61_000, at('b.zip'))],
      },
      { id: 'reloaded', openedAt: 62_000, records: [arrival(62_000, { url: at('typed'), navigation: 'reload' })] },
    ]);
    expect(told).toEqual(['a1 click in d1', 'a2 navigate /typed in d2', 'a3 reload /typed in d3']);
  });

  test('a reload that a page asked for in vain does not bring the address typed next', () => {
    const asked = departure(105, at('home'), { by: 'script', navigation: 'reload' });
    const told = story([
      { id: 'home', records: [asked] },
      { id: 'typed', openedAt: 2000 },
    ]);
    expect(told).toEqual(['a1 navigate /typed in d2']);
  });

  test('in a frame, and in the whole page from a frame', () => {
    const told = story([
      home,
      {
        id: 'list',
        frame: [0],
        openedAt: -900,
        records: [begin('a1', click(100)), departure(105, at('item')), leave(120)],
      },
      { id: 'item', frame: [0], openedAt: 110, records: [begin('a1', click(200)), departure(205, at('cart'))] },
      { id: 'cart', openedAt: 210, records: [arrival(210, { url: at('cart'), referred: true })] },
    ]);
    expect(told).toEqual([
      'a1 click in d2',
      'link /item in d3 because a1',
      'a2 click in d3',
      'link /cart in d4 because a2',
    ]);
  });

  test('frames that load with their page are no effects', () => {
    expect(
      story([
        { id: 'home', openedAt: 10 },
        { id: 'ad', frame: [0], openedAt: 20 },
      ]),
    ).toEqual(['a1 navigate /home in d1']);
  });

  test('a page that a foreign frame sent elsewhere came from what was done in the frame', () => {
    const told = story([
      home,
      { id: 'pay', frame: [0], openedAt: -900, records: [begin('a1', click(100))] },
      { id: 'paid', openedAt: 300, records: [arrival(300, { url: at('paid'), referred: true })] },
    ]);
    expect(told).toEqual(['a1 click in d2', 'link /paid in d3 because a1']);
  });
});

describe('causes', () => {
  const asked = (done: Parameters<typeof begin>[1][], time: number, by: 'link' | 'script') =>
    story([
      {
        id: 'home',
        records: [...done.map((is, index) => begin(`a${index}`, is)), departure(time, at('cart'), { by })],
      },
      { id: 'cart', openedAt: time + 1 },
    ]).at(-1);

  test('a script has five seconds', () => {
    expect(asked([click(100)], 5100, 'script')).toBe('script /cart in d2 because a1');
    expect(asked([click(100)], 5101, 'script')).toBe('script /cart in d2 because null');
  });

  test('a link has thirty', () => {
    expect(asked([click(100)], 30_100, 'link')).toBe('link /cart in d2 because a1');
    expect(asked([click(100)], 30_101, 'link')).toBe('link /cart in d2 because null');
  });

  test('what lasts counts to its end', () => {
    expect(asked([{ ...typing(100, '123456'), until: START + 9000 }], 9100, 'script')).toContain('because a1');
  });

  test('scrolling goes nowhere', () => {
    expect(asked([click(100), scrolling(200)], 300, 'script')).toContain('because a1');
  });

  test('what was done in another tab, or later, is no cause', () => {
    const told = story([
      { id: 'home', records: [departure(1000, at('cart')), begin('a1', click(1100))] },
      { id: 'cart', openedAt: 1001 },
      { id: 'other', tab: 2, records: [begin('a1', click(900))] },
    ]);
    expect(told).toContain('link /cart in d3 because null');
  });

  test('a link of the next page does not come from what was done in the page before', () => {
    const told = story([
      { id: 'home', records: [begin('a1', click(100)), departure(105, at('b'))] },
      { id: 'b', openedAt: 106, records: [arrival(106, { url: at('b') }), departure(2000, at('c'))] },
      { id: 'c', openedAt: 2001 },
    ]);
    expect(told.at(-1)).toBe('link /c in d3 because null');
  });

  test('a script that sends a typed address on comes from the typing', () => {
    const told = story([
      {
        id: 'old',
        openedAt: 100,
        records: [arrival(100, { url: at('old') }), departure(300, at('new'), { by: 'script' })],
      },
      { id: 'new', openedAt: 301 },
    ]);
    expect(told).toEqual(['a1 navigate /old in d1', 'script /new in d2 because a1']);
  });
});

describe('what the person asked for in the browser', () => {
  test('a page that was open at Start is no action', () => {
    expect(story([home])).toEqual([]);
  });

  test('an address, a reload', () => {
    const told = story([
      home,
      { id: 'cart', openedAt: 100 },
      { id: 'again', openedAt: 200, records: [arrival(200, { url: at('cart'), navigation: 'reload' })] },
    ]);
    expect(told).toEqual(['a1 navigate /cart in d2', 'a2 reload /cart in d3']);
  });

  test('back and forward through pages that are loaded again', () => {
    const traversed = (time: number, path: string) => [arrival(time, { url: at(path), navigation: 'back_forward' })];
    const told = story([
      home,
      { id: 'b', openedAt: 100 },
      { id: 'c', openedAt: 200 },
      { id: 'b2', openedAt: 300, records: traversed(300, 'b') },
      { id: 'a2', openedAt: 400, records: traversed(400, 'home') },
      { id: 'c2', openedAt: 500, records: traversed(500, 'c') },
    ]);
    expect(told.slice(2)).toEqual(['a3 back /b in d4', 'a4 back /home in d5', 'a5 forward /c in d6']);
  });

  test('back and forward through the back/forward cache: the same document again', () => {
    const input = build([
      {
        id: 'home',
        records: [
          departure(100, at('b')),
          leave(110, true),
          arrival(300, { url: at('home'), restored: true, navigation: 'back_forward' }),
          leave(390, true),
        ],
      },
      {
        id: 'b',
        openedAt: 105,
        records: [
          arrival(105, { url: at('b') }),
          leave(290, true),
          arrival(400, { url: at('b'), restored: true, navigation: 'back_forward' }),
        ],
      },
    ]);
    const session = assemble(input);
    expect(session.actions.map(({ type, document }) => `${type} ${document}`)).toEqual(['back d1', 'forward d2']);
    expect(session.documents.map(({ closedAt }) => closedAt)).toEqual([400, undefined]);
  });

  test('the Navigation API’s delta and index tell the direction where addresses do not', () => {
    const told = story([
      { id: 'home', records: [departure(100, at('x'), { by: 'person', navigation: 'traverse', delta: 1 })] },
      { id: 'x', openedAt: 105, records: [arrival(105, { url: at('x'), navigation: 'back_forward', index: 4 })] },
      { id: 'y', openedAt: 205, records: [arrival(205, { url: at('y'), navigation: 'back_forward', index: 7 })] },
      { id: 'z', openedAt: 305, records: [arrival(305, { url: at('z'), navigation: 'back_forward', index: 2 })] },
      { id: 'w', openedAt: 405, records: [arrival(405, { url: at('w'), navigation: 'back_forward' })] },
    ]);
    expect(told).toEqual(['a1 forward /x in d2', 'a2 forward /y in d3', 'a3 back /z in d4', 'a4 back /w in d5']);
  });

  test('coming back from a page outside the agreed sites', () => {
    const told = story([
      { id: 'home', records: [departure(100, 'https://elsewhere.example/')] },
      { id: 'cart', openedAt: 50_000, records: [arrival(50_000, { url: at('cart'), referred: true })] },
    ]);
    expect(told).toEqual(['link /cart in d2 because null', 'lack: The page before was not recorded']);
  });

  test('what was loaded during a pause is no action', () => {
    const told = story([home, { id: 'cart', openedAt: 150 }, { id: 'pay', openedAt: 300 }], {
      pauses: [{ from: START + 100, until: START + 200, reason: 'user' }],
    });
    expect(told).toEqual(['a1 navigate /pay in d3']);
  });
});

describe('within a document', () => {
  const within = (time: number, path: string, given: object) =>
    departure(time, at(path), { sameDocument: true, by: 'script', ...given });

  test('the History API and fragments are effects, with their cause', () => {
    const told = story([
      {
        id: 'home',
        records: [
          begin('a1', click(100)),
          within(110, 'list', {}),
          begin('a2', click(200)),
          within(205, 'list#end', { fragment: true, by: 'link' }),
        ],
      },
    ]);
    expect(told).toEqual([
      'a1 click in d1',
      'history /list in d1 because a1',
      'a2 click in d1',
      'fragment /list#end in d1 because a2',
    ]);
  });

  test('a page that notes something in its entry goes nowhere', () => {
    expect(story([{ id: 'home', records: [within(100, 'home', { navigation: 'replace' })] }])).toEqual([]);
    expect(story([{ id: 'home', records: [within(100, 'home?q', { navigation: 'replace' })] }])).toHaveLength(1);
    const frame = { id: 'ad', frame: [0], openedAt: -900, records: [within(100, 'ad', { navigation: 'replace' })] };
    expect(story([home, frame])).toEqual([]);
  });

  test('the person goes back, forward, and to a typed fragment', () => {
    const told = story([
      {
        id: 'home',
        records: [
          within(100, 'list', {}),
          within(200, 'home', { by: 'person', navigation: 'traverse', delta: -1 }),
          within(300, 'list', { by: 'person', navigation: 'traverse', delta: 0 }),
          within(400, 'list#x', { by: 'person', fragment: true }),
        ],
      },
    ]);
    expect(told.slice(1)).toEqual(['a1 back /home in d1', 'a2 forward /list in d1', 'a3 navigate /list#x in d1']);
  });

  test('in a frame only what the page did is told', () => {
    const told = story([
      home,
      {
        id: 'widget',
        frame: [0],
        openedAt: -900,
        records: [within(100, 'two', {}), within(200, 'widget', { by: 'person', navigation: 'traverse', delta: -1 })],
      },
    ]);
    expect(told).toEqual(['history /two in d2 because null']);
  });
});

test('a tab that was put away and comes back is neither reloaded nor gone to an address', () => {
  const back = (navigation: 'reload' | 'navigate') =>
    story(
      [
        { id: 'home', crashes: true },
        { id: 'again', tab: 9, openedAt: 900, records: [arrival(900, { url: at('home'), navigation })] },
        { id: 'next', tab: 9, openedAt: 2000, records: [arrival(2000, { url: at('next') })] },
      ],
      {
        tabEvents: [
          tabEvent(0, 1, 'present'),
          { ...tabEvent(500, 9, 'discarded'), was: 1 },
          tabEvent(880, 9, 'activated'),
        ],
      },
    );
  expect(back('reload')).toEqual(['a1 navigate /next in d3']);
  expect(back('navigate')).toEqual(['a1 navigate /next in d3']);
});

describe('in a new tab', () => {
  const events = [tabEvent(-1, 1, 'present'), tabEvent(150, 2, 'opened', 1), tabEvent(151, 2, 'activated')];

  test('that a page opened, the first document comes with it', () => {
    const told = story(
      [
        { id: 'home', records: [begin('a1', click(100))] },
        { id: 'blank', tab: 2, url: 'about:blank', openedAt: 148 },
        { id: 'map', tab: 2, openedAt: 149, records: [arrival(149, { url: at('map'), referred: true })] },
        { id: 'next', tab: 2, openedAt: 900 },
      ],
      { tabEvents: events },
    );
    expect(told).toEqual(['a1 click in d1', 'tab because a1', 'link /map in d3 because a1', 'a2 navigate /next in d4']);
  });

  test('that the person opened, it is where they went', () => {
    const told = story([home, { id: 'map', tab: 2, openedAt: 148 }], { tabEvents: events });
    expect(told).toEqual(['a1 openTab in null', 'a2 navigate /map in d2']);
  });
});

describe('where the clocks of two documents differ', () => {
  test.each([-60, 60])('what a frame asks of its page comes from what was done in it: by %s ms', (ahead) => {
    const told = story([
      { id: 'home', records: [begin('a1', click(100)), departure(3002, at('cart')), leave(3010)] },
      { id: 'menu', frame: [0], openedAt: -900, records: [begin('a1', click(3000 + ahead))] },
      { id: 'cart', openedAt: 3003, records: [arrival(3011, { url: at('cart'), referred: true })] },
    ]);
    expect(told).toContain('link /cart in d3 because a2');
  });

  test('a page that a foreign frame sent elsewhere came from what was done in the frame', () => {
    const told = story([
      home,
      { id: 'pay', frame: [0], openedAt: -900, records: [begin('a1', click(350))] },
      {
        id: 'paid',
        openedAt: 300,
        records: [arrival(300, { url: at('paid'), referred: true }), begin('a1', click(320))],
      },
    ]);
    expect(told).toContain('link /paid in d3 because a2');
    expect(told.filter((line) => line.startsWith('lack'))).toEqual([]);
  });

  test('a page that is at once sent on came first', () => {
    const told = story([
      home,
      {
        id: 'old',
        openedAt: 100,
        records: [arrival(140, { url: at('old') }), departure(142, at('new'), { by: 'script' }), leave(150)],
      },
      { id: 'new', openedAt: 103, records: [arrival(111, { url: at('new') }), leave(9000)] },
    ]);
    expect(told).toEqual(['a1 navigate /old in d2', 'script /new in d3 because a1']);
  });

  test('a frame that another frame sends elsewhere as soon as it is there', () => {
    const told = story([
      home,
      { id: 'menu', frame: [0], openedAt: -900, records: [begin('a1', click(3000)), departure(3001, at('item'))] },
      { id: 'empty', frame: [1], openedAt: 2990, records: [arrival(3040, { url: at('empty') }), leave(3060)] },
      { id: 'item', frame: [1], openedAt: 3002, records: [arrival(3065, { url: at('item') })] },
    ]);
    expect(told).toEqual(['a1 click in d2', 'link /item in d4 because a1']);
  });

  test('what was done in the page before comes before the way out of it', () => {
    const told = story([
      { id: 'home', records: [begin('a1', click(1200)), leave(1260)] },
      { id: 'cart', openedAt: 1050, records: [arrival(1060, { url: at('cart') }), begin('a1', click(2000))] },
    ]);
    expect(told).toEqual(['a1 click in d1', 'a2 navigate /cart in d2', 'a3 click in d2']);
  });

  test('a page that slept is left as it says, by its own clock', () => {
    const hours = 8 * 3_600_000;
    const told = story([
      { id: 'home', records: [begin('a1', click(100)), departure(105, at('go?to=cart')), leave(150)] },
      { id: 'cart', openedAt: hours, records: [arrival(hours, { url: at('cart'), referred: true })] },
    ]);
    expect(told).toEqual(['a1 click in d1', 'link /go?to=cart in d2 because a1', 'redirect /cart in d2 because a1']);
  });
});

test('a page that is kept, and soon comes back, is clicked in after the page that was seen in between', () => {
  const url = at('form');
  const told = assemble(
    build([
      {
        id: 'form',
        openedAt: -1000,
        records: [
          arrival(-1000, { url }),
          leave(195, true),
          arrival(330, { url, restored: true, navigation: 'back_forward' }),
          begin('a1', click(350)),
        ],
      },
      { id: 'done', url: at('done'), openedAt: 200, records: [arrival(200, { url: at('done') }), leave(325)] },
    ]),
  );
  expect(told.actions.map(({ type }) => type)).toEqual(['navigate', 'back', 'click']);
});
