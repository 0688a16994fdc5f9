/**
 * Targets as selectors of Chrome DevTools' Recorder: alternatives, each a list with one part for every shadow root to pass
 * through. https://github.com/puppeteer/replay (Schema), https://pptr.dev/guides/page-interactions#selectors
 */
import type { Scope, Selector, Target } from '../schema.ts';
import { attributeIs } from './css.ts';

/** Best first. Frames are told by the step, as indexes: see `chromeFrame`. */
export function chromeSelectors(target: Pick<Target, 'selectors' | 'path'>): string[][] {
  const hosts: string[] = [];
  for (const hop of target.path) {
    if (hop.hop === 'frame') hosts.length = 0;
    else if (hop.mode === 'closed') return [];
    else {
      const first = hop.target.selectors.find((selector) => isSayable(selector, hosts.length > 0));
      if (!first) return [];
      hosts.push(partOf(first));
    }
  }
  return target.selectors
    .filter((selector) => isSayable(selector, hosts.length > 0))
    .map((selector) => [...hosts, partOf(selector)]);
}

/** Exact texts have to be said as XPath, which browsers evaluate in no shadow root. */
function isSayable(selector: Selector, inShadow: boolean): boolean {
  const within = 'within' in selector ? selector.within : undefined;
  if (within?.kind === 'containing') return !inShadow && simple.test(within.css);
  if (selector.kind === 'role' && looksLikeAttribute.test(selector.name)) return false;
  if (selector.kind === 'label' && looksLikeAttribute.test(selector.value)) return false;
  return !(inShadow && (selector.kind === 'xpath' || selector.kind === 'text'));
}

/** Indexes of the frames to pass through, as a step of the Recorder has them. */
export const chromeFrame = (target: Pick<Target, 'path'>): number[] =>
  target.path.flatMap((hop) => (hop.hop === 'frame' ? [hop.index] : []));

function partOf(selector: Selector): string {
  const within = 'within' in selector ? selector.within : undefined;
  if (within) return `${scopeOf(within)} ${pieceOf(selector)}`;
  if (selector.kind === 'role') return `aria/${ariaOf(selector)}`;
  if (selector.kind === 'label') return `aria/${selector.value}`;
  if (selector.kind === 'xpath') return `xpath/${selector.value}`;
  return selector.kind === 'text' ? `xpath/${textXPath(selector.value)}` : pieceOf(selector);
}

const scopeOf = (scope: Scope): string =>
  scope.kind === 'containing' ? pseudo('xpath', `.//${xpathOf(scope.css)}[${textXPath(scope.text)}]`) : pieceOf(scope);

/** `tr`, `div.card`, `div[role="row"]` */
const simple = /^(?<tag>[a-z][a-z\d-]*)(?:\.(?<name>[\w-]+)|\[role="(?<role>[a-z]+)"\])?$/u;

function xpathOf(css: string): string {
  const { tag = '*', name, role } = simple.exec(css)?.groups ?? {};
  if (role) return `${tag}[@role="${role}"]`;
  return name ? `${tag}[contains(concat(" ",normalize-space(@class)," ")," ${name} ")]` : tag;
}

/** Part of a selector of Puppeteer's that may stand beside others. */
function pieceOf(selector: Selector | Exclude<Scope, { kind: 'containing' }>): string {
  switch (selector.kind) {
    case 'role':
      return pseudo('aria', ariaOf(selector));
    case 'label':
      return pseudo('aria', selector.value);
    case 'text':
      return pseudo('xpath', textXPath(selector.value));
    case 'xpath':
      return pseudo('xpath', selector.value);
    case 'css':
      return selector.value;
    case 'testId':
      return attributeIs(selector.attribute, selector.value);
    default:
      return attributeIs(selector.kind, selector.value);
  }
}

const pseudo = (name: string, argument: string): string => `::-p-${name}("${argument.replace(/["\\]/gu, '\\$&')}")`;
/** Chrome knows `img` by its newer name alone (WAI-ARIA 1.3). */
const ariaOf = ({ role, name }: { role: string; name: string }): string =>
  `${name}[role="${role === 'img' ? 'image' : role}"]`;
/** Puppeteer takes it for an attribute, wherever it stands. */
const looksLikeAttribute = /\[\s*\w+\s*=\s*["']/u;

/** The innermost elements with exactly this text. XPath 1.0 */
function textXPath(text: string): string {
  const is = `normalize-space(.)=${xpathString(text)}`;
  return `.//*[${is} and not(.//*[${is}])]`;
}

const xpathString = (text: string): string => {
  if (!text.includes('"')) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `concat(${text
    .split('"')
    .map((part) => `"${part}"`)
    .join(`,'"',`)})`;
};
