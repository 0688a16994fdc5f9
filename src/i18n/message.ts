/** What people read, in their language. */
import { createMessages, type MessageKey, type Messages, type Source, type Values } from './messages.ts';

export type { MessageKey } from './messages.ts';

interface Api {
  i18n?: { getMessage: (key: string) => string };
}

/** Both browsers answer at once, and by the same name: no polyfill is needed, which refuses to load anywhere else. */
function ofBrowser(key: string): string {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  return (browser ?? chrome)?.i18n?.getMessage(key) ?? '';
}

let current: Messages | null = null;

const messages = (): Messages => {
  current ??= createMessages(ofBrowser);
  return current;
};

/** For what runs outside of the extension, where no browser has the catalogues. */
export function setSource(source: Source): void {
  current = createMessages(source);
}

/** Where it is broken or missing, its key: a page goes on without one sentence. */
export const message = (key: MessageKey, values: Values = {}): string => messageParts(key, values).join('');

/** The same, with what is no text left in its place. */
export const messageParts = <T>(key: MessageKey, values: Values<T>): (string | T)[] => messages().parts(key, values);

/** Of what is shown, which may be another than the browser's own. */
export const language = (): string => messages().language;

/** For the formats of numbers, days and times. */
export const locale = (): string => messages().locale;

/** Says in which language a page of the extension is written. */
export function sayLanguage({ documentElement }: Document): void {
  documentElement.lang = language();
  documentElement.dir = messages().direction;
}
