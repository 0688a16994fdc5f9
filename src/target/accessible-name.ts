/**
 * The accessible name of an element (Accessible Name and Description Computation 1.2, HTML-AAM), but for what would let a
 * person's entries into it: values of fields, choices and editable text within it are left out, and so is what is masked.
 */
import {
  attribute,
  checkVisibility,
  closest,
  flatChildren,
  flatParent,
  isContentEditable,
  isElement,
  isHtml,
  localName,
  referred,
} from './dom.ts';
import { once } from './kept.ts';
import { labelsOf } from './labels.ts';
import { roleOf } from './role.ts';
import { collapse, type MaskedCheck } from './text.ts';

export interface AccessibleName {
  name: string;
  /** Nothing was left out of it: browsers and other tools find the same name. */
  exact: boolean;
}

/** Part of another element's name, or referred to by one. */
type Within = 'itself' | 'content' | 'reference';

const MOST_NODES = 300;

/** WAI-ARIA, name from: content. */
const fromContent = new Set(
  (
    'button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row ' +
    'rowheader switch tab tooltip treeitem'
  ).split(' '),
);
/** WAI-ARIA, name from: prohibited. */
const nameless = new Set(
  'caption code deletion emphasis generic insertion mark paragraph strong subscript suggestion superscript term time'.split(
    ' ',
  ),
);
/** Browsers take what is in any other into no name around it: the entries of a menu or a branch are none of its own. */
const passedOn = new Set([...fromContent, ...nameless, ...'list listitem none presentation rowgroup table'.split(' ')]);
/** Embedded in a name they stand for their value. */
const valued = new Set(['combobox', 'listbox', 'searchbox', 'slider', 'spinbutton', 'textbox', 'progressbar', 'meter']);
/** HTML-AAM names an output by its labels, not by what it holds. */
const textless = new Set(['script', 'style', 'noscript', 'template', 'output']);
const buttonNames: Record<string, string> = { button: '', submit: 'Submit', reset: 'Reset', image: 'Submit' };

const isField = (element: Element): boolean => localName(element) === 'input' || localName(element) === 'textarea';

export function isHidden(element: Element): boolean {
  if (attribute(element, 'aria-hidden') === 'true') return true;
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden' || visibility === 'collapse';
}

/** Whether assistive technology is not shown it: then no tool finds it by its role. */
export function isOutsideAccessibilityTree(element: Element): boolean {
  const { visibility } = getComputedStyle(element);
  if (visibility !== 'visible') return true;
  for (let up: Element | null = element; up; up = flatParent(up)) {
    if (attribute(up, 'aria-hidden') === 'true') return true;
  }
  // The options of a closed select are not drawn, and yet there; what has no box of its own may have drawn children.
  const drawn = localName(element) === 'option' ? (closest(element, 'select') ?? element) : element;
  return !isDrawn(drawn);
}

function isDrawn(element: Element): boolean {
  if (checkVisibility(element)) return true;
  const parent = flatParent(element);
  return getComputedStyle(element).display === 'contents' && parent !== null && isDrawn(parent);
}

export const accessibleName = (element: Element, masked: MaskedCheck): AccessibleName =>
  once(masked, element, () => nameIn(element, masked));

