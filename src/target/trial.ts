/** Tries selectors of an element, and keeps those that find it. */
import type { Scope, Selector } from '../session/schema.ts';
import { tagOf } from './css-likeness.ts';
import { cssByPositionFrom } from './css-path.ts';
import { countAll, countBefore, type Root } from './dom.ts';
import { type Candidate, find, isWithin } from './find.ts';
import { type Reading, scopesOf } from './scopes.ts';
import { hasOwnText } from './text.ts';
import { isSteady, titlesIn } from './titles.ts';
import { TooMany } from './too-many.ts';
import { xpathByTitle, xpathOfAlike } from './xpath.ts';

/** Of the titles in an element, of the places in what it is in, and of what it is in, so many are tried. */
const MOST_TITLES = 3;
const MOST_PLACES = 6;
const MOST_SCOPES = 12;
const MOST_PLACED = 2000;
/** More look-alikes than these are not told apart. */
const MOST_ALIKE = 200;
/** Shorter words are part of too many tomorrow. */
const SHORTEST_PART = 3;
/** Longer paths lead through more than anybody will find again: only where nothing else is alone. */
const LONGEST_PATH = 2000;
/** What is kept at all of the path through a page as deep as none that people made. */
const LONGEST_LAST_PATH = 20_000;

/** A selector that finds others as well. */
interface Ambiguous {
  selector: Selector;
  found: Element[];
}

/** Where an element stands in one around it, and what else stands so in others; null where that is too much. */
interface Placed {
  around: Element;
  value: string;
  others: Element[] | null;
}

/** Whether a row, an entry or a card has a name that it will have tomorrow. */
export const isByTitle = (within: Scope | undefined): boolean => within?.kind === 'containing' && isSteady(within.text);

/** Any box that has the text in it: the place in it says little. */
const isOfAnything = (within: Scope): boolean => within.kind === 'containing' && /^(?:div|span)$/u.test(within.css);

export class Trial {
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
    if (found.length === 1)
      this.unique.push(isWorded(selector) && this.isToldByPart(selector) ? { ...selector, exact: false } : selector);
    else this.ambiguous.push({ selector, found });
    return found.length === 1;
  }

  /** Whether no other has it within what it is called. */
  private isToldByPart(selector: Worded): boolean {
    const said = selector.kind === 'role' ? selector.name : selector.value;
    return said.length >= SHORTEST_PART && tried(selector, this.root, this.reading, true)?.length === 1;
  }

  /** What finds others as well, and which of them it is. */
  shared(): Selector[] {
    return this.ambiguous.map(({ selector, found }) =>
      found.length > MOST_ALIKE ? selector : { ...selector, index: countBefore(this.element, found) },
    );
  }

  /** The same inside what tells the element from the others that it finds. */
  scope({ selector, found }: Ambiguous): void {
    if (selector.kind === 'xpath' || found.length > MOST_ALIKE) return;
    const others = found.filter((each) => each !== this.element);
    let tries = 0;
    for (const { scope: within } of scopesOf(this.element, others, this.reading)) {
      tries += 1;
      if (tries > MOST_SCOPES) return;
      if (!this.isAloneIn(within, others)) continue;
      this.unique.push({ ...selector, within, matches: 1 });
      return;
    }
  }

  /** By a title in it, where it is a row, an entry or a card itself. */
  attemptTitles(): void {
    if (!hasOwnText(this.element) || countAll(this.root, tagOf(this.element)) > MOST_ALIKE) return;
    const isCalled = this.unique.length > 0;
    for (const title of titlesIn(this.element, null, this.reading.masked, MOST_TITLES)) {
      const value = isCalled && !isSteady(title) ? null : xpathByTitle(this.element, title);
      if (value !== null && this.attempt({ kind: 'xpath', value })) return;
    }
  }

  /** By its place among those that say the same: the second link “More”. */
  attemptAmongAlike(): void {
    const said = this.ambiguous.map(({ selector }) => selector).find(isSaid);
    const alike = said ? xpathOfAlike(this.element, said) : null;
    if (alike === null || countAll(this.root, tagOf(this.element)) > MOST_PLACED) return;
    const found = find({ kind: 'xpath', value: alike }, this.root);
    if (found.length > MOST_ALIKE) return;
    this.attempt({ kind: 'xpath', value: `(${alike})[${found.indexOf(this.element) + 1}]` });
  }

  /** By its place in what has a name or title: the third cell of the row. */
  scopePlace(): void {
    // Where there are more, their places alone take longer to count than a press may.
    if (countAll(this.root, tagOf(this.element)) > MOST_PLACED) return;
    let tries = 0;
    let placed: Placed | null = null;
    for (const { scope: within, around } of scopesOf(this.element, [], this.reading)) {
      tries += 1;
      if (tries > MOST_PLACES) return;
      if (this.unique.length > 0 ? !isByTitle(within) : isOfAnything(within)) continue;
      if (placed?.around !== around) placed = this.placedIn(around);
      if (!placed.others || !this.isAloneIn(within, placed.others)) continue;
      this.unique.push({ kind: 'css', value: placed.value, within, matches: 1 });
      return;
    }
  }

  private placedIn(around: Element): Placed {
    const value = cssByPositionFrom(around, this.element);
    const found = find({ kind: 'css', value }, this.root);
    const isTold = found.includes(this.element) && found.length <= MOST_ALIKE;
    return { around, value, others: isTold ? found.filter((each) => each !== this.element) : null };
  }

  /** Whether it is inside what the scope means, and none of the others is. */
  private isAloneIn(within: Scope, others: Element[]): boolean {
    const isInside = isWithin(within, { masked: this.reading.masked, limited: true });
    return unlessTooMany(() => isInside(this.element) && !others.some(isInside)) === true;
  }

  /** One that finds others too, and says less than what they are called. */
  scopeNew(candidate: Candidate): void {
    const found = tried(candidate, this.root, this.reading);
    if (found?.includes(this.element)) this.scope({ selector: { ...candidate, matches: found.length }, found });
  }
}

const tried = (candidate: Candidate, root: Root, { masked }: Reading, partly = false): Element[] | null =>
  unlessTooMany(() => find(candidate, root, { masked, limited: true, partly }));

type Said = Extract<Selector, { kind: 'text' | 'placeholder' | 'alt' | 'title' }>;
const isSaid = (selector: Selector): selector is Said => /^(?:text|placeholder|alt|title)$/u.test(selector.kind);

type Worded = Extract<Selector, { kind: 'role' | 'label' | 'placeholder' | 'alt' | 'title' }>;
const worded = new Set<string>(['role', 'label', 'placeholder', 'alt', 'title']);
const isWorded = (selector: Selector): selector is Worded => worded.has(selector.kind);

function unlessTooMany<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
}
