/** The messages of one language: `public/_locales/<language>/messages.json`, written in ICU MessageFormat. */
import { IntlMessageFormat } from 'intl-messageformat';
import type english from '../../public/_locales/en/messages.json';

/** By its type alone: the browser has the catalogues, and no page carries them all. */
export type MessageKey = keyof typeof english;

/** Answers with a message as it is written; with nothing where there is none. */
export type Source = (key: MessageKey | '@@bidi_dir') => string;

/** What stands around words within a message: `<link>see all</link>`. */
export type Around<T> = (words: (string | T)[]) => T;
export type Values<T = never> = Record<string, string | number | T | Around<T>>;

export interface Messages {
  /** Of the messages, as a tag of BCP 47. */
  language: string;
  /** The same with the person's region, where their browser says one: for numbers, days and times. */
  locale: string;
  direction: 'ltr' | 'rtl';
  parts: <T>(key: MessageKey, values: Values<T>) => (string | T)[];
}

export function createMessages(source: Source): Messages {
  const language = read(source, 'language') || 'en';
  const locale = localeFor(language);
  const compiled = new Map<MessageKey, IntlMessageFormat>();

  function compile(key: MessageKey): IntlMessageFormat {
    const known = compiled.get(key);
    if (known) return known;
    const made = new IntlMessageFormat(read(source, key) || key, locale);
    compiled.set(key, made);
    return made;
  }

  return {
    language,
    locale,
    direction: read(source, '@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
    parts<T>(key: MessageKey, values: Values<T>) {
      try {
        const parts = compile(key).formatToParts<T>(values);
        return parts.map(({ value }) => value);
      } catch {
        // A mistake of a translator takes no page down.
        return [key];
      }
    },
  };
}

function read(source: Source, key: Parameters<Source>[0]): string {
  try {
    return source(key);
  } catch {
    return '';
  }
}

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** `navigator` is not in every Node. */
function localeFor(language: string): string {
  const preferred = globalThis.navigator?.languages ?? [];
  return preferred.find((tag) => languageOf(tag) === languageOf(language)) ?? language;
}
