/** A session as a person would have recorded it, for tests of what shows one. */
import type { Action, Effect, Element, Session, Target } from '../../session/schema.ts';

export const SESSION_ID = '019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071';

function element(tag: string, role: string | null, name: string): Element {
  return {
    tag,
    role,
    name,
    attributes: {},
    box: { x: 40, y: 120, width: 180, height: 36 },
    selectors: [
      ...(role ? [{ kind: 'role' as const, role, name, matches: 1 }] : []),
      { kind: 'css', value: `form.search ${tag}`, matches: 1 },
    ],
    fingerprint: { ancestors: ['form', 'main', 'body'], index: 0, siblings: 1, neighbours: [] },
  };
}

const target = (tag: string, role: string | null, name: string, more: Partial<Target> = {}): Target => ({
  ...element(tag, role, name),
  path: [],
  ...more,
});

const click = {
  type: 'click',
  button: 'left',
  count: 1,
  modifiers: [],
  pointer: 'mouse',
  position: { x: 412, y: 233.5 },
  offset: { x: 31, y: 12 },
} as const;
const base = { ...click, modifiers: [] };

const search = target('button', 'button', 'Search', {
  selectors: [
    { kind: 'testId', attribute: 'data-testid', value: 'search-submit', matches: 1 },
    { kind: 'role', role: 'button', name: 'Search', matches: 1 },
    { kind: 'css', value: 'form.search button', matches: 2 },
  ],
});

export const actions: Action[] = [
  { id: 'a1', at: 2_100, tab: 't1', document: 'd1', ...base, target: target('input', 'textbox', 'Where to?') },
  {
    id: 'a2',
    type: 'type',
    at: 8_200,
    until: 10_900,
    tab: 't1',
    document: 'd1',
    target: target('input', 'textbox', 'Where to?'),
    value: 'Lisbon',
    text: 'Lisbon',
    by: 'keyboard',
    edits: { deletions: 1, rewrites: 0 },
  },
  { id: 'a3', at: 12_400, tab: 't1', document: 'd1', ...base, target: search },
  {
    id: 'a4',
    type: 'scroll',
    at: 19_000,
    tab: 't1',
    document: 'd2',
    from: { x: 0, y: 0 },
    to: { x: 0, y: 640 },
    by: 'wheel',
  },
  {
    id: 'a5',
    at: 24_300,
    tab: 't1',
    document: 'd2',
    ...base,
    checked: true,
    target: target('input', 'checkbox', 'Breakfast included', {
      path: [{ hop: 'shadow', mode: 'open', target: element('room-filters', null, '') }],
    }),
  },
  {
    id: 'a6',
    type: 'select',
    at: 36_000,
    tab: 't1',
    document: 'd2',
    target: target('select', 'combobox', 'Sort by'),
    options: [{ value: 'price', label: 'Price, lowest first', index: 1 }],
  },
  {
    id: 'a7',
    type: 'type',
    at: 52_000,
    until: 55_000,
    tab: 't2',
    document: 'd4',
    target: target('input', 'textbox', 'Password', {
      path: [{ hop: 'frame', index: 0, target: element('iframe', null, 'Sign in') }],
    }),
    value: { masked: 'password' },
    text: { masked: 'password' },
    by: 'keyboard',
  },
  {
    id: 'a8',
    type: 'press',
    at: 56_000,
    tab: 't2',
    document: 'd4',
    key: 'Enter',
    code: 'Enter',
    modifiers: [],
    target: target('input', 'textbox', 'Password'),
  },
  { id: 'a9', type: 'switchTab', at: 61_000, tab: 't1', document: null },
  { id: 'a10', type: 'back', at: 63_500, tab: 't1', document: 'd2', url: 'https://booking.example/search' },
];

const effects: Effect[] = [
  {
    id: 'e1',
    type: 'navigation',
    at: 12_600,
    tab: 't1',
    document: 'd2',
    cause: 'a3',
    kind: 'form',
    url: 'https://booking.example/results?q=Lisbon',
  },
  { id: 'e2', type: 'tab', at: 44_000, tab: 't2', document: null, cause: 'a6', change: 'opened' },
];

const viewport = { width: 1280, height: 800, scale: 1 };

export const session: Session = {
  format: 'showhow/session',
  version: 1,
  id: SESSION_ID,
  task: { label: 'Find a double room for two nights' },
  outcome: null,
  consent: {
    notice: { text: 'Your clicks and typing.', sha256: 'a'.repeat(64), language: 'en' },
    agreed: {
      sites: ['https://booking.example/*'],
      capture: {
        actions: true,
        timing: false,
        pointer: false,
        page: false,
        screenshots: false,
        sites: ['https://booking.example/*'],
      },
    },
    at: '2026-03-14T09:30:00.000Z',
    how: 'Pressed Start recording',
    until: null,
    recipient: null,
    record: {
      id: '0197c0de-0000-7000-8000-000000000001',
      principal: '5e0ad4f6-6f0e-4d5c-9a55-3f6d3b2a1c00',
      purpose: 'As an example for programs that learn to use the web',
      retention: 'Until the person deletes it',
      withdrawal: 'Delete the session under My sessions',
    },
  },
  capture: {
    actions: true,
    timing: false,
    pointer: false,
    page: false,
    screenshots: false,
    sites: ['https://booking.example/*'],
  },
  environment: {
    browser: 'Chromium 156',
    platform: 'Linux',
    languages: ['en'],
    timeZone: 'Europe/Lisbon',
    extensionVersion: '0.1.0',
  },
  startedAt: '2026-03-14T09:30:00.000Z',
  endedAt: '2026-03-14T09:34:12.000Z',
  ended: 'stopped',
  pauses: [{ at: 70_000, until: 130_000, reason: 'user' }],
  tabs: [
    { id: 't1', openedAt: 0 },
    { id: 't2', openedAt: 44_000, opener: 't1' },
  ],
  documents: [
    {
      id: 'd1',
      tab: 't1',
      frame: [],
      url: 'https://booking.example/search',
      title: 'Rooms by the sea',
      openedAt: 0,
      viewport,
    },
    {
      id: 'd2',
      tab: 't1',
      frame: [],
      url: 'https://booking.example/results?q=Lisbon',
      title: 'Rooms in Lisbon',
      openedAt: 12_700,
      viewport,
    },
    {
      id: 'd3',
      tab: 't2',
      frame: [],
      url: 'https://booking.example/account',
      title: 'Your account',
      openedAt: 44_100,
      viewport,
    },
    {
      id: 'd4',
      tab: 't2',
      frame: [0],
      url: 'https://login.booking.example/',
      title: 'Sign in',
      openedAt: 44_600,
      viewport,
    },
  ],
  actions,
  effects,
  notes: [{ at: 31_000, text: 'the cheaper one has no lift' }],
  redactions: [],
  completeness: { documents: 4, records: 31, refused: 0, gaps: [], unrecordable: [] },
  seal: { algorithm: 'SHA-256', canonical: 'JCS', digest: 'b'.repeat(64), at: '2026-03-14T09:34:12.000Z' },
};
