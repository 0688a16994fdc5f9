import type { Collector } from '../collector.ts';

/** False where there is no such device, or it had ended before. */
export async function endDevice({ db, clock }: Collector, id: string, ended: 'left' | 'revoked'): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('devices')
    .set({ ended, ended_at: clock().toISOString() })
    .where('id', '=', id)
    .where('ended', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
