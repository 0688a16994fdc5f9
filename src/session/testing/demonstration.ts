/** What a person does in tabs, pages and frames, as it is reported: for tests that are about the order of what happens. */
import fc from 'fast-check';
import type { AssembleInput, RecordStream } from '../assemble-input.ts';
import type { DocumentOpening, DownloadEvent, TabEvent, UnnumberedRecord } from '../record.ts';
import {
  arrival,
  begin,
  build,
  click,
  type DocumentGiven,
  departure,
  effect,
  element,
  leave,
  START,
  tabEvent,
} from './build.ts';
import { later } from './record-times.ts';

const deeds = [
  'click',
  'follow',
  'go',
  'back',
  'reload',
  'send',
  'sendToTab',
  'redirected',
  'openTab',
  'switchTab',
  'closeItself',
  'closeTab',
  'clickInFrame',
  'followInFrame',
  'leaveFromFrame',
  'leaveFromForeignFrame',
  'askFromFrame',
  'download',
] as const;

interface Step {
  deed: (typeof deeds)[number];
  /** How long the person waits before it. ms */
  wait: number;
  /** How long the browser takes for whatever it does. ms */
  takes: number;
}

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    deed: fc.constantFrom(...deeds),
    wait: fc.integer({ min: 400, max: 2000 }),
    takes: fc.integer({ min: 1, max: 30 }),
  }),
  { minLength: 1, maxLength: 12 },
);

interface Page {
  document: Recorded;
  frame: Recorded;
}
interface Recorded extends DocumentGiven {
  url: string;
  records: UnnumberedRecord[];
}
/** How it came; `handed` stands in its address. */
type Came = Parameters<typeof arrival>[1] & { handed?: string };
interface OpenTab {
  number: number;
  pages: Page[];
  opener: OpenTab | null;
}

/** What the person types into a field for it, and a form hands on in an address. */
export const SECRET = 'hunter2';

