/**
 * Looks through every string of a session for what should not be given away. It takes long: run it where nobody waits
 * for the thread.
 */
import type { Session } from '../schema.ts';
import { type SessionString, stringsOf } from '../strings.ts';
import { createTurns } from '../turns.ts';
import { createDetect, type Reading } from './detect.ts';
import type { Finding, Found } from './finding.ts';
import { idsFor } from './finding-id.ts';

export type { Finding } from './finding.ts';

export interface ScanOptions {
  /** The person's own list. */
  words: readonly string[];
}

/** Called now and then, and at the end with `done === all`: actions, documents, notes and the rest. */
export type OnProgress = (done: number, all: number) => void;

/** Strings between two looks at the clock. A long text counts as many. */
const STEP = 200;
const STEP_TEXT = 20_000;

/** Fields and attributes that are addresses, and nothing else. */
const addressNames = new Set(['url', 'startUrl', 'href', 'src', 'action', 'formaction']);
/** `tel:` and `mailto:` hold what is found in texts. */
const isAddress = (text: string): boolean => !/^\s*(?:tel|sms|mailto|data):/iu.test(text);

function readingOf({ path, text, isKey }: SessionString): Reading {
  return !isKey && addressNames.has(String(path.at(-1))) && isAddress(text) ? 'address' : 'text';
}

const NOTHING: readonly Found[] = [];

/** The same text is looked through once. */
function createMemory(session: Session, words: readonly string[]): (string: SessionString) => readonly Found[] {
  const detect = createDetect({ words, languages: session.environment.languages });
  const known: Record<Reading, Map<string, readonly Found[]>> = { address: new Map(), text: new Map() };
  return (string) => {
    const reading = readingOf(string);
    const before = known[reading].get(string.text);
    if (before) return before;
    const found = detect(string.text, reading);
    const kept = found.length === 0 ? NOTHING : found;
    known[reading].set(string.text, kept);
    return kept;
  };
}

/** @returns what to wait for where this turn has been long enough, so that others have the thread */
function createRest(): (text: string) => Promise<void> | null {
  const rest = createTurns();
  let step = 0;
  return (text) => {
    step += 1 + (STEP * text.length) / STEP_TEXT;
    if (step < STEP) return null;
    step = 0;
    return rest();
  };
}

/** Counts the entries of the session's lists, so that nothing has to be walked through beforehand. */
function entriesOf(session: Session): { all: number; before: (path: SessionString['path']) => number } {
  const starts = new Map<string, number>();
  let all = 0;
  for (const [name, part] of Object.entries(session)) {
    starts.set(name, all);
    all += Array.isArray(part) ? part.length : 1;
  }
  return { all, before: ([name, at]) => (starts.get(String(name)) ?? 0) + (typeof at === 'number' ? at : 0) };
}

export async function scan(session: Session, { words }: ScanOptions, onProgress: OnProgress): Promise<Finding[]> {
  const { all, before } = entriesOf(session);
  const foundIn = createMemory(session, words);
  const idOf = idsFor(session);
  const rest = createRest();
  const findings: Finding[] = [];
  for (const string of stringsOf(session)) {
    const { path, text, isKey } = string;
    for (const found of foundIn(string)) {
      findings.push({ id: idOf(string, found), path, ...found, ...(isKey && { isKey }) });
    }
    const resting = rest(text);
    if (!resting) continue;
    onProgress(before(path), all);
    await resting;
  }
  onProgress(all, all);
  return findings;
}
