/** Style sheets that show something while the pointer is on something else: `li:hover > ul { display: block }`. */
import { type Root, styleSheetsOf } from '../../target/dom.ts';

interface SheetRules {
  length: number;
  selectors: string[];
}

/** More of them than any page needs are not all looked at. */
const MOST_RULES = 200;

const bySheet = new WeakMap<CSSStyleSheet, SheetRules>();

/** Selectors of what is shown; each finds it only as long as the pointer is where it has to be. */
export const hoverSelectorsIn = (root: Root): string[] => styleSheetsOf(root).flatMap(selectorsIn).slice(0, MOST_RULES);

function selectorsIn(sheet: CSSStyleSheet): string[] {
  try {
    const rules = sheet.cssRules;
    const known = bySheet.get(sheet);
    if (known?.length === rules.length) return known.selectors;
    const selectors = [...rules].flatMap((rule) => selectorsOf(rule, null));
    bySheet.set(sheet, { length: rules.length, selectors });
    return selectors;
  } catch {
    // Of another origin: its rules are not to be read.
    return [];
  }
}

/** @param outer the selector that a nested rule is within */
function selectorsOf(rule: CSSRule, outer: string | null): string[] {
  if (rule instanceof CSSMediaRule && !window.matchMedia(rule.media.mediaText).matches) return [];
  const selector = rule instanceof CSSStyleRule ? resolved(rule.selectorText, outer) : outer;
  const own = selector !== null && 'style' in rule && shows(rule.style as CSSStyleDeclaration) ? showing(selector) : [];
  const inner = 'cssRules' in rule ? [...(rule.cssRules as CSSRuleList)] : [];
  return [...own, ...inner.flatMap((each) => selectorsOf(each, selector))];
}

function resolved(selector: string, outer: string | null): string {
  if (outer === null) return selector;
  return selector.includes('&') ? selector.replaceAll('&', `:is(${outer})`) : `:is(${outer}) ${selector}`;
}

/** Values that bring something to light that has not been there. */
function shows(style: CSSStyleDeclaration): boolean {
  const is = (name: string, test: (value: string) => boolean): boolean => {
    const value = style.getPropertyValue(name);
    return value !== '' && test(value);
  };
  return (
    is('display', (value) => value !== 'none') ||
    is('visibility', (value) => value === 'visible') ||
    is('opacity', (value) => Number.parseFloat(value) >= 0.9) ||
    ['max-height', 'left', 'right', 'top', 'inset', 'clip', 'clip-path'].some((name) =>
      is(name, (value) => value !== '0px'),
    )
  );
}

/** Those of a list that need the pointer elsewhere: what is shown where the pointer is anyway needs no stay. */
function showing(selector: string): string[] {
  if (!selector.includes(':hover')) return [];
  return splitList(selector)
    .filter((one) => one.includes(':hover') && !/:not\([^)]*:hover/u.test(one) && !/::|:(?:before|after)$/u.test(one))
    .filter((one) => !lastCompound(one).includes(':hover'));
}

/** At commas outside of parentheses. */
function splitList(selector: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < selector.length; at += 1) {
    const letter = selector.charAt(at);
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter !== ',' || depth > 0) continue;
    parts.push(selector.slice(from, at).trim());
    from = at + 1;
  }
  return [...parts, selector.slice(from).trim()];
}

function lastCompound(selector: string): string {
  let flat = selector;
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat.replace(/\([^()]*\)/gu, '');
  }
  return /[^\s>+~]*$/u.exec(flat)?.[0] ?? '';
}
