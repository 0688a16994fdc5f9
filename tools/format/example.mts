/** The session that the documentation shows. It is valid, and its seal is its own. */
import type { Element, Session } from '../../src/session/schema.ts';
import { seal } from '../../src/session/seal.ts';

const searchField: Element = {
  tag: 'input',
  role: 'searchbox',
  name: 'Where to?',
  attributes: { name: 'place', type: 'search' },
  box: { x: 40, y: 120, width: 320, height: 44 },
  selectors: [
    { kind: 'role', role: 'searchbox', name: 'Where to?', matches: 1 },
    { kind: 'label', value: 'Where to?', matches: 1 },
    { kind: 'css', value: 'input[name="place"]', matches: 1 },
  ],
  fingerprint: { ancestors: ['form', 'main', 'body', 'html'], index: 0, siblings: 2, neighbours: ['Where to?'] },
};

const capture: Session['capture'] = {
  actions: true,
  timing: true,
  pointer: true,
  page: false,
  screenshots: false,
  sites: ['https://booking.example/*'],
};

const viewport = { width: 1280, height: 720, scale: 1 };

const unsealed: Omit<Session, 'seal'> = {
  format: 'showhow/session',
  version: 1,
  id: '019a3f52-6c1e-7b40-9d2a-5f8e1c7b3a90',
  task: { label: 'Find a room in Lisbon', startUrl: 'https://booking.example/' },
  outcome: { status: 'succeeded', answer: 'Casa do Rio, 84 €' },
  consent: {
    notice: {
      text: 'Showhow records what you do on these sites.',
      sha256: 'dfc0b2b7c02f55b62f3d2d1a0d6fdd9a4fca02b1fbc1b2bc24a7e0dd35eb2f3b',
      language: 'en',
    },
    agreed: { sites: capture.sites, capture },
    at: '2026-03-02T09:00:00.000Z',
    how: 'Pressed “Start recording” under the notice',
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
  capture,
  environment: {
    browser: 'Chromium 156.0',
    platform: 'Linux x86_64',
    languages: ['en'],
    timeZone: 'Europe/Lisbon',
    extensionVersion: '0.1.0',
  },
  startedAt: '2026-03-02T09:00:00.000Z',
  endedAt: '2026-03-02T09:00:21.500Z',
  ended: 'stopped',
  pauses: [],
  tabs: [{ id: 't1', openedAt: 0 }],
  documents: [
    {
      id: 'd1',
      tab: 't1',
      frame: [],
      url: 'https://booking.example/',
      title: 'Booking',
      openedAt: 0,
      closedAt: 5230,
      viewport,
    },
    {
      id: 'd2',
      tab: 't1',
      frame: [],
      url: 'https://booking.example/results?place=Lisbon',
      title: 'Rooms in Lisbon',
      openedAt: 5204.5,
      viewport,
    },
  ],
  actions: [
    {
      id: 'a1',
      type: 'type',
      at: 2310.4,
      until: 3602,
      tab: 't1',
      document: 'd1',
      target: { ...searchField, path: [] },
      value: 'Lisbon',
      text: 'Lisbon',
      by: 'keyboard',
      edits: { deletions: 0, rewrites: 0 },
      timing: { dwell: 1105.2, keys: [214, 187.5, 160.2, 402.3, 309.1] },
    },
    {
      id: 'a2',
      type: 'press',
      at: 5180,
      tab: 't1',
      document: 'd1',
      target: { ...searchField, path: [] },
      key: 'Enter',
      code: 'Enter',
      modifiers: [],
    },
  ],
  effects: [
    {
      id: 'e1',
      type: 'navigation',
      at: 5203.1,
      tab: 't1',
      document: 'd2',
      cause: 'a2',
      kind: 'form',
      url: 'https://booking.example/results?place=Lisbon',
    },
  ],
  notes: [{ at: 9000, text: 'The cheapest one is the second.' }],
  pointer: [{ document: 'd1', t: [812, 17, 17, 16, 300], x: [640, 633, 610, 588, 201], y: [400, 391, 370, 331, 140] }],
  attention: [
    { at: 12.4, tab: 't1', document: 'd1', change: 'visible' },
    { at: 12.4, tab: 't1', document: 'd1', change: 'focus' },
    { at: 5230.8, tab: 't1', document: 'd2', change: 'visible' },
    { at: 5230.8, tab: 't1', document: 'd2', change: 'focus' },
  ],
  redactions: [],
  completeness: { documents: 2, records: 16, refused: 0, gaps: [], unrecordable: [] },
};

export async function exampleSession(): Promise<Session> {
  const text = new TextEncoder().encode(unsealed.consent.notice.text);
  const digest = await crypto.subtle.digest('SHA-256', text);
  const { consent } = unsealed;
  const notice = { ...consent.notice, sha256: Buffer.from(digest).toString('hex') };
  return seal({ ...unsealed, consent: { ...consent, notice } }, new Date('2026-03-02T09:00:21.600Z'));
}

const WIDEST = 90;

/** JSON with what is short on one line. */
export function compactJson(value: unknown, indent = ''): string {
  const line = inline(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDEST) return line;
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = membersOf(value, (member) => compactJson(member, deeper)).map((part) => deeper + part);
  return `${isList ? '[' : '{'}\n${parts.join(',\n')}\n${indent}${isList ? ']' : '}'}`;
}

function inline(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = membersOf(value, inline).join(', ');
  if (Array.isArray(value)) return `[${members}]`;
  return members === '' ? '{}' : `{ ${members} }`;
}

function membersOf(value: object, written: (member: unknown) => string): string[] {
  if (Array.isArray(value)) return value.map(written);
  return Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${written(member)}`);
}
