/** Selectors of an element, best first, each tried within its root. */
import type { Selector } from '../session/schema.ts';
import { cssByNumbers, cssByPosition, cssOf } from './css-path.ts';
import { attribute, isDocument, matches, type Root } from './dom.ts';
import { buttonText, type Candidate, find, labelTexts, TooMany } from './find.ts';
import { looksGenerated } from './stable.ts';
import { testIdsOf } from './test-ids.ts';
import { hasOwnText, type MaskedCheck, treeText } from './text.ts';
import { xpathOf } from './xpath.ts';

const MOST_SELECTORS = 8;
/** Longer names and texts are prose that somebody will edit. */
const LONGEST = 100;

export interface Known {
  role: string | null;
  /** Null where nothing of it may be in a selector. */
  name: string | null;
  /** Nothing of its content may be in a selector. */
  secret: boolean;
}

export function selectorsOf(element: Element, root: Root, known: Known, masked: MaskedCheck): Selector[] {
  const unique: Selector[] = [];
  const ambiguous: Selector[] = [];
  const attempt = (candidate: Candidate): boolean => {
    const found = tried(candidate, root, masked);
    if (!found?.includes(element)) return false;
    (found.length === 1 ? unique : ambiguous).push({ ...candidate, matches: found.length });
    return found.length === 1;
  };
  for (const candidate of namings(element, known, masked)) attempt(candidate);
  const css = known.secret ? null : cssOf(element, root);
  if (!css || !attempt({ kind: 'css', value: css })) {
    if (!attempt({ kind: 'css', value: cssByPosition(element, root) }) && unique.length === 0) {
      attempt({ kind: 'css', value: cssByNumbers(element, root) });
    }
  }
  if (isDocument(root)) attempt({ kind: 'xpath', value: xpathOf(element, root) });
  return [...unique, ...ambiguous.filter(({ kind }) => kind !== 'css')].slice(0, MOST_SELECTORS);
}

function tried(candidate: Candidate, root: Root, masked: MaskedCheck): Element[] | null {
  try {
    return find(candidate, root, { masked, limited: true });
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
}

/** What people and developers call the element, best first. */
function namings(element: Element, { role, name, secret }: Known, masked: MaskedCheck): Candidate[] {
  const candidates: Candidate[] = testIdsOf(element).map((id) => ({
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
