/** That there are catalogues of. */
export const languages = ['en', 'de', 'es', 'fr'] as const;
export type Language = (typeof languages)[number];

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/**
 * The first that a person reads; English where it is none of them.
 * @param tags of BCP 47, as a browser tells them: best first
 */
export function preferred(tags: readonly string[]): Language {
  const known = tags.map((tag) => languages.find((language) => language === languageOf(tag)));
  return known.find((language) => language !== undefined) ?? 'en';
}
