/** Puts a session together from what was buffered of it. The order in which records came in makes no difference. */

import { isBlank } from './addresses.ts';
import type { AssembleInput } from './assemble-input.ts';
import { withoutCredentials } from './credentials.ts';
import { downloadEffects, unseenDownloads } from './downloads.ts';
import { type Draft, type DraftAction, type DraftEffect, type DraftLack, inTime } from './draft.ts';
import { foldActions } from './fold.ts';
import { gapsOf } from './gaps.ts';
import { withoutHandedOn } from './handed-on.ts';
import { navigations } from './navigations.ts';
import { pageEffects } from './page-effects.ts';
import { type RecordedDocument, type RecordedDocuments, recordedDocuments } from './recorded-documents.ts';
import { withFirstNumbers } from './replaced-tabs.ts';
import type { Action, Completeness, Effect, Note, Session, SessionDocument, Tab } from './schema.ts';
import { closedAt, titleOf, urlOf } from './session-documents.ts';
import { signals } from './signals.ts';
import { silentEndings } from './silent-endings.ts';
import { type FirstSeen, type RecordedTab, tabActions } from './tab-actions.ts';
import { timedTabEvents, withSwitchesBefore } from './tab-event-times.ts';

export type { AssembleInput } from './assemble-input.ts';

export function assemble(given: AssembleInput): Omit<Session, 'seal'> {
  const renumbered = withFirstNumbers(withoutHandedOn(given));
  const { id, task, consent, capture, environment, startedAt, endedAt, ended } = renumbered;
  const documents = recordedDocuments(renumbered);
  const folded = documents.all.map((document) => foldActions(document, documents));
  const done = folded.flatMap(({ actions }) => actions);
  const first = firstSeen(documents);
  const tabEvents = timedTabEvents(renumbered.tabEvents, first, documents);
  const timedBy = (acts: DraftAction[]) => ({
    ...renumbered,
    tabEvents: withSwitchesBefore(acts, tabEvents, renumbered.activeTabAtStart),
  });
  const downloads = unseenDownloads(renumbered.downloads ?? [], documents);
  const isDownload = new Set(downloads.map(({ asked }) => asked?.departure ?? null));
  // What was gone back to is found tab by tab, and then tells which tab was in front.
  const { tabs: found } = tabActions(timedBy(done), first, done);
  const ways = navigations(renumbered, documents, found, done, (departure) => isDownload.has(departure));
  const input = timedBy([...ways.actions, ...done]);
  const tabs = tabActions(input, first, done);
  const allDone = [...ways.actions, ...done];
  const closings = tabs.actions.filter(({ is }) => is.type === 'closeTab');
  const seen = [
    ...pageEffects(documents, [...allDone, ...closings]),
    ...downloadEffects(downloads, documents, allDone),
  ];
  const refused = folded.flatMap((one) => one.refused);
  const draft: Draft = {
    actions: [...tabs.actions, ...ways.actions, ...done],
    effects: [...tabs.effects, ...ways.effects, ...seen],
    lacks: [
      ...tabs.lacks,
      ...ways.lacks,
      ...refused,
      ...lacksIn(documents),
      ...silentEndings(input, documents),
      ...lostPages(input),
      ...deniedSites(input),
    ],
  };
  const names = naming(documents, tabs.tabs, startedAt);
  return {
    format: 'showhow/session',
    version: 1,
    id,
    task: { ...task, ...(task.startUrl !== undefined && { startUrl: withoutCredentials(task.startUrl) }) },
    outcome: null,
    consent,
    capture,
    environment,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(endedAt).toISOString(),
    ended,
    pauses: pausesOf(input, names),
    tabs: tabsOf(tabs.tabs, names),
    documents: documents.all.map((document) => documentOf(document, documents, names)),
    ...actionsAndEffects(draft, names),
    notes: notesOf(input, names),
    ...signals(capture, documents.all, names),
    redactions: [],
    completeness: completenessOf(input, documents, draft, refused.length, names),
  };
}

/** What things are called in the session. */
interface Names {
  /** Milliseconds since the start. */
  at: (time: number) => number;
  tab: (tab: number) => string;
  document: (document: string) => string;
}

/** Tabs are numbered as they opened, like documents. */
function naming(documents: RecordedDocuments, tabs: RecordedTab[], startedAt: number): Names {
  const tabIds = numbered(
    't',
    inOpeningOrder(tabs).map(({ number }) => number),
  );
  const documentIds = numbered(
    'd',
    documents.all.map(({ opening }) => opening.id),
  );
  return {
    at: (time) => Math.max(0, Math.round((time - startedAt) * 10) / 10),
    tab: (tab) => nameIn(tabIds, tab),
    document: (document) => nameIn(documentIds, document),
  };
}

const numbered = <T>(letter: string, things: T[]): Map<T, string> =>
  new Map(things.map((thing, index) => [thing, `${letter}${index + 1}`]));

function nameIn<T>(names: Map<T, string>, thing: T): string {
  const name = names.get(thing);
  if (name === undefined) throw new Error('Something that is not in the session was to be named.');
  return name;
}

