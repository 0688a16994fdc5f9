/**
 * Playwright's own recorder, as playwright-core offers it to programs, put into the words of the format: fairly, and in its
 * favour wherever its vocabulary leaves something open.
 */
import { type BrowserContext, chromium, type ElementHandle, type Frame, type Page } from '@playwright/test';
import type { Case } from '../e2e/cases/case.ts';
import type { Recorded, RecordedAction, RecordedEffect } from '../e2e/cases/compare.ts';
import { playwrightHand } from '../e2e/cases/playwright-hand.ts';
import type { Seen } from '../e2e/cases/target.ts';
import { within } from '../e2e/cases/within.ts';
import { chromiumPath, sandboxArguments } from '../tools/browsers.mjs';

/** `packages/isomorphic/codegen/actions.d.ts` of Playwright 1.65.1. */
interface PeerAction {
  name: string;
  selector?: string;
  button?: string;
  modifiers?: number;
  clickCount?: number;
  position?: { x: number; y: number };
  text?: string;
  key?: string;
  options?: string[];
  url?: string;
}
interface PeerSignal {
  name: 'navigation' | 'popup' | 'download' | 'dialog';
  url?: string;
}
interface EventSink {
  actionAdded: (page: Page, action: PeerAction) => void;
  actionUpdated: (page: Page, action: PeerAction) => void;
  signalAdded: (page: Page, signal: PeerSignal) => void;
}
type RecordingContext = BrowserContext & {
  _startRecording: (options: { language: string }, sink: EventSink) => Promise<void>;
  _stopRecording: () => Promise<void>;
};

interface Entry {
  id: string;
  page: Page;
  action: PeerAction;
  signals: PeerSignal[];
}

export interface PeerRecorder {
  record: (candidate: Case, base: string) => Promise<Recorded>;
  close: () => Promise<void>;
}

/** It holds a click back for a moment, to see whether it becomes a double click. ms */
const QUIET = 700;

const modifierNames = (mask: number): string[] =>
  ['Alt', 'Control', 'Meta', 'Shift'].filter((_, bit) => (mask & (1 << bit)) !== 0);

/** Its own word for an action, in ours. Fields that it has no word for stay absent. */
function translated({ action }: Entry): Pick<RecordedAction, 'type' | 'is'> | null {
  const { button, modifiers, clickCount, position, text, key, options, url } = action;
  const held = modifiers === undefined ? {} : { modifiers: modifierNames(modifiers) };
  switch (action.name) {
    case 'click':
      return { type: 'click', is: { button, count: clickCount, ...held, ...(position && { offset: position }) } };
    case 'check':
    case 'uncheck':
      return { type: 'click', is: { checked: action.name === 'check' } };
    case 'fill':
      return { type: 'type', is: { value: text } };
    case 'press':
      return { type: 'press', is: { key, ...held } };
    case 'select':
      return { type: 'select', is: { options: options?.map((value) => ({ value })) } };
    case 'setInputFiles':
      return { type: 'upload', is: {} };
    case 'hover':
      return { type: 'hover', is: {} };
    case 'navigate':
      return { type: 'navigate', is: { url } };
    case 'openPage':
      return { type: 'openTab', is: {} };
    case 'closePage':
      return { type: 'closeTab', is: {} };
    default:
      return null;
  }
}

function effectsOf({ id, signals }: Entry): RecordedEffect[] {
  return signals.map(({ name, url }) => {
    if (name === 'popup') return { type: 'tab', is: { change: 'opened' }, cause: id };
    return { type: name, is: name === 'navigation' ? { url } : {}, cause: id };
  });
}

/** Runs in a page. */
function describeSeen(node: Element): Seen {
  const told = (each: Element) => ({
    tag: each.localName,
    attributes: Object.fromEntries(Array.from(each.attributes, ({ name, value }) => [name, value])),
  });
  const path: Seen['path'] = [];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    path.unshift({ hop: 'shadow', mode: root.mode, target: told(root.host) });
  return { ...told(node), path };
}

