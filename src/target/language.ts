import { attribute, closest, documentElement, ownerDocument } from './dom.ts';

/** The language that an element is in, as the page says: `de` also where it says `de-AT`; null where it says nothing. */
export function languageOf(element: Element): string | null {
  const said = closest(element, '[lang]') ?? documentElement(ownerDocument(element));
  const [, language] = /^([a-z]{2,8})(?:-|$)/iu.exec((said && attribute(said, 'lang')) ?? '') ?? [];
  return language?.toLowerCase() ?? null;
}