const inOpeningOrder = (tabs: RecordedTab[]): RecordedTab[] =>
  tabs.toSorted((a, b) => a.openedAt - b.openedAt || a.number - b.number);

/** Tabs with a recorded document, and when the first of them opened. */
function firstSeen({ all }: RecordedDocuments): Map<number, FirstSeen> {
  const seen = new Map<number, FirstSeen>();
  for (const { opening, visits } of all) {
    const { tab, openedAt, frame, url } = opening;
    const isFromPage = frame.length === 0 && (isBlank(url) || visits[0]?.arrival?.referred === true);
    if (!seen.has(tab)) seen.set(tab, { openedAt, isFromPage });
  }
  return seen;
}

function pausesOf({ pauses }: AssembleInput, { at }: Names): Session['pauses'] {
  const inOrder = pauses.toSorted((a, b) => a.from - b.from);
  return inOrder.map(({ from, until, reason }) => ({ at: at(from), until: at(Math.max(from, until)), reason }));
}

function notesOf({ notes }: AssembleInput, { at }: Names): Note[] {
  return inTime(notes).map((note) =>
    'text' in note ? { at: at(note.time), text: note.text } : { at: at(note.time), mark: note.mark },
  );
}

function tabsOf(tabs: RecordedTab[], { at, tab }: Names): Tab[] {
  const known = new Set(tabs.map(({ number }) => number));
  return inOpeningOrder(tabs).map(({ number, openedAt, closedAt: closed, opener }) => ({
    id: tab(number),
    openedAt: at(openedAt),
    ...(closed !== undefined && { closedAt: at(closed) }),
    ...(opener !== undefined && known.has(opener) && { opener: tab(opener) }),
  }));
}

function documentOf(document: RecordedDocument, documents: RecordedDocuments, names: Names): SessionDocument {
  const { id, tab, frame, openedAt, viewport } = document.opening;
  const closed = closedAt(document, documents);
  return {
    id: names.document(id),
    tab: names.tab(tab),
    frame,
    url: urlOf(document),
    title: titleOf(document),
    openedAt: names.at(openedAt),
    ...(closed !== undefined && { closedAt: names.at(Math.max(closed, openedAt)) }),
    viewport,
  };
}

function actionsAndEffects(draft: Draft, names: Names): { actions: Action[]; effects: Effect[] } {
  const actions = inTime(draft.actions);
  const ids = numbered('a', actions);
  const place = ({ time, tab, document }: { time: number; tab: number; document: string | null }) => ({
    at: names.at(time),
    tab: names.tab(tab),
    document: document === null ? null : names.document(document),
  });
  const written = (action: DraftAction): Action => {
    const { type, ...rest } = action.is;
    const until = action.until === undefined ? {} : { until: names.at(action.until) };
    const { at, ...where } = place(action);
    return { id: nameIn(ids, action), type, at, ...until, ...where, ...rest } as Action;
  };
  const effects = inTime(draft.effects.map(notBeforeCause)).map((effect, index): Effect => {
    const { type, ...rest } = effect.is;
    const cause = effect.cause && nameIn(ids, effect.cause);
    return { id: `e${index + 1}`, type, ...place(effect), cause, ...rest } as Effect;
  });
  return { actions: actions.map(written), effects };
}

/** By another clock it may seem to have come first. */
const notBeforeCause = (effect: DraftEffect): DraftEffect => ({
  ...effect,
  time: Math.max(effect.time, effect.cause?.time ?? effect.time),
});

/** What pages said could not be recorded in them. */
const lostPages = ({ lost = [] }: AssembleInput): DraftLack[] =>
  lost.map(({ url, time }) => ({
    time,
    url: withoutCredentials(url),
    why: 'The page left before it could be recorded',
  }));

/** Not which ones: what a person keeps private is nobody else's. */
const deniedSites = ({ hasDenied = false, startedAt }: AssembleInput): DraftLack[] =>
  hasDenied
    ? [{ time: startedAt, kind: 'site', why: 'A part of these sites is on a list of sites that are never recorded' }]
    : [];

function lacksIn({ all }: RecordedDocuments): DraftLack[] {
  return all.flatMap((document) =>
    document.records.flatMap((record): DraftLack[] => {
      if (record.kind !== 'unrecordable') return [];
      const { time, what, why } = record;
      return [what === 'page' ? { time, url: urlOf(document), why } : { time, kind: what, why }];
    }),
  );
}

function completenessOf(
  { streams }: AssembleInput,
  { all }: RecordedDocuments,
  { lacks }: Draft,
  leftOut: number,
  { at, document }: Names,
): Completeness {
  return {
    documents: all.length,
    records: all.reduce((sum, { records }) => sum + records.length, 0),
    refused: streams.reduce((sum, { refused }) => sum + refused, leftOut),
    gaps: all.flatMap((one) => gapsOf(one, streams).map((gap) => ({ document: document(one.opening.id), ...gap }))),
    unrecordable: inTime(lacks).map(({ time, ...lack }) => ({ ...lack, at: at(time) })),
  };
}