async function seen(handle: ElementHandle<Element>): Promise<Seen> {
  const own = await handle.evaluate(describeSeen);
  const frame: Frame | null = await handle.ownerFrame();
  if (!frame?.parentFrame()) return own;
  const { path, ...element } = await seen((await frame.frameElement()) as ElementHandle<Element>);
  return { ...own, path: [...path, { hop: 'frame', target: element }, ...own.path] };
}

/** The element that a selector finds, in the page as it is now. */
async function lookUp(page: Page, selector: string): Promise<Seen | null> {
  if (page.isClosed()) return null;
  try {
    const handle = await page.locator(selector).first().elementHandle({ timeout: 150 });
    return handle && (await seen(handle));
  } catch {
    return null;
  }
}

/** As its own replay would: in the page as it was left, or as it was in the beginning. */
async function targetOf({ action, page }: Entry, lab: Page): Promise<Pick<RecordedAction, 'target' | 'alternatives'>> {
  if (action.selector === undefined) return { target: null };
  const found = [await lookUp(page, action.selector), await lookUp(lab, action.selector)].filter(
    (each) => each !== null,
  );
  const [target, ...alternatives] = found;
  return { target: target ?? 'unknown', alternatives };
}

async function asRecorded(entries: Entry[], lab: Page): Promise<Recorded> {
  const recorded: Recorded = { actions: [], effects: [] };
  let popup: string | undefined;
  for (const entry of entries) {
    const words = translated(entry);
    if (entry.signals.some(({ name }) => name === 'popup')) popup = entry.id;
    if (words?.type === 'openTab' && popup !== undefined) {
      // The page that a popup opened, not one of the person's.
      popup = undefined;
    } else if (words) recorded.actions.push({ id: entry.id, ...words, ...(await targetOf(entry, lab)) });
    recorded.effects.push(...effectsOf(entry));
  }
  return recorded;
}

function collector() {
  let entries: Entry[] = [];
  let last = performance.now();
  let count = 0;
  const heard = () => {
    last = performance.now();
  };
  const sink: EventSink = {
    actionAdded: (page, action) => {
      heard();
      count += 1;
      entries.push({ id: `p${count}`, page, action, signals: [] });
    },
    actionUpdated: (_, action) => {
      heard();
      const latest = entries.at(-1);
      if (latest) latest.action = action;
    },
    signalAdded: (_, signal) => {
      heard();
      entries.at(-1)?.signals.push(signal);
    },
  };
  return {
    sink,
    entries: () => entries,
    /** What came before the person began. */
    forget: () => {
      entries = [];
      heard();
    },
    quiet: async () => {
      heard();
      while (performance.now() - last < QUIET) await new Promise((done) => setTimeout(done, 50));
    },
  };
}

export async function openPeer(): Promise<PeerRecorder> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('No Chromium found. Set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, args: sandboxArguments() });
  const options = { viewport: { width: 1000, height: 700 } };
  const lab = await browser.newPage(options);
  return {
    record: async (candidate, base) => {
      // A context of its own: the recorder takes an address that is gone to within five seconds of a click for its outcome.
      const context = (await browser.newContext(options)) as RecordingContext;
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const { sink, entries, forget, quiet } = collector();
      await context._startRecording({ language: 'javascript' }, sink);
      const page = await context.newPage();
      await page.goto(base);
      await quiet();
      forget();
      const tabs = { open: () => context.newPage(), switchTo: (tab: Page) => tab.bringToFront() };
      await within(candidate.act(playwrightHand(page, { tabs, base }))).catch(() => undefined);
      await quiet();
      await context._stopRecording();
      await lab.goto(base);
      const recorded = await asRecorded(entries(), lab);
      await context.close();
      return recorded;
    },
    close: () => browser.close(),
  };
}
