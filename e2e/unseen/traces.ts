/** What a page sees of itself: each trace by its name. */
export type Traces = Record<string, string>;

/** Where an element stands, by the names of the elements around it. */
export function placeOf(node: EventTarget | null): string {
  if (!(node instanceof Element)) return node instanceof Node ? node.nodeName : 'no element';
  const name = node.localName + (node.id ? `#${node.id}` : '');
  return node.parentElement ? `${placeOf(node.parentElement)} > ${name}` : name;
}

const LONGEST = 150;
const shown = (value: string | undefined): string => {
  if (value === undefined) return 'nothing';
  return value.length > LONGEST ? 'a long text' : value;
};

/** The numbers of functions say only which is which. */
const withoutNumbers = (value: string | undefined): string | undefined => value?.replaceAll(/#\d+/gu, '#');

/** Each trace that came, went or changed; in another document of the same page every function is another. */
export function changesBetween(before: Traces, now: Traces, where: 'same document' | 'another'): string[] {
  const changed: string[] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (before[name] === now[name]) continue;
    const isSameKind = withoutNumbers(before[name]) === withoutNumbers(now[name]);
    if (!isSameKind) changed.push(`${name}: ${shown(before[name])} → ${shown(now[name])}`);
    else if (where === 'same document') changed.push(`${name} is another`);
  }
  return changed.toSorted();
}
