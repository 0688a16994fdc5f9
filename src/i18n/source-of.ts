/** A catalogue in the place of the browser’s. */
import type { Source } from './messages.ts';

export interface Entry {
  message: string;
  description?: string;
}
export type Catalogue = Record<string, Entry>;

export const sourceOf =
  (catalogue: Catalogue): Source =>
  (key) =>
    key === '@@bidi_dir' ? 'ltr' : (catalogue[key]?.message ?? '');
