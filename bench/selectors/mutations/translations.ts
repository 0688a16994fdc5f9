/** The page speaks another language, wholly or in part. */
import { elementsIn, isMovable, rewordAll } from './dom.ts';
import { anyTranslation } from './languages.ts';
import type { Mutation, Scene } from './mutation.ts';

function translateWhole({ document, random }: Scene): void {
  const { code, direction, translated } = anyTranslation(random);
  document.documentElement.lang = code;
  document.documentElement.dir = direction;
  rewordAll(document.body, translated);
}

const controls =
  'a, button, label, legend, th, summary, h1, h2, h3, h4, h5, input, textarea, [role="tab"], [role="button"]';

/** What the program says, and not what people have written into it. */
function translateLabels({ document, random }: Scene): void {
  const { translated } = anyTranslation(random);
  const isInner = (element: Element): boolean => element.parentElement?.closest(controls) !== null;
  for (const element of elementsIn(document, controls)) {
    if (!isInner(element) && !element.closest('td')) rewordAll(element, translated);
  }
}

/** Nobody has come round to the others yet. */
function translateParts({ document, random, rate }: Scene): void {
  const { translated } = anyTranslation(random);
  const parts = elementsIn(document, 'nav, header, footer, aside, form, section, table, ul, fieldset').filter(
    isMovable,
  );
  const chosen = random.some(parts, Math.min(1, rate * 3));
  const isInner = (part: Element): boolean => chosen.some((other) => other !== part && other.contains(part));
  for (const part of chosen) if (!isInner(part)) rewordAll(part, translated);
}

/** Each language below an address of its own. */
function prefixAddresses({ document, random }: Scene): void {
  const { code } = anyTranslation(random);
  for (const link of elementsIn(document, 'a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!/^(?:#|[a-z]+:)/iu.test(href)) link.setAttribute('href', `/${code}/${href.replace(/^\//u, '')}`);
  }
}

export const translations: Mutation[] = [translateWhole, translateLabels, translateParts, prefixAddresses].map(
  (apply) => ({ name: apply.name, apply }),
);
