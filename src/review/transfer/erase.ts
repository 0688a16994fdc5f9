/** Erases all that Showhow keeps, wherever it keeps it. */
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

const DATABASE = 'Nothing was erased: the browser could not write to its store. Restart it, and try again.';
const REST = 'Your sessions and settings are erased. Something beside them could not be: try again.';

/** The database first: where it refuses, everything stays. */
export async function eraseAll({ database, local, session, page }: Kept): Promise<Erasing> {
  let erasing: Erasing;
  try {
    erasing = await database();
  } catch {
    return { erased: false, reason: DATABASE };
  }
  if (!erasing.erased) return erasing;
  const rest = await Promise.allSettled([local.clear(), session.clear(), clearPage(page)]);
  return rest.every(({ status }) => status === 'fulfilled') ? erasing : { erased: false, reason: REST };
}

/** A browser that lets nothing be stored throws at once. */
async function clearPage(page: Pick<Storage, 'clear'>): Promise<void> {
  page.clear();
}
