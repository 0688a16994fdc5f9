/** What a page still says in English while another language is spoken. */
import { IntlMessageFormat } from 'intl-messageformat';
import { type Catalogue, catalogues, type Language } from './catalogues.ts';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

const ANYTHING = '.+';
/** What takes this says nothing of its own, in one of its choices at least. */
const WORDLESS = '…';

/** What a message can become, whatever is filled in. */
const pattern = (elements: Elements): string => elements.map(patternOf).join('');

function patternOf(element: Elements[number]): string {
  if ('children' in element) return pattern(element.children);
  if ('options' in element) {
    return `(?:${Object.values(element.options)
      .map(({ value }) => pattern(value))
      .join('|')})`;
  }
  return 'value' in element && element.type === text?.type ? escaped(element.value) : ANYTHING;
}

const escaped = (literal: string): string => literal.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);

const [text] = new IntlMessageFormat('text').getAst();

/** Of all messages that are not the same in both languages, and have words of their own. */
function english(language: Language): RegExp[] {
  const other: Catalogue = catalogues[language];
  return Object.entries(catalogues.en as Catalogue)
    .filter(([key, { message }]) => message !== other[key]?.message)
    .map(([, { message }]) => new RegExp(`^${pattern(new IntlMessageFormat(message, 'en').getAst())}$`, 'u'))
    .filter((one) => !one.test(WORDLESS));
}

const read = ['aria-label', 'title', 'placeholder', 'alt'];

/** Pieces of text, and whole sentences that have something in their middle. */
function textsOf(document: Document): string[] {
  const elements = [...document.body.querySelectorAll('*')];
  const said = elements.flatMap((element) => [
    ...read.map((name) => element.getAttribute(name) ?? ''),
    ...(element.matches('p, button, li, h1, h2, h3, label, td, th, dt, dd') ? [element.textContent] : []),
    ...[...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.nodeValue ?? ''] : [])),
  ]);
  return [document.title, ...said].map((one) => one.trim()).filter((one) => one !== '');
}

export function englishLeft(language: Language, document: Document): string[] {
  const patterns = english(language);
  return [...new Set(textsOf(document))].filter((said) => patterns.some((one) => one.test(said)));
}
