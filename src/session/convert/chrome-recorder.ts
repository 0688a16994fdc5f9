/**
 * Targets as selectors of Chrome DevTools' Recorder: alternatives, each a list with one part for every shadow root to pass
 * through. https://github.com/puppeteer/replay (Schema), https://pptr.dev/guides/page-interactions#selectors
 */
import type { Element, Scope, Selector, Target } from '../schema.ts';
import { attributeIs } from './css.ts';

type Described = Pick<Element, 'tag' | 'text' | 'selectors'>;

/** Best first. Frames are told by the step, as indexes: see `chromeFrame`. */
export function chromeSelectors(target: Described & Pick<Target, 'path'>): string[][] {
  const hosts: string[] = [];
  for (const hop of target.path) {
    if (hop.hop === 'frame') hosts.length = 0;
    else if (hop.mode === 'closed') return [];
    else {
      const first = hop.target.selectors.find((selector) => isSayable(selector, hosts.length > 0));
      if (!first) return [];
      hosts.push(partOf(first, hop.target.tag));
    }
  }
  const isInShadow = hosts.length > 0;
  return target.selectors.flatMap((selector) => {
    if (!isSayable(selector, isInShadow)) return [];
    const words = isInShadow ? [] : byWordsOf(selector, target);
    return [partOf(selector, target.tag), ...words].map((part) => [...hosts, part]);
  });
}

/**
 * Chrome’s names begin with a space where an icon stands before the words, and cells of a table that is for looks have none:
 * then the words themselves find what the name does not.
 */
function byWordsOf(selector: Selector, { tag, text, selectors }: Described): string[] {
  const within = 'within' in selector ? selector.within : undefined;
  if (!/^[a-z][a-z\d]*$/u.test(tag) || selectors.some(({ kind }) => kind === 'text')) return [];
  const isNamedByText = selector.kind === 'role' && selector.name === text;
  return isNamedByText ? [saidBy(within, `.//${tag}[${isText(selector.name)}]`)] : [];
}

const saidBy = (within: Scope | undefined, xpath: string): string =>
  within ? `${scopeOf(within)} ${pseudo('xpath', xpath)}` : `xpath/${xpath}`;

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

function partOf(selector: Selector, tag: string): string {
  const within = 'within' in selector ? selector.within : undefined;
  if (selector.kind === 'text') return saidBy(within, textXPath(selector.value, tag));
  if (within) return `${scopeOf(within)} ${pieceOf(selector)}`;
  if (selector.kind === 'role') return `aria/${ariaOf(selector)}`;
  if (selector.kind === 'label') return `aria/${selector.value}`;
  return selector.kind === 'xpath' ? `xpath/${selector.value}` : pieceOf(selector);
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
function pieceOf(selector: Exclude<Selector, { kind: 'text' }> | Exclude<Scope, { kind: 'containing' }>): string {
  switch (selector.kind) {
    case 'role':
      return pseudo('aria', ariaOf(selector));
    case 'label':
      return pseudo('aria', selector.value);
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

/** The innermost elements with exactly this text; of a button made of an `<input>` it is the value. XPath 1.0 */
function textXPath(text: string, tag = ''): string {
  if (tag === 'input') return `.//input[normalize-space(@value)=${xpathString(text)}]`;
  const is = isText(text);
  return `.//*[${is} and not(.//*[${is}])]`;
}

const isText = (text: string): string => `normalize-space(.)=${xpathString(text)}`;

const xpathString = (text: string): string => {
  if (!text.includes('"')) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `concat(${text
    .split('"')
    .map((part) => `"${part}"`)
    .join(`,'"',`)})`;
};
