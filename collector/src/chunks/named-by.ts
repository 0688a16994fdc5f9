import type { Database } from '../database/open.ts';

/**
 * The chunks that sessions of a worker name.
 *
 * @param among only of these; of all, where none are given
 */
export async function namedBy(db: Database, worker: string, among?: string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('session_chunks')
    .select('digest')
    .distinct()
    .where('worker', '=', worker)
    .$if(among !== undefined, (query) => query.where('digest', 'in', among ?? []))
    .execute();
  return new Set(rows.map(({ digest }) => digest));
}
