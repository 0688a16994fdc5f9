/** The catalogues, for what runs outside of the extension, which has them from the browser: the collector, tests and tools. */
import de from '../../public/_locales/de/messages.json' with { type: 'json' };
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import es from '../../public/_locales/es/messages.json' with { type: 'json' };
import fr from '../../public/_locales/fr/messages.json' with { type: 'json' };
import type { Language } from './languages.ts';
import type { Catalogue } from './source-of.ts';

export const catalogues = { en, de, es, fr } satisfies Record<Language, Catalogue>;
