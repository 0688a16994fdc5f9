import type { Export, ExportManifest } from '../../api/lead/exports.ts';
import type { Collector } from '../collector.ts';

export interface Entry {
  worker: string;
  id: string;
  task: string | null;
  digest: string;
  bytes: number;
  receipt: string;
}

/** What is still there of it, always in the same order. */
export async function entriesOf({ db }: Pick<Collector, 'db'>, id: string): Promise<Entry[]> {
  const rows = await db
    .selectFrom('export_sessions')
    .innerJoin('sessions', (join) =>
      join.onRef('sessions.worker', '=', 'export_sessions.worker').onRef('sessions.id', '=', 'export_sessions.session'),
    )
    .select(['sessions.worker', 'sessions.id', 'sessions.task', 'digest', 'bytes', 'receipt'])
    .where('export', '=', id)
    .where('sessions.ended_at', 'is', null)
    .orderBy('sessions.received_at')
    .orderBy('sessions.id')
    .execute();
  return rows.map(({ digest, receipt, ...row }) => ({ ...row, digest: digest ?? '', receipt: receipt ?? '' }));
}

export const fileFor = ({ id }: Pick<Entry, 'id'>): string => `sessions/${id}.json`;

export const manifestOf = (
  { config, clock }: Pick<Collector, 'config' | 'clock'>,
  { id, createdAt, sessions }: Export,
  entries: Entry[],
): ExportManifest => ({
  format: 'showhow/export',
  version: 1,
  export: id,
  collector: config.address,
  createdAt,
  downloadedAt: clock().toISOString(),
  sessions: entries.map((entry, index) => ({
    id: entry.id,
    task: entry.task,
    digest: entry.digest,
    bytes: entry.bytes,
    file: fileFor(entry),
    line: index + 1,
    receipt: entry.receipt,
  })),
  leftOut: sessions - entries.length,
});
