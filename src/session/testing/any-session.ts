/** Sessions for tests: plain ones, and any that the schema allows. */
import fc from 'fast-check';
import { maskKinds } from '../../masking/kinds.ts';
import type { Action, Effect, Selector, Session, Target } from '../schema.ts';
import { build, element } from './build.ts';
import { anyText } from './text.ts';

export const button = (name = 'Save', given: Partial<Target> = {}): Target => ({
  ...element({ name, selectors: [{ kind: 'role', role: 'button', name, matches: 1 }] }),
  path: [],
  ...given,
});

export const field = (name: string, given: Partial<Target> = {}): Target => ({
  ...element({ tag: 'input', role: 'textbox', name, selectors: [{ kind: 'label', value: name, matches: 1 }] }),
  path: [],
  ...given,
});

type Distributed<T> = T extends unknown ? Omit<T, 'id' | 'at' | 'tab' | 'document'> & Partial<Placed> : never;
interface Placed {
  id: string;
  at: number;
  tab: string;
  document: string | null;
}
export type ActionGiven = Distributed<Action>;
export type EffectGiven = Distributed<Effect>;

/** In one tab and document, a second apart, unless said otherwise. */
export function sessionOf(actions: ActionGiven[], effects: EffectGiven[] = [], more: Partial<Session> = {}): Session {
  const { task, consent, capture, environment } = build([]);
  const placed = (index: number): Placed => ({
    id: `a${index + 1}`,
    at: (index + 1) * 1000,
    tab: 't1',
    document: 'd1',
  });
  return {
    format: 'showhow/session',
    version: 1,
    id: '0190f3c1-7b6a-7c3d-8e4f-5a6b7c8d9e0f',
    task,
    outcome: null,
    consent,
    capture,
    environment,
    startedAt: '2026-03-02T09:00:00.000Z',
    endedAt: '2026-03-02T09:10:00.000Z',
    ended: 'stopped',
    pauses: [],
    tabs: [{ id: 't1', openedAt: 0 }],
    documents: [documentAt('d1', 't1', 'https://shop.example/')],
    actions: actions.map((action, index) => ({ ...placed(index), ...action })),
    effects: effects.map((effect, index) => ({ ...placed(index), id: `e${index + 1}`, ...effect })),
    notes: [],
    redactions: [],
    completeness: { documents: 1, records: 1, refused: 0, gaps: [], unrecordable: [] },
    seal: { algorithm: 'SHA-256', canonical: 'JCS', digest: '0'.repeat(64), at: '2026-03-02T09:10:00.000Z' },
    ...more,
  };
}

export const documentAt = (
  id: string,
  tab: string,
  url: string,
  given: Partial<Session['documents'][number]> = {},
): Session['documents'][number] => ({
  id,
  tab,
  frame: [],
  url,
  title: '',
  openedAt: 0,
  viewport: { width: 1000, height: 700, scale: 1 },
  ...given,
});

/** What would end a string, a comment, a template or a script, among any other text. */
const text = fc.oneof(
  anyText,
  fc.constantFrom(
    '</script><script>',
    '<!--',
    '\u2028\u2029',
    '`${x}`',
    "'",
    '\\',
    '*/',
    '\n',
    '\uD800',
    '__proto__',
    '',
  ),
);
const masked = fc.constantFrom(...maskKinds).map((kind) => ({ masked: kind }));
const maskable = fc.oneof(text, masked);
const real = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constantFrom(1e21, -0));
const position = fc.record({ x: real, y: real });
const url = fc.oneof(
  text,
  text.map((path) => `https://shop.example/${path}`),
  fc.constant('javascript:alert(1)'),
);
const matches = fc.nat(3);
const scope = fc.oneof(
  fc.record({ kind: fc.constant('id' as const), value: text }),
  fc.record({ kind: fc.constant('containing' as const), css: fc.oneof(text, fc.constant('div.card')), text }),
);
const within = fc.option(scope, { nil: undefined });
const selector = fc.oneof(
  fc.record({ kind: fc.constant('testId'), attribute: text, value: text, within, matches }),
  fc.record({ kind: fc.constant('role'), role: text, name: text, within, matches }),
  fc.record({
    kind: fc.constantFrom('label', 'placeholder', 'text', 'alt', 'title', 'id', 'css'),
    value: text,
    within,
    matches,
  }),
  fc.record({ kind: fc.constant('xpath'), value: text, matches }),
) as fc.Arbitrary<Selector>;
const elementIn = fc.record({
  tag: fc.oneof(fc.constantFrom('input', 'select', 'textarea', 'html', 'div'), text),
  role: fc.oneof(fc.constantFrom('checkbox', 'button', 'slider', null), text),
  name: maskable,
  attributes: fc.dictionary(fc.oneof(text, fc.constantFrom('type', 'disabled')), maskable),
  box: fc.record({ x: real, y: real, width: real, height: real }),
  selectors: fc.array(selector, { maxLength: 3 }),
  fingerprint: fc.record({
    ancestors: fc.array(text),
    index: fc.nat(),
    siblings: fc.nat(),
    rank: fc.option(fc.record({ index: fc.nat(), count: fc.nat() }), { nil: undefined }),
    neighbours: fc.array(text),
    picture: fc.option(text, { nil: undefined }),
  }),
});
const hop = fc.oneof(
  fc.record({ hop: fc.constant('frame'), index: fc.integer({ min: -1, max: 3 }), target: fc.option(elementIn) }),
  fc.record({ hop: fc.constant('shadow'), mode: fc.constantFrom('open', 'closed'), target: elementIn }),
);
const target = fc.tuple(elementIn, fc.array(hop, { maxLength: 2 })).map(([given, path]) => ({ ...given, path }));
const onTarget = { target: fc.option(target, { nil: undefined }) };
const modifiers = fc.uniqueArray(fc.constantFrom('Alt', 'Control', 'Meta', 'Shift'));
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const is = <T extends string>(type: T) => ({ type: fc.constant(type) });
const changed = { checked: some(fc.boolean()), value: some(maskable) };
const end = fc.record({ from: position, to: position });

