/** Marks what was searched for, in whatever of it is rendered; the text itself stays as it is. */
import { asSearched } from './use-search.ts';

const NAME = 'showhow-found';

/** All texts below an element one after the other, and where each begins. */
function textsIn(element: Element): { whole: string; nodes: { node: Text; from: number }[] } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; from: number }[] = [];
  let whole = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: whole.length });
    whole += (node as Text).data;
  }
  return { whole, nodes };
}

function rangesIn(element: Element, wanted: string): Range[] {
  const { whole, nodes } = textsIn(element);
  const text = asSearched(whole);
  // A few letters become two in lower case, and no place is right after them.
  if (text.length !== whole.length) return [];
  const placed = (place: number, isEnd: boolean): [Text, number] | null => {
    const found = nodes.findLast(({ from }) => (isEnd ? from < place : from <= place));
    return found ? [found.node, place - found.from] : null;
  };
  const ranges: Range[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    const [start, end] = [placed(at, false), placed(at + wanted.length, true)];
    if (!start || !end) continue;
    const range = document.createRange();
    range.setStart(...start);
    range.setEnd(...end);
    ranges.push(range);
  }
  return ranges;
}

export function highlight(elements: Iterable<Element>, query: string): void {
  const wanted = asSearched(query);
  if (wanted.trim() === '') {
    CSS.highlights.delete(NAME);
    return;
  }
  CSS.highlights.set(NAME, new Highlight(...[...elements].flatMap((element) => rangesIn(element, wanted))));
}
