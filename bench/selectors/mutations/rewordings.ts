/** The page says the same things in other words. */
import { elementsIn, textsIn, wordingAttributes } from './dom.ts';
import type { Mutation, Scene } from './mutation.ts';
import { grown, otherText, otherWord } from './words.ts';

/** What makes a row the one that it is. */
const isInRow = ({ parentElement }: Text): boolean =>
  Boolean(parentElement?.closest('td, tbody th, option, [role="row"], [role="gridcell"], [role="option"]'));
const wordsIn = (text: string): string[] => text.match(/\p{L}{3,}/gu) ?? [];

/** The customer is called a client, wherever that is said. */
function renameThroughout({ document, random, rate }: Scene): void {
  const texts = textsIn(document.body).filter((text) => !isInRow(text));
  const labelled = wordingAttributes.flatMap((name) =>
    elementsIn(document, `[${name}]`).map((element) => ({ element, name })),
  );
  const all = texts
    .map(({ data }) => data)
    .concat(labelled.map(({ element, name }) => element.getAttribute(name) ?? ''));
  const words = [...new Set(all.flatMap(wordsIn).map((word) => word.toLowerCase()))];
  const others = new Map(random.some(words, rate).map((word) => [word, otherWord(random, word)]));
  const renamed = (text: string): string =>
    text.replace(/\p{L}{3,}/gu, (word) => {
      const other = others.get(word.toLowerCase());
      if (other === undefined) return word;
      return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    });
  for (const text of texts) text.data = renamed(text.data);
  for (const { element, name } of labelled) element.setAttribute(name, renamed(element.getAttribute(name) ?? ''));
}

const controls = 'a, button, label, th, h1, h2, h3, h4, [role="tab"], [role="menuitem"], [role="button"]';
const labelsIn = (document: Document): Text[] =>
  elementsIn(document, controls)
    .flatMap(textsIn)
    .filter((text) => !isInRow(text));

/** “Add a new customer” becomes “Add”. */
function shortenLabels({ document, random, rate }: Scene): void {
  const long = labelsIn(document).filter(({ data }) => wordsIn(data).length > 1);
  for (const text of random.some(long, Math.min(1, rate * 2))) {
    const words = text.data.trim().split(/\s+/u);
    text.data = words.slice(0, Math.ceil(words.length / 2)).join(' ');
  }
  for (const text of random.some(labelsIn(document), rate / 4))
    text.data = text.data.replace(/\p{L}{5,}/u, (word) => `${word.slice(0, 4)}.`);
}

function lengthenLabels({ document, random, rate }: Scene): void {
  for (const text of random.some(labelsIn(document), Math.min(1, rate * 2))) text.data = grown(random, text.data);
}

function markFields({ document, random, rate }: Scene): void {
  const labels = elementsIn(document, 'label, legend, th')
    .flatMap(textsIn)
    .filter((text) => !isInRow(text));
  const mark = random.pick([' *', ' (optional)', ' (required)']);
  for (const text of random.some(labels, Math.min(1, rate * 2))) text.data = text.data.trimEnd() + mark;
}

/** The labels stay, what is told around them does not. */
function rewriteProse({ document, random, rate }: Scene): void {
  const isProse = (text: Text): boolean =>
    text.data.trim().split(/\s+/u).length > 6 && !isInRow(text) && !text.parentElement?.closest('li');
  const prose = textsIn(document.body).filter(isProse);
  for (const text of random.some(prose, Math.min(1, rate * 3))) text.data = otherText(random, text.data);
  const hints = elementsIn(document, '[title], [placeholder], [alt]');
  for (const element of random.some(hints, rate)) {
    for (const name of ['title', 'placeholder', 'alt']) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, grown(random, value));
    }
  }
}

/** The first words of headings and columns are others. */
function retitle({ document, random, rate }: Scene): void {
  const titles = elementsIn(document, 'h1, h2, h3, h4, h5, legend, caption, th, summary')
    .flatMap(textsIn)
    .filter((text) => !isInRow(text));
  for (const text of random.some(titles, Math.min(1, rate * 3))) text.data = otherText(random, text.data);
}

export const rewordings: Mutation[] = [
  renameThroughout,
  shortenLabels,
  lengthenLabels,
  markFields,
  rewriteProse,
  retitle,
].map((apply) => ({
  name: apply.name,
  apply,
}));
