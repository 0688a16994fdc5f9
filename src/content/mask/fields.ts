/** Which elements hold a secret or something personal, so that nothing of what they hold leaves the page. */
import { kindNamed } from '../../masking/field-words.ts';
import { type Allows, isMasked, isOptional, type MaskKind } from '../../masking/kinds.ts';
import { deepTarget } from '../../target/deep-target.ts';
import {
  attribute,
  isDocument,
  isShadowRoot,
  matches,
  parentElement,
  queryAll,
  type Root,
  referred,
  rootOf,
  textContent,
} from '../../target/dom.ts';
import { isEditableRegion, isTextField } from '../../target/editable.ts';
import { forget, once } from '../../target/kept.ts';
import { labelsOf } from '../../target/labels.ts';
import type { Listening } from '../listening.ts';
import { isMarked } from './marks.ts';

type Recogniser = (element: Element) => MaskKind | null;

export interface FieldMask {
  /** What kind of secret an element holds; null where none. */
  kindOf: (element: Element) => MaskKind | null;
  /** Remembers the password fields below a root, also when the page later shows what is in them. */
  observe: (root: Root) => void;
  /** Does so for a document, and for each shadow root that something happens in. */
  start: (document: Document, listening: Pick<Listening, 'on' | 'signal'>) => void;
}

/** Enough of a label to name a field. */
const LABEL = 200;

/** Field names of HTML's autofill. */
const autofilled: [RegExp, MaskKind][] = [
  [/^(?:current|new)-password$/u, 'password'],
  [/^one-time-code$/u, 'code'],
  [/^cc-/u, 'card'],
  [/^email$/u, 'email'],
  [/^tel(?:-|$)/u, 'phone'],
  [/^bday(?:-|$)/u, 'birthDate'],
  [/^(?:street-address|address-line[123]|postal-code)$/u, 'address'],
];

/** Ant Design and Selectize keep browsers so from filling in what is looked for in a list: nobody searches for a password. */
const isListSearch = (element: Element): boolean =>
  matches(element, '[role~="combobox"], [role~="searchbox"], [autofill="no"]');

const recogniseAutocomplete: Recogniser = (element) => {
  for (const token of attribute(element, 'autocomplete')?.toLowerCase().split(/\s+/u) ?? []) {
    const known = autofilled.find(([name]) => name.test(token));
    if (known && !(token === 'new-password' && isListSearch(element))) return known[1];
  }
  return null;
};

const types: Record<string, MaskKind> = { password: 'password', hidden: 'field', email: 'email', tel: 'phone' };

const recogniseInputType: Recogniser = (element) =>
  element instanceof HTMLInputElement ? (types[element.type] ?? null) : null;

const recogniseMark: Recogniser = (element) => (isMarked(element) ? 'field' : null);

/** Boxes for one letter each, next to each other: a code is typed into them. */
const FEWEST_BOXES = 4;

const recogniseSplitCode: Recogniser = (element) => (letterBoxesAround(element).length > 0 ? 'code' : null);

/** The boxes of the code that one of them is part of, in their order; none where it is no such box. */
export function letterBoxesAround(element: Element): Element[] {
  if (!isLetterBox(element)) return [];
  for (let up = parentElement(element), level = 0; up && level < 3; up = parentElement(up), level += 1) {
    const boxes = queryAll(up, letterBox);
    if (boxes.length >= FEWEST_BOXES) return boxes;
  }
  return [];
}

const letterBox = 'input:is([maxlength="1"], [size="1"])';
const isLetterBox = (element: Element): boolean => isTextField(element) && matches(element, letterBox);

const recogniseDisguise: Recogniser = (element) => {
  const security = getComputedStyle(element).getPropertyValue('-webkit-text-security');
  return security === '' || security === 'none' ? null : 'password';
};

const recogniseNames: Recogniser = (element) => {
  const names = ['name', 'id', 'placeholder', 'aria-label', 'aria-placeholder', 'title', 'formcontrolname'].map(
    (name) => attribute(element, name),
  );
  const labels = [...labelsOf(element), ...referred(element, 'aria-labelledby')]
    // A label may be around its field: what is typed into an editable region is not its name.
    .filter((label) => label !== element)
    .map((label) => (textContent(label) ?? '').slice(0, LABEL));
  const kinds = [...names, ...labels]
    .map((name) => (name === null ? null : kindNamed(name)))
    .filter((kind) => kind !== null);
  // The password of a mail account is one, whatever may be told of its address.
  return kinds.find((kind) => !isOptional(kind)) ?? kinds[0] ?? null;
};

