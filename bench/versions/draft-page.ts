/** What runs in the pages that are to be labelled: what is drawn of the old one, and all that is in the new one. */
import { actedOn } from '../../src/target/retarget.ts';
import { seededRandom, seedOf } from '../selectors/random.ts';
import { sampleTargets } from '../selectors/targets.ts';
import { absoluteXPath } from '../selectors/tools/xpath.ts';

const LONGEST = 140;
/** Nobody acts on these. */
const unseen = 'script, style, template, noscript, link, option, br, svg *';

const text = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/gu, ' ').trim().slice(0, LONGEST);

const startTag = (element: Element): string =>
  /^<[^>]*>/u.exec((element.cloneNode() as Element).outerHTML)?.[0].slice(0, LONGEST) ?? '';

function around(element: Element): string {
  const row = text(element.closest('tr, li, label, form > *') ?? element.parentElement);
  return `in ${row} | after ${text(element.previousElementSibling)} | before ${text(element.nextElementSibling)}`;
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true });
}

/** ~ is not seen; ^ is acted on as something around it, or in it. */
const marks = (element: Element): string =>
  `${isSeen(element) ? '' : '~'}${actedOn(element).element === element ? '' : '^'}`;

globalThis.drawOld = (pair, count) =>
  sampleTargets(document, seededRandom(seedOf('targets', pair)), count).map(
    (element) => `${absoluteXPath(element)}\n  ${startTag(element)} ${text(element)}\n  ${around(element)}`,
  );

globalThis.listNew = () =>
  [...document.body.querySelectorAll('*')]
    .filter((element) => !element.matches(unseen))
    .map((element) => `${absoluteXPath(element)}\n  ${marks(element)}${startTag(element)} ${text(element)}`);

declare global {
  var drawOld: (pair: string, count: number) => string[];
  var listNew: () => string[];
}
