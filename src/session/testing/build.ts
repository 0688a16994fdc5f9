/** Builds what `assemble` is given, for tests. Times are milliseconds since the start of the session. */
import type { AssembleInput } from '../assemble-input.ts';
import type { DocumentRecord, LocalTarget, PageAction, TabEvent, UnnumberedRecord } from '../record.ts';
import type { Capture, Element } from '../schema.ts';

export const START = 1_780_000_000_000;

const capture: Capture = {
  actions: true,
  timing: true,
  pointer: true,
  page: false,
  screenshots: false,
  sites: ['*://shop.example/*'],
};

export interface DocumentGiven {
  id: string;
  tab?: number;
  frame?: number[];
  url?: string;
  openedAt?: number;
  revisited?: boolean;
  /** Without an arrival of its own it gets a plain one. */
  records?: UnnumberedRecord[];
  lastKnown?: number | null;
  refused?: number[];
  /** It does not say that it leaves, where another follows it in its tab. */
  crashes?: boolean;
}

export function build(documents: DocumentGiven[], more: Partial<AssembleInput> = {}): AssembleInput {
  const given = documents.map((document) => ({
    tab: 1,
    frame: [],
    url: `https://shop.example/${document.id}`,
    openedAt: -1000,
    records: [],
    revisited: false,
    lastKnown: null,
    refused: [],
    ...document,
  }));
  return {
    id: '0190f3c1-7b6a-7c3d-8e4f-5a6b7c8d9e0f',
    task: { label: 'Buy a kettle' },
    consent: {
      notice: { text: 'What is recorded', sha256: 'a'.repeat(64), language: 'en' },
      agreed: { sites: capture.sites, capture },
      at: new Date(START).toISOString(),
      how: 'Pressed “Start recording” under the notice',
      until: null,
      recipient: null,
    },
    capture,
    environment: {
      browser: 'Chromium 156',
      platform: 'Linux',
      languages: ['en'],
      timeZone: 'Europe/Lisbon',
      extensionVersion: '0.1.0',
    },
    startedAt: START,
    endedAt: START + 600_000,
    ended: 'stopped',
    pauses: [],
    notes: [],
    openings: given.map(({ id, tab, frame, url, openedAt, revisited }) => ({
      id,
      tab,
      frame,
      url,
      title: '',
      openedAt: START + openedAt,
      revisited,
      viewport: { width: 1280, height: 720, scale: 1 },
    })),
    streams: given.map(({ id, url, openedAt, records, lastKnown, refused }) => ({
      document: id,
      records: numbered(withLeave(withArrival(records, url, openedAt), nextOpening(id, documents))),
      refused: refused.length,
      refusedSequences: refused,
      lastKnown,
    })),
    tabEvents: [],
    activeTabAtStart: 1,
    ...more,
  };
}

function withArrival(records: UnnumberedRecord[], url: string, openedAt: number): UnnumberedRecord[] {
  const arrives = records.some((record) => record.kind === 'arrival' && !record.restored);
  return arrives ? records : [arrival(openedAt, { url }), ...records];
}

/** When another one of its tab took its place; null for a frame, for one that crashes, and for the last. */
function nextOpening(id: string, documents: DocumentGiven[]): number | null {
  const at = documents.findIndex((document) => document.id === id);
  const { tab = 1, frame = [], crashes = false } = documents[at] ?? {};
  const isNext = (other: DocumentGiven): boolean => (other.tab ?? 1) === tab && (other.frame ?? []).length === 0;
  const next = documents.slice(at + 1).find(isNext);
  return crashes || frame.length > 0 || !next ? null : (next.openedAt ?? -1000);
}

function withLeave(records: UnnumberedRecord[], time: number | null): UnnumberedRecord[] {
  const leaves = records.some((record) => record.kind === 'leave');
  return leaves || time === null ? records : [...records, leave(time)];
}

const numbered = (records: UnnumberedRecord[]): DocumentRecord[] =>
  records.map((record, index) => ({ ...record, sequence: index + 1 }));

type Own<K extends DocumentRecord['kind']> = Omit<Extract<DocumentRecord, { kind: K }>, 'kind' | 'sequence' | 'time'>;

export const arrival = (time: number, given: Partial<Own<'arrival'>> = {}): UnnumberedRecord => ({
  kind: 'arrival',
  time: START + time,
  url: 'https://shop.example/',
  navigation: 'navigate',
  restored: false,
  referred: false,
  index: null,
  ...given,
});

export const departure = (time: number, url: string, given: Partial<Own<'departure'>> = {}): UnnumberedRecord => ({
  kind: 'departure',
  time: START + time,
  url,
  navigation: 'push',
  by: 'link',
  sameDocument: false,
  fragment: false,
  delta: 0,
  ...given,
});

export const leave = (time: number, cached = false): UnnumberedRecord => ({
  kind: 'leave',
  time: START + time,
  cached,
});

export const revise = (time: number, action: string, changes: Own<'revise'>['changes']): UnnumberedRecord => ({
  kind: 'revise',
  time: START + time,
  action,
  changes,
});

export const retract = (time: number, action: string): UnnumberedRecord => ({
  kind: 'retract',
  time: START + time,
  action,
});

/** A straight path. */
export const path = (time: number, t: number[]): UnnumberedRecord => ({
  kind: 'path',
  time: START + time,
  t,
  x: t.map((_, index) => index),
  y: t.map((_, index) => 10 * index),
});

export const keys = (time: number, action: string, t: number[]): UnnumberedRecord => ({
  kind: 'keys',
  time: START + time,
  action,
  t,
});

export const attention = (time: number, change: Own<'attention'>['change']): UnnumberedRecord => ({
  kind: 'attention',
  time: START + time,
  change,
});

export const begin = (action: string, is: PageAction): UnnumberedRecord => ({
  kind: 'action',
  time: is.time,
  action,
  is,
});

export const element = (given: Partial<Element> = {}): Element => ({
  tag: 'button',
  role: 'button',
  name: 'Add to cart',
  attributes: {},
  box: { x: 0, y: 0, width: 10, height: 10 },
  selectors: [{ kind: 'role', role: 'button', name: 'Add to cart', matches: 1 }],
  fingerprint: { ancestors: [], index: 0, siblings: 1, neighbours: [] },
  ...given,
});

export const target = (given: Partial<LocalTarget> = {}): LocalTarget => ({
  ...element(given),
  path: given.path ?? [],
});

export const click = (time: number, given: Partial<Extract<PageAction, { type: 'click' }>> = {}): PageAction => ({
  type: 'click',
  time: START + time,
  target: target(),
  button: 'left',
  count: 1,
  modifiers: [],
  pointer: 'mouse',
  position: { x: 5, y: 5 },
  offset: { x: 5, y: 5 },
  ...given,
});

export const typing = (time: number, text: string): PageAction => ({
  type: 'type',
  time: START + time,
  target: target({ tag: 'input', role: 'textbox', name: 'Where to?' }),
  value: text,
  text,
  by: 'keyboard',
});

export const scrolling = (time: number): PageAction => ({
  type: 'scroll',
  time: START + time,
  from: { x: 0, y: 0 },
  to: { x: 0, y: 400 },
  by: 'wheel',
});

export const tabEvent = (time: number, tab: number, change: TabEvent['change'], opener?: number): TabEvent => ({
  time: START + time,
  tab,
  change,
  ...(opener !== undefined && { opener }),
});

export const effect = (time: number, name: string, is: Own<'effect'>['is']): UnnumberedRecord => ({
  kind: 'effect',
  time: START + time,
  effect: name,
  is,
});