const any = fc.oneof(
  fc.record({
    ...is('click'),
    ...onTarget,
    button: fc.constantFrom('left', 'middle', 'right'),
    count: fc.integer({ min: 1, max: 3 }),
    modifiers,
    pointer: fc.constantFrom('mouse', 'touch', 'pen', 'none'),
    position: fc.option(position),
    offset: fc.option(position),
    ...changed,
  }),
  fc.record({ ...is('hover'), ...onTarget, position }),
  fc
    .record({
      ...is('drag'),
      ...onTarget,
      drop: fc.option(target),
      path: fc.array(fc.tuple(real, real, real)),
      kind: fc.constantFrom('native', 'pointer'),
      cancelled: some(fc.constant(true as const)),
      value: some(maskable),
      modifiers: some(modifiers),
      ends: end,
    })
    .map(({ ends, ...others }) => ({ ...others, ...ends })),
  fc.record({ ...is('selectText'), ...onTarget, text: maskable }),
  fc.record({ ...is('type'), ...onTarget, value: maskable, text: maskable, by: fc.constantFrom('keyboard', 'paste') }),
  fc.record({
    ...is('press'),
    ...onTarget,
    key: fc.oneof(fc.constantFrom('Enter', 'a', "'", '\\', '+', ' ', 'Shift'), text),
    code: fc.oneof(fc.constantFrom('KeyA', 'Quote'), text),
    modifiers,
    repeat: some(fc.nat()),
    ...changed,
  }),
  fc.record({
    ...is('select'),
    ...onTarget,
    options: fc.array(fc.record({ value: maskable, label: maskable, index: fc.nat() })),
  }),
  fc.record({
    ...is('upload'),
    ...onTarget,
    files: fc.array(fc.record({ name: maskable, type: text, size: fc.nat() })),
    by: some(fc.constantFrom('dialog', 'drop')),
  }),
  fc
    .record({ ...is('scroll'), ...onTarget, ends: end, delta: some(position), modifiers: some(modifiers) })
    .map(({ ends, ...others }) => ({ ...others, ...ends, by: 'wheel' })),
  fc.record({ ...is('zoom'), ...onTarget, from: real, to: real, by: fc.constant('wheel') }),
  fc.record({ type: fc.constantFrom('copy', 'cut', 'paste'), ...onTarget, text: maskable, value: some(maskable) }),
  fc.record({ type: fc.constantFrom('navigate', 'back', 'forward', 'reload'), url }),
  fc.record({ type: fc.constantFrom('openTab', 'closeTab', 'switchTab') }),
);

const tab = fc.constantFrom('t1', 't2', 't3', '__proto__');
const document = fc.constantFrom('d1', 'd2', 'd3');
const place = {
  at: fc.nat(20),
  tab,
  document: fc.option(document),
  cause: fc.option(fc.nat(5).map((index) => `a${index}`)),
};
const effect = fc.oneof(
  fc.record({ ...is('navigation'), ...place, kind: fc.constantFrom('link', 'history', 'redirect', 'fragment'), url }),
  fc.record({ ...is('tab'), ...place, change: fc.constantFrom('opened', 'closed') }),
  fc.record({
    ...is('dialog'),
    ...place,
    kind: fc.constantFrom('alert', 'confirm', 'prompt'),
    message: maskable,
    answer: some(fc.oneof(fc.boolean(), maskable)),
  }),
  fc.record({ ...is('download'), ...place, url: some(url) }),
);

/** Any session, whatever is in its strings and numbers. */
export const anySession: fc.Arbitrary<Session> = fc
  .record({
    actions: fc.array(fc.tuple(any, fc.nat(20), tab, document), { maxLength: 6 }),
    effects: fc.array(effect, { maxLength: 4 }),
    label: text,
    urls: fc.tuple(url, url, url),
    side: real,
  })
  .map(({ actions, effects, label, urls, side }) =>
    sessionOf(
      actions.map(([action, at, of, inside]) => ({ ...action, at, tab: of, document: inside }) as ActionGiven),
      effects as EffectGiven[],
      {
        task: { label },
        documents: urls.map((address, index) =>
          documentAt(`d${index + 1}`, `t${index + 1}`, address, { viewport: { width: side, height: side, scale: 1 } }),
        ),
      },
    ),
  );
