/** A session as it stands in the store, put together. */
import { type AssembleInput, assemble } from '../session/assemble.ts';
import type { Database, StoredSession } from './database.ts';

export type Unsealed = ReturnType<typeof assemble>;

function byDocumentOf<T extends { document: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.document);
    if (group) group.push(row);
    else groups.set(row.document, [row]);
  }
  return groups;
}

async function gather(
  db: Database,
  session: StoredSession,
): Promise<Pick<AssembleInput, 'openings' | 'streams' | 'tabEvents' | 'downloads'>> {
  return db.transaction('r', [db.openings, db.records, db.refused, db.tabEvents, db.downloads], async () => {
    const openings = await db.openings.where('session').equals(session.id).toArray();
    const records = await db.records.where('session').equals(session.id).toArray();
    const refused = await db.refused.where('session').equals(session.id).toArray();
    const tabEvents = await db.tabEvents.where('session').equals(session.id).toArray();
    const downloads = await db.downloads.where('session').equals(session.id).toArray();
    const byDocument = byDocumentOf(records);
    const refusedBy = byDocumentOf(refused);
    const streams = openings.map((opening) => {
      const aside = refusedBy.get(opening.id) ?? [];
      return {
        document: opening.id,
        records: (byDocument.get(opening.id) ?? []).map((row) => row.record),
        refused: aside.length,
        refusedSequences: aside.flatMap((row) => (row.sequence === null ? [] : [row.sequence])),
        lastKnown: opening.lastKnown,
        ...(opening.unanswered && { unanswered: opening.unanswered }),
      };
    });
    return { openings, streams, tabEvents, downloads };
  });
}

/**
 * @param endedAt ms since the Unix epoch
 */
export async function assembleStored(
  db: Database,
  session: StoredSession,
  endedAt: number,
  ended: 'stopped' | 'interrupted',
): Promise<Unsealed> {
  const { id, task, consent, capture, environment, startedAt, notes, activeTabAtStart, lost, hasDenied } = session;
  const pauses = session.pauses.map(({ from, until, reason }) => ({ from, until: until ?? endedAt, reason }));
  const gathered = await gather(db, session);
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
