import { createRoute, z } from '@hono/zod-openapi';
import { Device } from '../devices.ts';
import { Credit, done, Id, IdParam, json, jsonBody, Moment, Name } from '../parts.ts';
import { byPerson } from '../security.ts';
import { csv, Statement, StatementPeriod } from '../statements.ts';
import { changeRefusals, readingRefusals } from './refusals.ts';

export const Invitation = z
  .object({
    id: Id,
    workerName: z.string().nullable(),
    state: z.enum(['open', 'used', 'ended', 'withdrawn']),
    createdAt: Moment,
    endsAt: Moment,
    worker: Id.nullable().describe('Who used it; or, while it is open, whose further device it is for.'),
  })
  .openapi('LeadInvitation');
export type Invitation = z.infer<typeof Invitation>;

export const invitations = createRoute({
  method: 'get',
  path: '/api/v1/lead/invitations',
  tags: ['lead: workers'],
  summary: 'Invitations (owner)',
  security: byPerson,
  responses: {
    200: json(z.object({ invitations: z.array(Invitation) }), 'Newest first, 500 at most'),
    ...readingRefusals,
  },
});

export const invite = createRoute({
  method: 'post',
  path: '/api/v1/lead/invitations',
  tags: ['lead: workers'],
  summary: 'Invite a worker, or a further device of one (owner)',
  security: byPerson,
  request: {
    body: jsonBody(
      z.object({
        workerName: Name.nullable().default(null),
        worker: Id.nullable().default(null).describe('Whose further device it is for.'),
        hours: z
          .number()
          .int()
          .min(1)
          .max(24 * 90)
          .default(24 * 7),
      }),
    ),
  },
  responses: {
    201: json(Invitation.extend({ link: z.url() }).openapi('NewInvitation'), 'The link is shown this once'),
    ...changeRefusals,
  },
});

export const withdrawInvitation = createRoute({
  method: 'delete',
  path: '/api/v1/lead/invitations/{id}',
  tags: ['lead: workers'],
  summary: 'Withdraw an invitation that was not used (owner)',
  security: byPerson,
  request: { params: IdParam },
  responses: { 204: done, ...changeRefusals },
});

export const LeadWorker = z
  .object({
    id: Id,
    name: z.string(),
    joinedAt: Moment,
    devices: z.array(Device),
    sessions: z.number().int(),
    submitted: z.number().int().describe('To be decided about.'),
    returned: z.number().int(),
    accepted: z.number().int(),
    withdrawn: z.number().int(),
    minutes: z.number(),
    credit: z.array(Credit),
    lastSubmittedAt: Moment.nullable(),
  })
  .openapi('LeadWorker');
export type LeadWorker = z.infer<typeof LeadWorker>;

export const workers = createRoute({
  method: 'get',
  path: '/api/v1/lead/workers',
  tags: ['lead: workers'],
  summary: 'Workers, their devices and what they have contributed (owner)',
  security: byPerson,
  responses: { 200: json(z.object({ workers: z.array(LeadWorker) }), 'By name'), ...readingRefusals },
});

export const renameWorker = createRoute({
  method: 'patch',
  path: '/api/v1/lead/workers/{id}',
  tags: ['lead: workers'],
  summary: 'Name a worker (owner)',
  security: byPerson,
  request: { params: IdParam, body: jsonBody(z.object({ name: Name })) },
  responses: { 204: done, ...changeRefusals },
});

export const revokeDevice = createRoute({
  method: 'delete',
  path: '/api/v1/lead/devices/{id}',
  tags: ['lead: workers'],
  summary: 'Take a device out: it can send and ask nothing any more (owner)',
  security: byPerson,
  request: { params: IdParam },
  responses: { 204: done, ...changeRefusals },
});

export const workerStatement = createRoute({
  method: 'get',
  path: '/api/v1/lead/workers/{id}/statement',
  tags: ['lead: workers'],
  summary: 'What a worker has contributed (owner)',
  security: byPerson,
  request: { params: IdParam, query: StatementPeriod },
  responses: { 200: json(Statement, 'The statement'), ...readingRefusals },
});

export const workerStatementCsv = createRoute({
  method: 'get',
  path: '/api/v1/lead/workers/{id}/statement.csv',
  tags: ['lead: workers'],
  summary: 'What a worker has contributed, as CSV: the same bytes as the worker’s own (owner)',
  security: byPerson,
  request: { params: IdParam, query: StatementPeriod },
  responses: { 200: csv, ...readingRefusals },
});
