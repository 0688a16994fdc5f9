/** A session of any length: visits to pages in two tabs, with frames, effects, notes, and a path of the mouse. */
import type { Action, Effect, Note, PointerPath, Session, SessionDocument, Target } from '../schema.ts';

const STEP = 1000;
/** Of so many actions each visit of a page consists. */
const PER_PAGE = 10;

const targetOf = (name: string): Target => ({
  tag: 'button',
  role: 'button',
  name,
  text: name,
  attributes: { title: name, 'data-row': name },
  box: { x: 10, y: 20, width: 100, height: 30 },
  selectors: [
    { kind: 'role', role: 'button', name, matches: 1 },
    { kind: 'css', value: 'main > button:nth-of-type(2)', matches: 1 },
  ],
  fingerprint: { ancestors: ['main', 'body'], index: 1, siblings: 3, neighbours: [name], context: ['Invoices'] },
  path: [],
});

function actionAt(index: number, tab: string, document: string): Action {
  const common = { id: `a${index + 1}`, at: index * STEP + 500, tab, document };
  const name = `Invoice ${index}`;
  if (index % 3 === 1) {
    const value = `Ada wrote line ${index}`;
    const edits = { deletions: 2, rewrites: 0 };
    const timing = { dwell: 20, keys: [100, 120] };
    return {
      ...common,
      type: 'type',
      until: common.at + 300,
      target: targetOf(name),
      value,
      text: value,
      by: 'keyboard',
      edits,
      timing,
    };
  }
  return {
    ...common,
    type: 'click',
    button: 'left',
    count: 1,
    modifiers: [],
    pointer: 'mouse',
    position: { x: 50, y: 35 },
    offset: { x: 40, y: 15 },
    target: targetOf(name),
  };
}

/** The last action of a visit leads to the next page. */
const leaving = (action: Action, page: SessionDocument): Effect => ({
  id: `e${action.id}`,
  type: 'navigation',
  at: action.at + 50,
  tab: page.tab,
  document: page.id,
  cause: action.id,
  kind: 'link',
  url: page.url,
});

export function longSession(count: number): Session {
  const visits = Math.max(1, Math.ceil(count / PER_PAGE));
  const end = count * STEP + STEP;
  const tabOf = (visit: number): string => (visit % 4 === 3 ? 't2' : 't1');
  const documents: SessionDocument[] = Array.from({ length: visits }, (_, visit) => ({
    id: `d${visit + 1}`,
    tab: tabOf(visit),
    frame: [],
    url: `https://shop.example/page/${visit + 1}?for=Ada%20Lovelace`,
    title: `Page ${visit + 1}`,
    openedAt: visit * PER_PAGE * STEP,
    closedAt: Math.min(end, (visit + 1) * PER_PAGE * STEP),
    viewport: { width: 1280, height: 720, scale: 1 },
  }));
  const pageOf = (index: number): SessionDocument =>
    documents[Math.floor(index / PER_PAGE)] ?? (documents[0] as SessionDocument);
  const actions = Array.from({ length: count }, (_, index) => actionAt(index, pageOf(index).tab, pageOf(index).id));
  const effects = actions.flatMap((action, index) => {
    const next = documents[Math.floor(index / PER_PAGE) + 1];
    return index % PER_PAGE === PER_PAGE - 1 && next ? [leaving(action, next)] : [];
  });
  const notes: Note[] = actions
    .filter((_, index) => index % 25 === 24)
    .map(({ at, id }) => ({ at, text: `Ada said so at ${id}`, action: id }));
  const pointer: PointerPath[] = documents.map(({ id, openedAt }) => ({
    document: id,
    t: [openedAt, 100, 400],
    x: [1, 2, 3],
    y: [4, 5, 6],
  }));
  const capture = {
    actions: true,
    timing: true,
    pointer: true,
    page: false,
    screenshots: false,
    sites: ['*://shop.example/*'],
  } as const;
  const agreed = { ...capture, sites: [...capture.sites] };
  const startedAt = Date.UTC(2026, 10, 26, 9);
  return {
    format: 'showhow/session',
    version: 1,
    id: '019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6099',
    task: { label: 'Check the invoices of Ada' },
    outcome: { status: 'succeeded', answer: 'Ada owes 42', comment: 'Asked Ada' },
    consent: {
      notice: { text: 'Your clicks and typing.', sha256: 'a'.repeat(64), language: 'en' },
      agreed: { sites: agreed.sites, capture: agreed },
      at: new Date(startedAt).toISOString(),
      how: 'Pressed “Start recording” under the notice',
      until: null,
      recipient: null,
    },
    capture: agreed,
    environment: {
      browser: 'Chromium 156',
      platform: 'linux',
      languages: ['en'],
      timeZone: 'UTC',
      extensionVersion: '0.1.0',
    },
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(startedAt + end).toISOString(),
    ended: 'stopped',
    pauses: [],
    tabs: [
      { id: 't1', openedAt: 0 },
      ...(visits > 3 ? [{ id: 't2', openedAt: 3 * PER_PAGE * STEP, opener: 't1' }] : []),
    ],
    documents,
    actions,
    effects,
    notes,
    pointer,
    attention: documents.map(({ id, tab, openedAt }) => ({
      at: openedAt,
      tab,
      document: id,
      change: 'focus' as const,
    })),
    redactions: [],
    completeness: {
      documents: visits,
      records: count,
      refused: 0,
      gaps: [],
      unrecordable: [{ url: documents[0]?.url ?? '', why: 'A frame was not reached', at: 10 }],
    },
    seal: { algorithm: 'SHA-256', canonical: 'JCS', digest: 'b'.repeat(64), at: new Date(startedAt).toISOString() },
  };
}
