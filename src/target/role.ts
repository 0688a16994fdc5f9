/** WAI-ARIA roles of elements: explicit, or implied as HTML-AAM says. */
import {
  attribute,
  closest,
  has,
  isHtml,
  localName,
  nextElementSibling,
  previousElementSibling,
  referred,
  textContent,
} from './dom.ts';

/** WAI-ARIA 1.3 and Graphics-ARIA, without the abstract ones. */
const known = new Set(
  (
    'alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox ' +
    'comment complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic ' +
    'graphics-document graphics-object graphics-symbol grid gridcell group heading image img insertion link list ' +
    'listbox listitem log main mark marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation ' +
    'none note option paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar ' +
    'search searchbox separator slider spinbutton status strong subscript suggestion superscript switch tab table ' +
    'tablist tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem'
  ).split(' '),
);

const called = (names: string, what?: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, what ?? name]));

/** Elements whose role needs no second look. */
const implied: Record<string, string> = {
  ...called('article blockquote button caption code dialog figure main mark meter option search strong table time'),
  ...called('details fieldset optgroup', 'group'),
  ...called('h1 h2 h3 h4 h5 h6', 'heading'),
  ...called('menu ol ul', 'list'),
  ...called('tbody tfoot thead', 'rowgroup'),
  ...called('dfn dt', 'term'),
  aside: 'complementary',
  datalist: 'listbox',
  dd: 'definition',
  del: 'deletion',
  em: 'emphasis',
  hr: 'separator',
  html: 'document',
  ins: 'insertion',
  li: 'listitem',
  nav: 'navigation',
  output: 'status',
  p: 'paragraph',
  progress: 'progressbar',
  sub: 'subscript',
  sup: 'superscript',
  textarea: 'textbox',
  tr: 'row',
};

const inputs: Record<string, string> = {
  ...called('button image reset submit', 'button'),
  ...called('checkbox radio'),
  number: 'spinbutton',
  // Without a role in HTML-AAM; browsers show it as a text box.
  password: 'textbox',
  range: 'slider',
};

const sectioning = 'article, aside, main, nav, section';
const naming = ['aria-label', 'aria-labelledby', 'title'];
const isNamed = (element: Element): boolean => naming.some((name) => attribute(element, name)?.trim());
const isLandmark = (element: Element): boolean => !closest(element, sectioning);

const conditional: Record<string, (element: Element) => string | null> = {
  a: (element) => (has(element, 'href') ? 'link' : null),
  area: (element) => (has(element, 'href') ? 'link' : null),
  footer: (element) => (isLandmark(element) ? 'contentinfo' : null),
  form: (element) => (isNamed(element) ? 'form' : null),
  header: (element) => (isLandmark(element) ? 'banner' : null),
  img: (element) => (attribute(element, 'alt') === '' && !isNamed(element) ? 'presentation' : 'img'),
  input: roleOfInput,
  section: (element) => (isNamed(element) ? 'region' : null),
  select: (element) => ((element as HTMLSelectElement).multiple || sizeOf(element) > 1 ? 'listbox' : 'combobox'),
  td: (element) => (closest(element, '[role~="grid"], [role~="treegrid"]') ? 'gridcell' : 'cell'),
  th: roleOfHeaderCell,
};

function roleOfHeaderCell(element: Element): string {
  const scope = attribute(element, 'scope')?.toLowerCase() ?? '';
  if (scope !== '') return scope.startsWith('row') ? 'rowheader' : 'columnheader';
  const besides = [previousElementSibling(element), nextElementSibling(element)];
  const isFilled = (beside: Element | null): boolean =>
    beside !== null && localName(beside) === 'td' && textContent(beside)?.trim() !== '';
  return besides.some(isFilled) ? 'rowheader' : 'columnheader';
}

const sizeOf = (element: Element): number => (element as HTMLSelectElement).size;

function roleOfInput(element: Element): string | null {
  const { type } = element as HTMLInputElement;
  const role = inputs[type];
  if (role || !/^(?:email|search|tel|text|url)$/u.test(type)) return role ?? null;
  if (referred(element, 'list').some((list) => localName(list) === 'datalist')) return 'combobox';
  return type === 'search' ? 'searchbox' : 'textbox';
}

function impliedRole(element: Element): string | null {
  const name = localName(element);
  if (name === 'svg') return 'img';
  if (name === 'math') return 'math';
  if (!isHtml(element)) return null;
  if (Object.hasOwn(implied, name)) return implied[name] ?? null;
  return Object.hasOwn(conditional, name) ? (conditional[name]?.(element) ?? null) : null;
}

/** The role of an element; null where it has none, or gave it up. */
export function roleOf(element: Element): string | null {
  const tokens = attribute(element, 'role')?.toLowerCase().split(/\s+/u) ?? [];
  const explicit = tokens.find((token) => known.has(token));
  const isGivenUp = explicit === 'presentation' || explicit === 'none';
  if (isGivenUp && !keepsItsRole(element)) return null;
  const role = explicit && !isGivenUp ? explicit : impliedRole(element);
  return role === 'presentation' ? null : role;
}

/** WAI-ARIA, conflict resolution: what can have the focus or a name cannot be presentational. */
const keepsItsRole = (element: Element): boolean =>
  isNamed(element) || has(element, 'tabindex') || /^(?:a|button|input|select|textarea)$/u.test(localName(element));

const tagsOf = Map.groupBy(Object.keys(implied), (tag) => implied[tag] ?? '');
const conditionalTags: Record<string, string> = {
  ...called('cell gridcell', 'td'),
  ...called('checkbox radio searchbox slider spinbutton', 'input'),
  ...called('columnheader rowheader', 'th'),
  banner: 'header',
  button: 'button, input',
  combobox: 'input, select',
  contentinfo: 'footer',
  form: 'form',
  img: 'img, svg',
  link: 'a, area',
  listbox: 'datalist, select',
  math: 'math',
  region: 'section',
  textbox: 'input, textarea',
};

/** CSS selectors for every element that may have a role, the quickest first. */
export const candidatesFor = (role: string): string[] => [
  ...(conditionalTags[role]?.split(', ') ?? tagsOf.get(role) ?? []),
  `[role~="${CSS.escape(role)}" i]`,
];
