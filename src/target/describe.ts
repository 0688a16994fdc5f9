/** Says which element an action was on, in so many ways that it can be found again. Reads the page, and changes nothing. */
import type { LocalTarget } from '../session/record.ts';
import type { Box, Element as DescribedElement, ShadowHop } from '../session/schema.ts';
import { accessibleName } from './accessible-name.ts';
import { attribute, boxOf, isShadowRoot, localName, matches, rootOf } from './dom.ts';
import { isEditableRegion } from './editable.ts';
import { fingerprintOf } from './fingerprint.ts';
import { withKept } from './kept.ts';
import { roleOf } from './role.ts';
import { type Known, selectorsOf } from './selectors.ts';
import { testIdNames } from './test-id-names.ts';
import { hasOwnText, type MaskedCheck, shorten, visibleText } from './text.ts';
import type { Traits } from './traits.ts';

export { find } from './find.ts';
export type { MaskedCheck } from './text.ts';

const LONGEST = 200;
const LONGEST_HREF = 2000;

const kept = [
  'id',
  'name',
  'type',
  'role',
  'aria-label',
  'aria-expanded',
  'aria-disabled',
  'placeholder',
  'title',
  'alt',
  'for',
  'autocomplete',
  'class',
];
/** Which may hold the content of an element that is no field: what is written there for all to see. */
const wording = new Set(['aria-label', 'placeholder', 'title', 'alt']);

/**
 * An element as its own document sees it, with the shadow roots to pass through from the document down.
 *
 * @param testIds the attributes that hold test ids
 */
export function describeTarget(element: Element, masked: MaskedCheck, testIds = testIdNames): LocalTarget {
  return withKept(() => {
    const path: ShadowHop[] = [];
    for (let root = rootOf(element); isShadowRoot(root); root = rootOf(root.host)) {
      path.unshift({ hop: 'shadow', mode: root.mode, target: describeElement(root.host, masked, testIds) });
    }
    return { ...describeElement(element, masked, testIds), path };
  });
}

/** An element as its own root sees it. */
export function describeElement(element: Element, masked: MaskedCheck, testIds = testIdNames): DescribedElement {
  const { traits, known } = look(element, masked, testIds);
  return { ...traits, selectors: selectorsOf(element, rootOf(element), known, { masked, testIds }) };
}

export const traitsOf = (element: Element, masked: MaskedCheck, testIds = testIdNames): Traits =>
  look(element, masked, testIds).traits;

function look(element: Element, masked: MaskedCheck, testIds: readonly string[]): { traits: Traits; known: Known } {
  const mask = masked(element);
  // A field's label and placeholder are the page's; of another element they may be its content.
  const secret = mask !== null && !isEditableRegion(element) && !isControl(element);
  const role = roleOf(element);
  const named = secret ? null : accessibleName(element, masked);
  const text = hasText(element) && !mask ? visibleText(element, masked, LONGEST) : '';
  const traits: Traits = {
    tag: shorten(localName(element), LONGEST),
    role,
    name: named ? shorten(named.name, LONGEST) : { masked: mask ?? 'field' },
    ...(text !== '' && { text }),
    attributes: attributesOf(element, secret, testIds),
    box: roundedBox(element),
    fingerprint: fingerprintOf(element, masked),
  };
  return { traits, known: { role, name: named?.exact ? named.name : null, secret } };
}

const controls = /^(?:input|select|textarea)$/u;
const isControl = (element: Element): boolean => controls.test(localName(element));
const hasText = (element: Element): boolean => hasOwnText(element) && !isControl(element);

/** What a page may change of an element at once when the pointer comes to it. */
export interface Looks {
  classes: string | null;
  box: Box;
}

export const looksOf = (element: Element): Looks => ({
  classes: attribute(element, 'class'),
  box: roundedBox(element),
});

/** As it was when it looked so. */
export function looking({ classes, box }: Looks, target: LocalTarget): LocalTarget {
  const { class: _, ...others } = target.attributes;
  return { ...target, box, attributes: classes ? { ...others, class: shorten(classes, LONGEST) } : others };
}

function attributesOf(element: Element, secret: boolean, testIds: readonly string[]): DescribedElement['attributes'] {
  const attributes: DescribedElement['attributes'] = {};
  for (const name of [...kept, ...testIds]) {
    const value = attribute(element, name);
    if (value && !(secret && wording.has(name))) attributes[name] = shorten(value, LONGEST);
  }
  // Also by what it is in.
  if (matches(element, ':disabled')) attributes['disabled'] = '';
  const href = attribute(element, 'href');
  if (href && !secret) attributes['href'] = shorten(withoutCredentials(href), LONGEST_HREF);
  return attributes;
}

/** `//user:password@host/` becomes `//host/`. */
const withoutCredentials = (href: string): string =>
  href.replace(/^([a-z][a-z\d+.-]*:)?([/\\]{2})[^/\\?#]*@/iu, '$1$2');

function roundedBox(element: Element): Box {
  const { x, y, width, height } = boxOf(element);
  return { x: tenths(x), y: tenths(y), width: tenths(width), height: tenths(height) };
}

const tenths = (length: number): number => Math.round(length * 10) / 10;
