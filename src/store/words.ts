/** The person's own words, which a scan looks for before a session leaves. */
import { changeCatalogue, readCatalogue } from './catalogue.ts';
import { store as own, type Store } from './store.ts';

export const readWords = async (store: Store = own()): Promise<string[]> => (await readCatalogue(store)).words;

export const writeWords = (words: string[], store: Store = own()): Promise<void> =>
  changeCatalogue(store, (catalogue) => ({ ...catalogue, words }));
