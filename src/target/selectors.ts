/** Selectors of an element, best first, each tried within its root. */
import type { Selector } from '../session/schema.ts';
import { likenessOf } from './css-likeness.ts';
import { cssByNumbers, cssByPosition, cssOf } from './css-path.ts';
import { attribute, isDocument, matches, type Root } from './dom.ts';
import { type Candidate, labelTexts } from './find.ts';
import { buttonText } from './find-text.ts';
import type { Reading } from './scopes.ts';
import { looksGenerated } from './stable.ts';
import { testIdsOf } from './test-ids.ts';
import { hasOwnText, isReadAlike, type MaskedCheck, treeText } from './text.ts';
import { isByTitle, Trial } from './trial.ts';
import { xpathOf } from './xpath.ts';

const MOST_SELECTORS = 8;
/** Of the selectors that find several elements so many are told apart by what they are in. */
const MOST_SCOPED = 2;
/** Longer names and texts are prose that somebody will edit. */
const LONGEST = 100;

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
  const isTold = attemptLikeness(trial, element, root, known, testIds);
  if (isDocument(root) && !known.secret && (trial.unique.length === 0 || isEntry(known))) trial.attemptTitles();
  if (trial.unique.every((selector) => isNumberOfCell(selector, known))) trial.scopePlace();
  if (isDocument(root) && trial.unique.length === 0) trial.attemptAmongAlike();
  if (!isTold) attemptPosition(trial, element, root, testIds);
  if (isDocument(root)) trial.attempt({ kind: 'xpath', value: xpathOf(element, root) });
  const ambiguous = trial.shared().filter(({ kind }) => kind !== 'css');
  return [...inOrder(trial.unique, known), ...ambiguous].slice(0, MOST_SELECTORS);
}

/** What goes by the title of the row before a figure that stands in it. */
function inOrder(unique: Selector[], known: Known): Selector[] {
  const [first] = unique;
  if (!first || !isNumberOfCell(first, known)) return unique;
  const isByRow = (selector: Selector): boolean =>
    'within' in selector && isByTitle(selector.within) && !isNumberOfCell(selector, known);
  return [...unique.filter(isByRow), ...unique.filter((selector) => !isByRow(selector))];
}

/** By what it is, in CSS. @returns whether that is enough */
function attemptLikeness(
  trial: Trial,
  element: Element,
  root: Root,
  { secret }: Known,
  testIds: readonly string[],
): boolean {
  const likeness = secret ? null : likenessOf(element, root, testIds);
  const css = cssOf(element, root, likeness, testIds);
  if (css !== null && trial.attempt({ kind: 'css', value: css })) return true;
  if (likeness) trial.scopeNew({ kind: 'css', value: likeness.css });
  return false;
}

function attemptPosition(trial: Trial, element: Element, root: Root, testIds: readonly string[]): void {
  if (trial.attempt({ kind: 'css', value: cssByPosition(element, root, testIds) }) || trial.unique.length > 0) return;
  trial.attempt({ kind: 'css', value: cssByNumbers(element, root) });
}

/** A figure in a table is another one tomorrow. */
const isNumberOfCell = (selector: Selector, { role, name }: Known): boolean =>
  (role === 'cell' || role === 'gridcell') &&
  (selector.kind === 'role' || selector.kind === 'text') &&
  /^\P{L}*\d\P{L}*$/u.test(name ?? '');

/** All that is in it is its name: one word of it is another tomorrow. */
const isEntry = ({ role }: Known): boolean => role === 'row' || role === 'listitem';

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
  const isAlike = (label: Element): boolean => isReadAlike(label, masked);
  const said = {
    label: isField(element) ? labelTexts(element, masked, isAlike).find(isShort) : null,
    placeholder: attribute(element, 'placeholder'),
    text: buttonText(element) ?? textOf(element, masked),
    alt: attribute(element, 'alt'),
    title: attribute(element, 'title'),
  };
  const kinds = Object.keys(said) as (keyof typeof said)[];
  return kinds.flatMap((kind) => {
    const value = said[kind];
    return value && isShort(value) ? [{ kind, value }] : [];
  });
}

function textOf(element: Element, masked: MaskedCheck): string | null {
  const text = hasOwnText(element) ? treeText(element, masked, LONGEST) : null;
  return text && isReadAlike(element, masked) ? text : null;
}

const isShort = (text: string): boolean => text.trim() !== '' && text.length <= LONGEST;

const fields = 'input, select, textarea, meter, output, progress, [contenteditable], [role], [aria-label]';
const isField = (element: Element): boolean => matches(element, fields);
