/**
 * The few words of sealed sessions that a list shows, and the person's own words: read together, without opening every
 * session. In a file, so that what is taken out is gone.
 */
import * as z from 'zod/mini';
import { locked } from './locks.ts';
import type { Store } from './store.ts';

/** Made from a session, and made again from it where it is missing. */
const Summary = z.object({
  id: z.string(),
  /** Of the seal of the session that it was made from. */
  digest: z.string(),
  task: z.string(),
  sites: z.array(z.string()),
});
export type Summary = z.infer<typeof Summary>;

const Catalogue = z.object({ summaries: z.array(Summary), words: z.array(z.string()) });
export type Catalogue = z.infer<typeof Catalogue>;

const PATH = 'catalogue.json';

/** An empty one where it is missing or broken: sessions are read again for it. */
export async function readCatalogue({ files }: Store): Promise<Catalogue> {
  const empty = { summaries: [], words: [] };
  try {
    const read = Catalogue.safeParse(JSON.parse((await files.read(PATH)) ?? 'null'));
    return read.success ? read.data : empty;
  } catch (error) {
    if (error instanceof SyntaxError) return empty;
    throw error;
  }
}

export const changeCatalogue = (store: Store, change: (catalogue: Catalogue) => Catalogue): Promise<void> =>
  locked('catalogue', 'exclusive', async () => {
    await store.files.write(PATH, JSON.stringify(change(await readCatalogue(store))));
  });

/** Puts summaries in the place of those of the same sessions, and takes others out. */
export const changeSummaries = (store: Store, fresh: Summary[], gone: string[]): Promise<void> =>
  changeCatalogue(store, ({ summaries, words }) => {
    const replaced = new Set([...gone, ...fresh.map(({ id }) => id)]);
    return { summaries: [...summaries.filter(({ id }) => !replaced.has(id)), ...fresh], words };
  });
