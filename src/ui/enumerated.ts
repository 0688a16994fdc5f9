import { locale } from '../i18n/message.ts';

/** `a, b, c`: one beside the other, as the language sets them apart. */
export const enumerated = (texts: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'unit', style: 'short' }).format(texts);
