import { createRoute, z } from '@hono/zod-openapi';
import { signedRefusals } from './devices.ts';
import { Credit, Id, json, Moment } from './parts.ts';
import { refusals } from './problem.ts';
import { byDevice } from './security.ts';

export const StatementPeriod = z.object({ from: Moment.optional(), until: Moment.optional() });

export const StatementLine = z
  .object({
    task: z.object({ id: Id, label: z.string() }).nullable().describe('Null for tasks of the worker’s own.'),
    sessions: z.number().int().describe('Submitted, whatever became of them.'),
    accepted: z.number().int(),
    returned: z.number().int(),
    withdrawn: z.number().int(),
    minutes: z.number().describe('Of the accepted ones, pauses taken out.'),
    credit: z.array(Credit).describe('Of the accepted ones, one for each unit.'),
    promised: z.array(Credit).describe('What those that wait for a decision bring at least if they are accepted.'),
  })
  .openapi('StatementLine');

/** A session that was accepted stays counted when it is withdrawn: the work was done. */
export const Statement = z
  .object({
    worker: z.object({ id: Id, name: z.string() }),
    from: Moment.nullable(),
    until: Moment.nullable(),
    madeAt: Moment,
    lines: z.array(StatementLine),
    total: StatementLine.omit({ task: true }),
  })
  .openapi('Statement');
export type Statement = z.infer<typeof Statement>;

export const csv = { description: 'The same as CSV', content: { 'text/csv': { schema: z.string() } } } as const;

export const myStatement = createRoute({
  method: 'get',
  path: '/api/v1/statement',
  tags: ['submitting'],
  summary: 'What this worker has contributed',
  security: byDevice,
  request: { query: StatementPeriod },
  responses: { 200: json(Statement, 'The statement'), ...signedRefusals, ...refusals('invalid-request') },
});

export const myStatementCsv = createRoute({
  method: 'get',
  path: '/api/v1/statement.csv',
  tags: ['submitting'],
  summary: 'What this worker has contributed, as CSV',
  security: byDevice,
  request: { query: StatementPeriod },
  responses: { 200: csv, ...signedRefusals, ...refusals('invalid-request') },
});
