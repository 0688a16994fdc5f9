/** What Showhow compares, from what was published of an element: no role, no accessible name, no title of its row. */
import { type Agreements, agreementsOf, type Candidate } from '../../src/target/locating/agreement.ts';
import { untried } from '../../src/target/locating/comparison.ts';
import type { Traits } from '../../src/target/traits.ts';
import type { Properties, PublishedPair } from './data.mts';

const LONGEST = 200;
const NEIGHBOUR = 60;
const MOST_ANCESTORS = 8;

const stepsOf = (xpath: string): string[] => xpath.split('/').filter((step) => step !== '');

const given = (value: string | null | undefined, name: string): Record<string, string> =>
  value ? { [name]: value.slice(0, LONGEST) } : {};

/** `/html[1]/body[1]/a[2]`: the tags around it, from the inside out, and its place. */
function pathOf(xpath: string): { ancestors: string[]; index: number } {
  const steps = stepsOf(xpath);
  const tags = steps.map((step) => step.replace(/\[\d+\]$/u, '').toLowerCase());
  return {
    ancestors: tags.slice(0, -1).toReversed().slice(0, MOST_ANCESTORS),
    index: Number(/\[(\d+)\]$/u.exec(steps.at(-1) ?? '')?.[1] ?? 1) - 1,
  };
}

export function traitsFrom({
  tag,
  id,
  name,
  alt,
  href,
  classList,
  visibleText,
  neighborText,
  xpath,
  location,
}: Properties): Traits {
  const text = (visibleText ?? []).join(' ').slice(0, LONGEST);
  const near = (neighborText ?? []).join(' ').slice(0, NEIGHBOUR);
  return {
    tag: tag.toLowerCase(),
    role: null,
    name: text,
    attributes: {
      ...given(id, 'id'),
      ...given(name, 'name'),
      ...given(alt, 'alt'),
      ...given(href, 'href'),
      ...given((classList ?? []).join(' '), 'class'),
    },
    box: location,
    // How many siblings it has is not told.
    fingerprint: { ...pathOf(xpath), siblings: 0, neighbours: near === '' ? [] : [near] },
  };
}

export function candidateFrom(properties: Properties, old: Properties): Candidate {
  const isSame = (one?: string | null, other?: string | null): boolean => Boolean(one) && one === other;
  return {
    ...traitsFrom(properties),
    ...untried,
    isInPlace: isSame(properties.xpath, old.xpath) || isSame(properties.idxpath, old.idxpath),
  };
}

/** In what each element of the new page agrees with the old one. */
export function agreementsIn({ old, elements }: PublishedPair): Agreements[] {
  const target = traitsFrom(old);
  return elements.map((each) => agreementsOf(target, candidateFrom(each, old)));
}