/** The kind of a phone or of an address is chosen from a list, and not itself: its numbers and lines are typed. */
const typed = new Set<MaskKind>(['email', 'phone', 'address', 'id', 'account']);
const recogniseListNames: Recogniser = (element) => {
  const kind = recogniseNames(element);
  return kind && typed.has(kind) ? null : kind;
};

/** @param allows what may be recorded all the same, because the person said so for this task */
export function createFieldMask(allows: Allows = () => false): FieldMask {
  const passwords = new WeakSet<Element>();
  /**
   * Some pages put another field in the place of a password that they show, in the same tree: components call all their
   * fields the same, each in a shadow tree of its own.
   */
  const passwordNames = new WeakMap<Root, Set<string>>();
  const observed = new WeakSet<Root>();
  const observer = new MutationObserver(noteChanges);

  function remember(element: Element): void {
    // Others may be called the same.
    forget();
    passwords.add(element);
    const root = rootOf(element);
    const names = passwordNames.get(root) ?? new Set();
    passwordNames.set(root, names);
    for (const name of namesOf(element)) names.add(name);
  }

  function noteChanges(changes: MutationRecord[]): void {
    for (const { target, oldValue } of changes) {
      if (oldValue?.toLowerCase() === 'password' && target instanceof HTMLInputElement) remember(target);
    }
  }

  const recognisePassword: Recogniser = (element) => {
    if (element instanceof HTMLInputElement && element.type === 'password') remember(element);
    if (passwords.has(element)) return 'password';
    const names = passwordNames.get(rootOf(element));
    return names && namesOf(element).some((name) => names.has(name)) ? 'password' : null;
  };

  const ofControls: Recogniser[] = [recogniseMark, recogniseAutocomplete];
  const ofOthers: Recogniser[] = [recogniseMark];
  const ofHidden: Recogniser[] = [recogniseNames, recogniseInputType];
  const ofLists: Recogniser[] = [...ofControls, recogniseListNames];
  /** In this order: the first that knows the element says what it is. */
  const ofText: Recogniser[] = [
    recognisePassword,
    recogniseDisguise,
    recogniseMark,
    recogniseAutocomplete,
    recogniseSplitCode,
    recogniseNames,
    recogniseInputType,
  ];

  const kindOf = (element: Element): MaskKind | null => once(passwords, element, () => recognised(element));

  function recognised(element: Element): MaskKind | null {
    const recognisers = recognisersFor(element);
    // A change of type that the page made just now has not been told yet.
    noteChanges(observer.takeRecords());
    for (const recognise of recognisers) {
      const kind = recognise(element);
      if (kind && isMasked(kind, allows)) return kind;
    }
    return null;
  }

  function recognisersFor(element: Element): Recogniser[] {
    if (isEditableRegion(element)) return ofText;
    if (element instanceof HTMLSelectElement) return ofLists;
    if (!(element instanceof HTMLInputElement)) return ofOthers;
    return element.type === 'hidden' ? ofHidden : ofControls;
  }

  function observe(root: Root): void {
    for (const field of queryAll(root, 'input[type="password" i]')) remember(field);
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, { subtree: true, attributeFilter: ['type'], attributeOldValue: true });
  }

  const touched = new Set<Root>();
  /** A script may move the focus a thousand times in one go: its fields are looked for once. */
  function observeSoon(root: Root): void {
    if (touched.size === 0) {
      queueMicrotask(() => {
        for (const one of touched) observe(one);
        touched.clear();
      });
    }
    touched.add(root);
  }

  function start(document: Document, { on, signal }: Pick<Listening, 'on' | 'signal'>): void {
    observe(document);
    const look = (event: Event): void => {
      const target = deepTarget(event);
      const root = target && rootOf(target);
      if (!root || !(isDocument(root) || isShadowRoot(root))) return;
      if (observed.has(root)) observeSoon(root);
      else observe(root);
    };
    // In a pause, too: what is a password then is one afterwards.
    on('focusin', look, { whilePaused: true });
    on('pointerdown', look, { whilePaused: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  return { kindOf, observe, start };
}

function namesOf(element: Element): string[] {
  if (!isTextField(element)) return [];
  return ['name', 'id'].map((name) => attribute(element, name) ?? '').filter((name) => name !== '');
}
