import { accepts } from 'hono/accepts';
import { catalogues } from '../../../src/i18n/catalogues.ts';
import { type Language, languages, preferred } from '../../../src/i18n/languages.ts';
import { createMessages, type MessageKey } from '../../../src/i18n/messages.ts';
import { sourceOf } from '../../../src/i18n/source-of.ts';
import type { Request } from './env.ts';

/** What the person reads, as their browser says with each request; English where it says nothing that is known. */
export const languageOf = (c: Request): Language =>
  preferred([
    accepts(c, {
      header: 'Accept-Language',
      supports: [...languages],
      default: 'en',
      match: (tags) => preferred(tags.filter(({ q }) => q > 0).map(({ type }) => type)),
    }),
  ]);

export type Words = (key: MessageKey, values?: Record<string, string | number>) => string;

const said = new Map<Language, Words>();

/** The words of the extension’s catalogue. */
export function wordsIn(language: Language): Words {
  const known = said.get(language);
  if (known) return known;
  const { parts } = createMessages(sourceOf(catalogues[language]));
  const words: Words = (key, values = {}) => parts(key, values).join('');
  said.set(language, words);
  return words;
}
