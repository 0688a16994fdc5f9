/** Whether what was recorded is the element that a case names. */
import type { Where } from './hand.ts';

interface Step {
  tag: string;
  attributes: Record<string, string>;
  isClosed: boolean;
}

interface SeenElement {
  tag: string;
  attributes: Record<string, unknown>;
  role?: string | null;
  name?: unknown;
}

/** The part of a target that says which element it is. */
export interface Seen extends SeenElement {
  path: (
    | { hop: 'shadow'; mode: 'open' | 'closed'; target: SeenElement }
    | { hop: 'frame'; target: SeenElement | null }
  )[];
}

const form =
  /^(?<tag>[a-z][\w-]*)(?:#(?<id>[\w-]+))?(?:\[(?<attribute>[\w-]+)="?(?<value>[^"\]]*)"?\])?(?<closed>!)?$/u;

export const stepsTo = (where: Where): string[] => where.split(' / ');
export const isFrame = (step: string): boolean => /^(?:iframe|frame|object|embed)\b/u.test(step);

function parse(step: string): Step {
  const found = form.exec(step)?.groups;
  if (!found?.['tag']) throw new Error(`No way to name an element: ${step}`);
  const { tag, id, attribute, value, closed } = found;
  return {
    tag,
    attributes: { ...(id && { id }), ...(attribute && { [attribute]: value ?? '' }) },
    isClosed: closed !== undefined,
  };
}

const isSame = (seen: SeenElement, { tag, attributes }: Step): boolean =>
  seen.tag === tag && Object.entries(attributes).every(([name, value]) => seen.attributes[name] === value);

/** How a person would write down what was seen. */
export function written({ path, ...element }: Seen): string {
  const name = ({ tag, attributes }: SeenElement) =>
    `${tag}${typeof attributes['id'] === 'string' ? `#${attributes['id']}` : ''}`;
  const hops = path.map((hop) => {
    if (!hop.target) return '(frame)';
    return `${name(hop.target)}${hop.hop === 'shadow' && hop.mode === 'closed' ? '!' : ''}`;
  });
  return [...hops, name(element)].join(' / ');
}

export function isTarget(seen: Seen, where: Where): boolean {
  const steps = stepsTo(where).map(parse);
  const last = steps.pop();
  if (!last || !isSame(seen, last) || steps.length !== seen.path.length) return false;
  return steps.every((step, at) => {
    const hop = seen.path[at];
    if (!hop?.target || isFrame(step.tag) !== (hop.hop === 'frame')) return false;
    return isSame(hop.target, step) && (hop.hop === 'frame' || step.isClosed === (hop.mode === 'closed'));
  });
}
