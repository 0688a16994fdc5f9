/** What an element is in that tells it from the others like it: its row, its card, its dialog, its form. */
import type { Scope } from '../session/schema.ts';
import { accessibleName } from './accessible-name.ts';
import {
  attribute,
  classList,
  contains,
  isOutermost,
  localName,
  nextElementSibling,
  parentElement,
  previousElementSibling,
} from './dom.ts';
import { roleOf } from './role.ts';
import { isTellingClass, looksGenerated } from './stable.ts';
import { testIdsOf } from './test-ids.ts';
import type { MaskedCheck } from './text.ts';
import { titlesIn } from './titles.ts';

/** How far up one is looked for. */
const FARTHEST = 12;
/** Longer ones are prose. */
const LONGEST = 80;
const MOST_TITLES = 3;
/** Levels of elements that are alone in what they are in. */
const MOST_ALONE = 3;

/** How a page is read. */
export interface Reading {
  masked: MaskedCheck;
  /** The attributes that hold test ids. */
  testIds: readonly string[];
}

/** Of which the name is not what they contain. */
const named = new Set(
  (
    'alertdialog article banner complementary contentinfo dialog feed figure form grid group list listbox main menu ' +
    'menubar navigation radiogroup region search table tablist tabpanel toolbar tree treegrid'
  ).split(' '),
);

export interface Surroundings {
  scope: Scope;
  /** The element that it means. */
  around: Element;
}

/** The nearest first. Each is around the element and around none of the others. */
export function* scopesOf(element: Element, others: Element[], reading: Reading): Generator<Surroundings> {
  let up = parentElement(element);
  for (let level = 0; up && level < FARTHEST && !isOutermost(up); level += 1) {
    const around = up;
    if (others.some((other) => contains(around, other))) return;
    for (const scope of reading.masked(around) ? [] : sayings(around, element, reading)) yield { scope, around };
    up = parentElement(up);
  }
}

function* sayings(around: Element, element: Element, { masked, testIds }: Reading): Generator<Scope> {
  for (const { name, value } of testIdsOf(around, testIds)) {
    if (value.length <= LONGEST) yield { kind: 'testId', attribute: name, value };
  }
  const role = roleOf(around);
  const name = role && named.has(role) ? shortNameOf(around, masked) : '';
  if (role && name !== '') yield { kind: 'role', role, name };
  if (isEntry(around)) yield* titled(around, element, masked);
  const id = attribute(around, 'id');
  if (id && id.length <= LONGEST && !looksGenerated(id)) yield { kind: 'id', value: id };
}

function* titled(around: Element, element: Element, masked: MaskedCheck): Generator<Scope> {
  const css = likenessOf(around);
  if (css.length > LONGEST) return;
  for (const text of titlesIn(around, element, masked, MOST_TITLES)) yield { kind: 'containing', css, text };
}

function shortNameOf(element: Element, masked: MaskedCheck): string {
  const { name, exact } = accessibleName(element, masked);
  return exact && name.length <= LONGEST ? name : '';
}

/** A row among rows, a card among cards. */
export function isOneOfSeveral(element: Element): boolean {
  const beside = nextElementSibling(element) ?? previousElementSibling(element);
  return beside !== null && localName(beside) === localName(element);
}

/** Also where it fills one alone: the card in its column. */
function isEntry(element: Element): boolean {
  let outer: Element | null = element;
  for (let level = 0; outer && level < MOST_ALONE; level += 1) {
    if (isOneOfSeveral(outer)) return true;
    if (nextElementSibling(outer) || previousElementSibling(outer)) return false;
    outer = parentElement(outer);
  }
  return false;
}

/** What it has in common with its like. */
function likenessOf(element: Element): string {
  const tag = CSS.escape(localName(element));
  const role = attribute(element, 'role');
  if (role && /^[a-z]+$/u.test(role)) return `${tag}[role="${role}"]`;
  const telling = tag === 'div' || tag === 'span' ? [...classList(element)].find(isTellingClass) : undefined;
  return telling ? `${tag}.${CSS.escape(telling)}` : tag;
}
