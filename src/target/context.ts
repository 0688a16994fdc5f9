/** What an element belongs to, in the words of the page: the titles of its row, entry or card, of its column, group and section. */
import { attribute, closest, localName, parentElement, previousElementSibling } from './dom.ts';
import { isOneOfSeveral } from './scopes.ts';
import { hasOwnText, type MaskedCheck, treeText } from './text.ts';
import { titlesIn } from './titles.ts';

const MOST_TITLES = 4;
const MOST_LEVELS = 10;
/** Before an element, looked through for a heading. */
const MOST_BEFORE = 12;
const LONGEST = 80;

/** The innermost first: the row of a cell, then its column, then what the table is in. */
export function contextOf(element: Element, masked: MaskedCheck): string[] {
  const titles = new Set<string>();
  let from = element;
  for (let level = 0; level < MOST_LEVELS && titles.size < MOST_TITLES; level += 1) {
    const up = parentElement(from);
    if (!up || localName(from) === 'body') break;
    const title = entryTitle(from, element, masked) ?? headingBefore(from, masked);
    if (title) titles.add(title);
    from = up;
  }
  const column = columnTitle(element, masked);
  const [first, ...others] = titles;
  return [...new Set([first, column, ...others])].filter((title) => typeof title === 'string').slice(0, MOST_TITLES);
}

const entryTitle = (entry: Element, element: Element, masked: MaskedCheck): string | null =>
  entry !== element && !masked(entry) && isOneOfSeveral(entry)
    ? (titlesIn(entry, element, masked, 1)[0] ?? null)
    : null;

const isHeading = (element: Element): boolean =>
  /^(?:h[1-6]|legend|caption|summary)$/u.test(localName(element)) || attribute(element, 'role') === 'heading';

function headingBefore(element: Element, masked: MaskedCheck): string | null {
  let before = previousElementSibling(element);
  for (let count = 0; before && count < MOST_BEFORE; count += 1) {
    if (isHeading(before)) return shortText(before, masked);
    before = previousElementSibling(before);
  }
  return null;
}

/** The heading of the column that a cell of a table is in. */
function columnTitle(element: Element, masked: MaskedCheck): string | null {
  const cell = closest(element, 'td, th');
  const table = cell && closest(cell, 'table');
  if (!(cell instanceof HTMLTableCellElement) || !(table instanceof HTMLTableElement)) return null;
  const heading = table.tHead?.rows[0]?.cells[cell.cellIndex];
  return heading && heading !== cell ? shortText(heading, masked) : null;
}

function shortText(element: Element, masked: MaskedCheck): string | null {
  if (!hasOwnText(element) || masked(element)) return null;
  return treeText(element, masked, LONGEST) || null;
}
