/** A session that the lead has returned, to be corrected: a copy under an id of its own. */
import { v7 as uuid } from 'uuid';
import { seal } from '../session/seal.ts';
import { changeSummaries } from './catalogue.ts';
import { summaryOf, writeVersion } from './sealed.ts';
import { readSession } from './sessions.ts';
import { store as own, type Store } from './store.ts';

/** Nothing is left of what the lead has returned. */
export class Gone extends Error {
  override name = 'Gone';
}

/**
 * The copy that was begun before, where there is one.
 *
 * @returns its id
 * @throws {Gone}
 */
export async function beginCorrection(returned: string, store: Store = own()): Promise<string> {
  const { db } = store;
  const begun = (await db.sealed.toArray()).find(({ corrects }) => corrects === returned);
  if (begun) return begun.id;
  const session = await readSession(returned, store);
  if (!session) throw new Gone('The session was deleted');
  const copy = await seal({ ...session, id: uuid() }, new Date());
  await writeVersion(store, { refused: [], session: copy }, async (row) => {
    await db.sealed.add({ ...row, corrects: returned });
    return true;
  });
  // The list makes it itself where this fails.
  await changeSummaries(store, [summaryOf(copy)], []).catch(() => undefined);
  return copy.id;
}
