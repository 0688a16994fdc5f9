/** Erases all that Showhow keeps, wherever it keeps it. */
import { message } from '../../i18n/message.ts';
import type { Erasing } from '../../store/everything.ts';

export interface Kept {
  /** The database; it refuses while a session is recorded. */
  database: () => Promise<Erasing>;
  /** `storage.local`: where the label in pages was put, and what pages left when they went. */
  local: { clear: () => Promise<void> };
  /** `storage.session`: what the popup was filled with, and which session was last. */
  session: { clear: () => Promise<void> };
  /** `localStorage` of the extension's own pages: deletions that could still be undone. */
  page: Pick<Storage, 'clear'>;
}

/** The reason is a sentence. */
export type Erased = { erased: true } | { erased: false; reason: string };

const refused = (key: 'data_erase_live' | 'data_erase_database' | 'data_erase_rest'): Erased => ({
  erased: false,
  reason: message(key),
});

/** The database first: where it refuses, everything stays. */
export async function eraseAll({ database, local, session, page }: Kept): Promise<Erased> {
  let erasing: Erasing;
  try {
    erasing = await database();
  } catch {
    return refused('data_erase_database');
  }
  if (!erasing.erased) return refused('data_erase_live');
  const rest = await Promise.allSettled([local.clear(), session.clear(), clearPage(page)]);
  return rest.every(({ status }) => status === 'fulfilled') ? erasing : refused('data_erase_rest');
}

/** A browser that lets nothing be stored throws at once. */
async function clearPage(page: Pick<Storage, 'clear'>): Promise<void> {
  page.clear();
}
