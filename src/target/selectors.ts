/** Selectors of an element, best first, each tried within its root. */
import type { Selector } from '../session/schema.ts';
import { cssByNumbers, cssByPosition, cssOf, likenessOf } from './css-path.ts';
import { attribute, isDocument, matches, type Root } from './dom.ts';
import { buttonText, type Candidate, find, isWithin, labelTexts, TooMany } from './find.ts';
import { type Reading, scopesOf } from './scopes.ts';
import { looksGenerated } from './stable.ts';
import { testIdsOf } from './test-ids.ts';
import { hasOwnText, type MaskedCheck, treeText } from './text.ts';
import { xpathOf } from './xpath.ts';

const MOST_SELECTORS = 8;
/** Of the selectors that find several elements so many are told apart by what they are in. */
const MOST_SCOPED = 2;
/** More look-alikes than these are not. */
const MOST_ALIKE = 200;
/** Longer names and texts are prose that somebody will edit. */
const LONGEST = 100;
/** Longer paths lead through more than anybody will find again: only where nothing else is alone. */
const LONGEST_PATH = 2000;
/** What is kept at all of the path through a page as deep as none that people made. */
const LONGEST_LAST_PATH = 20_000;

export interface Known {
  role: string | null;
  /** Null where nothing of it may be in a selector. */
  name: string | null;
  /** Nothing of its content may be in a selector. */
  secret: boolean;
}

export function selectorsOf(element: Element, root: Root, known: Known, reading: Reading): Selector[] {
  const { testIds } = reading;
  const trial = new Trial(element, root, reading);
  for (const candidate of namings(element, known, reading)) trial.attempt(candidate);
  for (const candidate of trial.ambiguous.slice(0, MOST_SCOPED)) trial.scope(candidate);
  const likeness = known.secret ? null : likenessOf(element, root, testIds);
  const css = cssOf(element, root, likeness, testIds);
  if (!css || !trial.attempt({ kind: 'css', value: css })) {
    if (likeness) trial.scopeNew({ kind: 'css', value: likeness.css });
    if (!trial.attempt({ kind: 'css', value: cssByPosition(element, root, testIds) }) && trial.unique.length === 0) {
      trial.attempt({ kind: 'css', value: cssByNumbers(element, root) });
    }
  }
  if (isDocument(root)) trial.attempt({ kind: 'xpath', value: xpathOf(element, root) });
  const ambiguous = trial.ambiguous.map(({ selector }) => selector).filter(({ kind }) => kind !== 'css');
  return [...trial.unique, ...ambiguous].slice(0, MOST_SELECTORS);
}

/** A selector that finds others as well. */
interface Ambiguous {
  selector: Selector;
  found: Element[];
}

/** Tries candidates, and keeps those that find the element. */
class Trial {
  readonly unique: Selector[] = [];
  readonly ambiguous: Ambiguous[] = [];
  private readonly element: Element;
  private readonly root: Root;
  private readonly reading: Reading;

  constructor(element: Element, root: Root, reading: Reading) {
    this.element = element;
    this.root = root;
    this.reading = reading;
  }

  /** Whether it finds the element alone. */
  attempt(candidate: Candidate): boolean {
    const longest = this.unique.length === 0 ? LONGEST_LAST_PATH : LONGEST_PATH;
    if ('value' in candidate && candidate.value.length > longest) return false;
    const found = tried(candidate, this.root, this.reading);
    if (!found?.includes(this.element)) return false;
    const selector = { ...candidate, matches: found.length };
    if (found.length === 1) this.unique.push(selector);
    else this.ambiguous.push({ selector, found });
    return found.length === 1;
  }

  /** The same inside what tells the element from the others that it finds. */
  scope({ selector, found }: Ambiguous): void {
    if (selector.kind === 'xpath' || found.length > MOST_ALIKE) return;
    const others = found.filter((each) => each !== this.element);
    const options = { masked: this.reading.masked, limited: true };
    for (const within of scopesOf(this.element, others, this.reading)) {
      const isInside = isWithin(within, options);
      const isAlone = unlessTooMany(() => isInside(this.element) && !others.some(isInside));
      if (!isAlone) continue;
      this.unique.push({ ...selector, within, matches: 1 });
      return;
    }
  }

  /** One that finds others too, and says less than what they are called. */
  scopeNew(candidate: Candidate): void {
    const found = tried(candidate, this.root, this.reading);
    if (found?.includes(this.element)) this.scope({ selector: { ...candidate, matches: found.length }, found });
  }
}

const tried = (candidate: Candidate, root: Root, { masked }: Reading): Element[] | null =>
  unlessTooMany(() => find(candidate, root, { masked, limited: true }));

function unlessTooMany<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
}

/** What people and developers call the element, best first. */
function namings(element: Element, { role, name, secret }: Known, { masked, testIds }: Reading): Candidate[] {
  const candidates: Candidate[] = testIdsOf(element, testIds).map((id) => ({
    kind: 'testId',
    attribute: id.name,
    value: id.value,
  }));
  if (role && name && isShort(name)) candidates.push({ kind: 'role', role, name });
  if (!secret) candidates.push(...wordings(element, masked));
  const id = attribute(element, 'id');
  if (id && !looksGenerated(id)) candidates.push({ kind: 'id', value: id });
  return candidates;
}

function wordings(element: Element, masked: MaskedCheck): Candidate[] {
  const candidates: Candidate[] = [];
  const label = isField(element) ? labelTexts(element, masked).find(isShort) : undefined;
  if (label) candidates.push({ kind: 'label', value: label });
  const placeholder = attribute(element, 'placeholder');
  if (placeholder && isShort(placeholder)) candidates.push({ kind: 'placeholder', value: placeholder });
  const text = buttonText(element) ?? (hasOwnText(element) ? treeText(element, masked, LONGEST) : null);
  if (text && isShort(text)) candidates.push({ kind: 'text', value: text });
  for (const kind of ['alt', 'title'] as const) {
    const value = attribute(element, kind);
    if (value && isShort(value)) candidates.push({ kind, value });
  }
  return candidates;
}

const isShort = (text: string): boolean => text.trim() !== '' && text.length <= LONGEST;

const fields = 'input, select, textarea, meter, output, progress, [contenteditable], [role], [aria-label]';
const isField = (element: Element): boolean => matches(element, fields);
