/** A session as it stands in the store, put together. */
import { type AssembleInput, assemble } from '../session/assemble.ts';
import type { UnfinishedSession } from './database.ts';
import { downloadsOf, openingsOf, recordsOf, refusedOf, tabEventsOf } from './recording.ts';
import type { Store } from './store.ts';

export type Unsealed = ReturnType<typeof assemble>;

async function gather(
  store: Store,
  session: string,
): Promise<Pick<AssembleInput, 'openings' | 'streams' | 'tabEvents' | 'downloads'>> {
  const openings = await openingsOf(store, session);
  const records = await recordsOf(store, session);
  const refused = await refusedOf(store, session);
  const streams = openings.map(({ id, lastKnown, unanswered }) => {
    const aside = refused.filter(({ document }) => document === id);
    return {
      document: id,
      records: records.get(id) ?? [],
      refused: aside.length,
      refusedSequences: aside.flatMap(({ sequence }) => (sequence === null ? [] : [sequence])),
      lastKnown,
      ...(unanswered && { unanswered }),
    };
  });
  return {
    openings,
    streams,
    tabEvents: await tabEventsOf(store, session),
    downloads: await downloadsOf(store, session),
  };
}

/**
 * @param endedAt ms since the Unix epoch
 */
export async function assembleStored(
  store: Store,
  session: UnfinishedSession,
  endedAt: number,
  ended: 'stopped' | 'interrupted',
): Promise<Unsealed> {
  const { id, task, consent, capture, environment, startedAt, notes, activeTabAtStart, lost, hasDenied } = session;
  const pauses = session.pauses.map(({ from, until, reason }) => ({ from, until: until ?? endedAt, reason }));
  const gathered = await gather(store, id);
  return assemble({
    id,
    task,
    consent,
    capture,
    environment,
    startedAt,
    endedAt,
    ended,
    pauses,
    notes,
    activeTabAtStart,
    lost,
    ...(hasDenied && { hasDenied }),
    ...gathered,
  });
}
