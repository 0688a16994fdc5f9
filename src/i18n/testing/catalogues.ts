/** The catalogues, for what runs outside of the extension: tests and tools. The extension has them from the browser. */
import de from '../../../public/_locales/de/messages.json' with { type: 'json' };
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import es from '../../../public/_locales/es/messages.json' with { type: 'json' };
import fr from '../../../public/_locales/fr/messages.json' with { type: 'json' };
import { setSource } from '../message.ts';
import { type Catalogue, sourceOf } from './source-of.ts';

export type { Catalogue } from './source-of.ts';

export const catalogues = { en, de, es, fr } satisfies Record<string, Catalogue>;
export type Language = keyof typeof catalogues;

/** From now on all messages are in this language. */
export const speak = (language: Language): void => setSource(sourceOf(catalogues[language]));
