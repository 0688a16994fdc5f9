/** The labels of boxes, as selectors of Chrome DevTools' Recorder. */
import { attributeIs } from '../convert/css.ts';
import type { Action, Selector, Target } from '../schema.ts';

type Click = Extract<Action, { type: 'click' }>;

/** Where in a label nobody recorded; near its corner is no link that may be in it. */
export const IN_LABEL = { x: 3, y: 3 };

/** What was pressed is the label: the box that it is for may not be seen, and Puppeteer waits until it is. */
export function labelOf({ target, offset, pointer, checked }: Click): Target | null {
  if (target?.tag !== 'input' || checked === undefined || offset || pointer === 'none') return null;
  const depth = target?.fingerprint.ancestors.indexOf('label') ?? -1;
  const selectors = (target?.selectors ?? []).flatMap((selector): Selector[] => {
    if (selector.matches !== 1 || ('within' in selector && selector.within)) return [];
    const label = labelSelector(selector, depth);
    return label === null ? [] : [{ kind: 'css', value: label, matches: 1 }];
  });
  return target && selectors.length > 0 ? { ...target, selectors } : null;
}

/** @param depth how many elements are between the box and the label around it; -1 where it is not in one */
function labelSelector(selector: Selector, depth: number): string | null {
  if (selector.kind === 'id')
    return depth < 0 ? `label${attributeIs('for', selector.value)}` : `label:has(${attributeIs('id', selector.value)})`;
  if (selector.kind !== 'css' || depth < 0) return null;
  if (/^[a-z][\w-]*(?:\[[a-z-]+="[\w-]*"\])?$/u.test(selector.value)) return `label:has(${selector.value})`;
  const isPath = /^(?:[a-z][\w-]*(?::nth-of-type\(\d+\))? > )+[a-z][\w-]*(?::nth-of-type\(\d+\))?$/u.test(
    selector.value,
  );
  const around = selector.value.split(' > ').slice(0, -1 - depth);
  return isPath && around.length > 0 ? around.join(' > ') : null;
}