function nameIn(element: Element, masked: MaskedCheck): AccessibleName {
  if (nameless.has(roleOf(element) ?? '')) return { name: '', exact: true };
  const seen = new Set<Element>();
  let exact = true;
  /** What is referred to is a name with all that is in it. */
  let isReferred = false;

  function nameOf(of: Element, within: Within, hiddenToo: boolean): string {
    if (seen.has(of) || isSpent() || (within === 'content' && !hiddenToo && isHidden(of))) return '';
    const labelled = within === 'reference' ? '' : fromLabelledBy(of);
    if (labelled !== '') return labelled;
    seen.add(of);
    const role = roleOf(of);
    if (within !== 'itself' && holdsEntry(of, role)) {
      exact = false;
      return '';
    }
    return ownName(of, role, within, hiddenToo);
  }

  function ownName(of: Element, role: string | null, within: Within, hiddenToo: boolean): string {
    const label = attribute(of, 'aria-label')?.trim();
    return label || fromMarkup(of, hiddenToo) || fromChildren(of, role, within, hiddenToo) || fromTooltip(of, within);
  }

  function isSpent(): boolean {
    if (seen.size < MOST_NODES) return false;
    exact = false;
    return true;
  }

  const holdsEntry = (of: Element, role: string | null): boolean =>
    valued.has(role ?? '') || (isContentEditable(of) && of !== element) || masked(of) !== null;

  function fromLabelledBy(of: Element): string {
    const labels = referred(of, 'aria-labelledby');
    if (labels.length === 0) return '';
    const itself = labels.includes(of) && holdsEntry(of, roleOf(of));
    // Some menus name themselves by what is chosen in them.
    if (itself) exact = false;
    const others = itself ? labels.filter((label) => label !== of) : labels;
    return namesOf(others);
  }

  function namesOf(labels: Element[]): string {
    const before = isReferred;
    isReferred = true;
    const names = labels.map((label) => nameOf(label, 'reference', isHidden(label)));
    isReferred = before;
    return collapse(names.join(' '));
  }

  function fromMarkup(of: Element, hiddenToo: boolean): string {
    const name = localName(of);
    if (name === 'img' || name === 'area') return attribute(of, 'alt')?.trim() ?? '';
    if (of instanceof HTMLInputElement) return fromInput(of);
    return namesOf(labelsOf(of)) || fromNamingChild(of, hiddenToo);
  }

  function fromInput(of: HTMLInputElement): string {
    const { type, alt, value, title } = of;
    const isImage = type === 'image';
    const name = (isImage && alt.trim()) || namesOf(labelsOf(of));
    if (name || !(type in buttonNames)) return name;
    return (!isImage && value.trim()) || title.trim() || (buttonNames[type] ?? '');
  }

  const namingChildren: Record<string, string> = {
    fieldset: 'legend',
    table: 'caption',
    figure: 'figcaption',
    svg: 'title',
  };
  function fromNamingChild(of: Element, hiddenToo: boolean): string {
    const wanted = namingChildren[localName(of)];
    if (!wanted) return '';
    for (const child of flatChildren(of)) {
      if (isElement(child) && localName(child) === wanted) {
        // A <title> is never drawn.
        return collapse(contentOf(child, hiddenToo || wanted === 'title'));
      }
    }
    return '';
  }

  function fromChildren(of: Element, role: string | null, within: Within, hiddenToo: boolean): string {
    // A style sheet may paint before and after a tick box, but browsers take none of it into the name.
    if (of instanceof HTMLInputElement) return '';
    const isNoName = !fromContent.has(role ?? '') || isContentEditable(of) || holdsEntry(of, role);
    if (within === 'itself' && isNoName) return '';
    if (within === 'content' && !isReferred && role !== null && !passedOn.has(role)) return '';
    return collapse(contentOf(of, hiddenToo));
  }

  function contentOf(of: Element, hiddenToo: boolean): string {
    let content = generated(of, '::before');
    for (const child of flatChildren(of)) {
      if (isSpent()) break;
      if (child instanceof Text) content += child.data;
      else if (isElement(child) && !textless.has(localName(child))) content += embedded(child, hiddenToo);
    }
    return content + generated(of, '::after');
  }

  function embedded(child: Element, hiddenToo: boolean): string {
    if (localName(child) === 'br') return ' ';
    const name = nameOf(child, 'content', hiddenToo);
    const { display } = getComputedStyle(child);
    return display === 'inline' || display === 'contents' ? name : ` ${name} `;
  }

  function fromTooltip(of: Element, within: Within): string {
    const title = attribute(of, 'title')?.trim();
    if (title) return title;
    if (within !== 'itself' || !isHtml(of)) return '';
    const placeholder = isField(of) ? attribute(of, 'placeholder')?.trim() : '';
    if (placeholder) return placeholder;
    const other = attribute(of, 'aria-placeholder')?.trim() ?? '';
    // Playwright takes none of it into the name.
    if (other !== '') exact = false;
    return other;
  }

  const name = collapse(nameOf(element, 'itself', isHidden(element)));
  return { name, exact };
}

/** Text that a style sheet puts before or after the content; its alternative text where it has one. */
function generated(element: Element, pseudo: '::before' | '::after'): string {
  const { content, visibility } = getComputedStyle(element, pseudo);
  // A text area that grows has its value beside it, out of sight.
  if (visibility !== 'visible') return '';
  const quoted = /"((?:[^"\\]|\\.)*)"$/u.exec(content)?.[1];
  return quoted === undefined ? '' : ` ${quoted} `;
}