/** What is reported of a demonstration in which the person does this. */
export function demonstration(given: Step[]): AssembleInput {
  const documents: Recorded[] = [];
  const events: TabEvent[] = [tabEvent(0, 1, 'present')];
  const downloads: DownloadEvent[] = [];
  let time = 0;
  let tabs: OpenTab[] = [];

  function open(tab: number, frame: number[], since: number, { handed = '', ...by }: Came = {}): Recorded {
    const id = `page${documents.length + 1}`;
    const url = `https://shop.example/${id}${handed}`;
    const document = { id, url, tab, frame, openedAt: since, records: [arrival(time, { url, ...by })] };
    documents.push(document);
    return document;
  }
  function load(tab: OpenTab, takes: number, by: Came = {}): void {
    const since = time;
    time += takes;
    const document = open(tab.number, [], since, by);
    time += 1;
    const frame = open(tab.number, [0], time);
    time += 1;
    const target = element({ tag: 'iframe', name: `Frame of ${document.id}` });
    document.records.push({ kind: 'frame', time: START + time, index: 0, target });
    tab.pages.push({ document, frame });
  }
  const act = (document: Recorded): void =>
    void document.records.push(begin(`a${document.records.length}`, click(time)));
  const pageOf = (tab: OpenTab): Page => tab.pages.at(-1) as Page;
  const leavePage = (tab: OpenTab): void => {
    const { document, frame } = pageOf(tab);
    frame.records.push(leave(time));
    document.records.push(leave(time));
  };
  /** The address is known once the next page is there. */
  function ask(
    document: Recorded,
    tab: OpenTab,
    takes: number,
    by: 'link' | 'form' | 'script',
    came: Came = { referred: true },
  ): void {
    time += 1;
    const asked = time;
    const at = document.records.length;
    const before = pageOf(tab);
    load(tab, takes, came);
    const url = pageOf(tab).document.url.replace(SECRET, '[masked]');
    document.records.splice(at, 0, departure(asked, url, { by }));
    for (const gone of [before.frame, before.document]) gone.records.push(leave(asked + takes));
  }
  function bringToFront(tab: OpenTab): void {
    events.push(tabEvent(time, tab.number, 'activated'));
    tabs = [tab, ...tabs.filter((other) => other !== tab)];
  }
  function openNew(opener: OpenTab, takes: number, came: Came): void {
    time += 1;
    const tab = { number: documents.length + 100, pages: [], opener };
    events.push(tabEvent(time, tab.number, 'opened', opener.number));
    time += 1;
    bringToFront(tab);
    load(tab, takes, came);
  }
  function close(tab: OpenTab, next: OpenTab): void {
    leavePage(tab);
    time += 1;
    events.push(tabEvent(time, tab.number, 'closed'));
    tabs = tabs.filter((other) => other !== tab);
    time += 1;
    bringToFront(next);
  }

  const does: Record<Step['deed'], (tab: OpenTab, takes: number) => void> = {
    click: (tab) => act(pageOf(tab).document),
    follow(tab, takes) {
      const { document } = pageOf(tab);
      act(document);
      ask(document, tab, takes, 'link');
    },
    go(tab, takes) {
      leavePage(tab);
      load(tab, takes);
    },
    back(tab, takes) {
      const before = tab.pages.at(-2);
      if (!before) return;
      leavePage(tab);
      time += takes;
      const { url } = before.document;
      for (const one of [before.document, before.frame]) {
        const left = one.records.findLast((record) => record.kind === 'leave');
        if (left) Object.assign(left, { cached: true });
      }
      before.document.records.push(arrival(time, { url, restored: true, navigation: 'back_forward' }));
      time += 1;
      before.frame.records.push(arrival(time, { url: before.frame.url, restored: true, navigation: 'back_forward' }));
      tab.pages.pop();
    },
    reload(tab, takes) {
      leavePage(tab);
      load(tab, takes, { navigation: 'reload' });
    },
    send(tab, takes) {
      const { document } = pageOf(tab);
      act(document);
      ask(document, tab, takes, 'form', { referred: true, handed: `?p=${SECRET}` });
    },
    sendToTab(tab, takes) {
      const { document } = pageOf(tab);
      act(document);
      time += 1;
      document.records.push({ kind: 'handsOn', time: START + time, names: ['p'] });
      openNew(tab, takes, { referred: true, handed: `?p=${SECRET}` });
    },
    redirected(tab, takes) {
      leavePage(tab);
      load(tab, takes);
      time += 300;
      ask(pageOf(tab).document, tab, takes, 'script');
    },
    openTab(tab, takes) {
      act(pageOf(tab).document);
      openNew(tab, takes, { referred: true });
    },
    switchTab() {
      const other = tabs.at(-1) as OpenTab;
      if (tabs.length === 1) return;
      bringToFront(other);
    },
    closeItself(tab) {
      if (!tab.opener || !tabs.includes(tab.opener)) return;
      act(pageOf(tab).document);
      time += 1;
      close(tab, tab.opener);
    },
    closeTab(tab) {
      const next = tabs[1];
      if (next) close(tab, next);
    },
    clickInFrame: (tab) => act(pageOf(tab).frame),
    followInFrame(tab, takes) {
      const page = pageOf(tab);
      act(page.frame);
      time += 1;
      const asked = time;
      const { frame } = page;
      time += takes;
      page.frame = open(tab.number, [0], asked, { referred: true });
      frame.records.push(departure(asked, page.frame.url), leave(asked + takes));
    },
    leaveFromFrame(tab, takes) {
      act(pageOf(tab).frame);
      ask(pageOf(tab).document, tab, takes, 'link');
    },
    leaveFromForeignFrame(tab, takes) {
      act(pageOf(tab).frame);
      time += 1;
      const before = pageOf(tab);
      load(tab, takes, { referred: true });
      for (const gone of [before.frame, before.document]) gone.records.push(leave(time - 2));
    },
    askFromFrame(tab) {
      const { document, frame } = pageOf(tab);
      act(frame);
      time += 1;
      const is = { type: 'dialog', kind: 'confirm', message: 'Sure?', answer: true } as const;
      document.records.push(effect(time, `e${document.records.length}`, is));
    },
    download(tab, takes) {
      const { document } = pageOf(tab);
      const url = `https://shop.example/${document.records.length}.zip`;
      act(document);
      time += 1;
      document.records.push(departure(time, url));
      time += takes;
      downloads.push({ time: START + time, url, finalUrl: url, referrer: document.url });
    },
  };

  const first: OpenTab = { number: 1, pages: [], opener: null };
  tabs = [first];
  time = -1000;
  load(first, 20);
  time = 0;
  for (const { deed, wait, takes } of given) {
    time += wait;
    does[deed](tabs[0] as OpenTab, takes);
  }
  return build(documents, { tabEvents: events, downloads });
}

/** The same, as documents report it whose clocks are ahead by so much. */
export function withClocks(input: AssembleInput, ahead: (document: string) => number): AssembleInput {
  const opened = (opening: DocumentOpening): DocumentOpening => ({
    ...opening,
    openedAt: opening.openedAt + ahead(opening.id),
  });
  const reported = (stream: RecordStream): RecordStream => ({
    ...stream,
    records: stream.records.map((record) => later(record, ahead(stream.document))),
  });
  return { ...input, openings: input.openings.map(opened), streams: input.streams.map(reported) };
}
