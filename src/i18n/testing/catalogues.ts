import { catalogues } from '../catalogues.ts';
import type { Language } from '../languages.ts';
import { setSource } from '../message.ts';
import { sourceOf } from '../source-of.ts';

export { catalogues } from '../catalogues.ts';
export type { Language } from '../languages.ts';
export type { Catalogue } from '../source-of.ts';

/** From now on all messages are in this language. */
export const speak = (language: Language): void => setSource(sourceOf(catalogues[language]));
