/** Tasks as rows, and as they cross the wire. */
import type { z } from '@hono/zod-openapi';
import type { Selectable } from 'kysely';
import type { LeadTask, NewTask } from '../../api/lead/tasks.ts';
import { creditOf, hundredthsOf } from '../credit.ts';
import type { Tables } from '../database/tables.ts';

type Row = Selectable<Tables['tasks']>;
type Written = z.output<typeof NewTask>;
type Fields = Omit<LeadTask, 'progress' | 'openProblems' | 'workers'>;

export const fieldsOf = (row: Row): Fields => ({
  id: row.id,
  label: row.label,
  instructions: row.instructions,
  startUrl: row.start_url,
  sites: JSON.parse(row.sites) as string[],
  testIdAttributes: JSON.parse(row.test_id_attributes) as string[],
  capture: JSON.parse(row.capture) as LeadTask['capture'],
  wanted: row.wanted,
  wantedOfEach: row.wanted_of_each,
  dueAt: row.due_at,
  credit: creditOf(row.credit_hundredths, row.credit_unit),
  retentionDays: row.retention_days,
  state: row.state,
  createdAt: row.created_at,
  publishedAt: row.published_at,
});

/** Only what is named, so that the rest stays. */
export function columnsOf(written: Partial<Written>): Partial<Row> {
  const { label, instructions, startUrl, sites, testIdAttributes, capture, wanted, wantedOfEach } = written;
  const { dueAt, credit, retentionDays, state } = written;
  const columns = {
    label,
    instructions,
    start_url: startUrl,
    sites: asJson(sites),
    test_id_attributes: asJson(testIdAttributes),
    capture: asJson(capture),
    wanted,
    wanted_of_each: wantedOfEach,
    due_at: dueAt && new Date(dueAt).toISOString(),
    credit_hundredths: credit && hundredthsOf(credit.amount),
    credit_unit: credit && credit.unit,
    retention_days: retentionDays,
    state,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

const asJson = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));
