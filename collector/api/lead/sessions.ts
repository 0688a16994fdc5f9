import { createRoute, z } from '@hono/zod-openapi';
import type { Session } from '../../../src/session/schema.ts';
import { Access } from '../access-log.ts';
import { Credit, Cursor, Id, json, jsonBody, Line, Moment } from '../parts.ts';
import { refusals } from '../problem.ts';
import { byPerson } from '../security.ts';
import { SessionState, sessionStates } from '../sessions.ts';
import { changeRefusals, readingRefusals } from './refusals.ts';

/**
 * What makes a session one to look at twice. `gaps`, `refused`: records that did not arrive, or did not parse;
 * `unrecordable`: pages that could not be recorded; `noOutcome`: the worker did not say how it ended; `interrupted`: a crash
 * or an update ended it; `noActions`: nothing was done in it; `sameActions`: others hold the same actions;
 * `manySame`: a hundred others or more do.
 */
export const signs = [
  'gaps',
  'refused',
  'unrecordable',
  'noOutcome',
  'interrupted',
  'noActions',
  'sameActions',
  'manySame',
] as const;
export const Sign = z.enum(signs);
export type Sign = z.infer<typeof Sign>;

const named = z.object({ id: Id, name: z.string() });

export const LeadSession = z
  .object({
    id: z.string(),
    task: z.object({ id: Id, label: z.string() }).nullable().describe('Null for a task of the worker’s own.'),
    worker: named,
    device: Id,
    state: SessionState,
    submittedAt: Moment,
    decidedAt: Moment.nullable(),
    decidedBy: named.nullable(),
    reason: z.string().nullable(),
    corrects: z.string().nullable(),
    correctedBy: z.string().nullable(),
    expiresAt: Moment.nullable(),
    endedAt: Moment.nullable().describe('When it was withdrawn or deleted.'),
    outcome: z.enum(['succeeded', 'failed', 'abandoned']).nullable(),
    actions: z.number().int(),
    minutes: z.number().describe('Pauses taken out.'),
    bytes: z.number().int(),
    credit: Credit.nullable().describe('What it has brought; until it is accepted, what it brings at least if it is.'),
    signs: z.array(z.object({ sign: Sign, count: z.number().int() })),
    exports: z.number().int(),
  })
  .openapi('LeadSession');
export type LeadSession = z.infer<typeof LeadSession>;

export const SessionsQuery = z.object({
  task: Id.optional(),
  worker: Id.optional(),
  state: z.enum(sessionStates).optional(),
  sign: z.union([Sign, z.literal('any')]).optional(),
  outcome: z.enum(['succeeded', 'failed', 'abandoned', 'none']).optional(),
  from: Moment.optional().describe('Submitted at this time or later.'),
  until: Moment.optional(),
  sameAs: z.uuidv7().optional().describe('Those with the same actions as this session, itself included.'),
  order: z.enum(['newest', 'oldest']).optional(),
  after: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).optional().describe('50 unless told.'),
});

const SessionParam = z.object({ id: z.uuidv7() });

export const leadSessions = createRoute({
  method: 'get',
  path: '/api/v1/lead/sessions',
  tags: ['lead: sessions'],
  summary: 'Sessions: what is known of them without looking into them',
  security: byPerson,
  request: { query: SessionsQuery },
  responses: {
    200: json(
      z.object({ sessions: z.array(LeadSession), next: Cursor.nullable(), total: z.number().int() }),
      'A page of them',
    ),
    ...readingRefusals,
  },
});

export const leadSession = createRoute({
  method: 'get',
  path: '/api/v1/lead/sessions/{id}',
  tags: ['lead: sessions'],
  summary: 'What is known of a session without looking into it',
  security: byPerson,
  request: { params: SessionParam },
  responses: { 200: json(LeadSession, 'The session'), ...readingRefusals },
});

/** Written into the access log first, and then answered. */
export const sessionContent = createRoute({
  method: 'get',
  path: '/api/v1/lead/sessions/{id}/content',
  tags: ['lead: sessions'],
  summary: 'Look into a session: the worker sees that it was looked at, and by whom',
  security: byPerson,
  request: { params: SessionParam },
  responses: {
    200: json(
      z.custom<Session>().openapi({ type: 'object', description: 'As schema/session.schema.json has it.' }),
      'The session, as submitted',
    ),
    ...readingRefusals,
    ...refusals('withdrawn', 'expired'),
  },
});

export const accept = createRoute({
  method: 'post',
  path: '/api/v1/lead/sessions/{id}/accept',
  tags: ['lead: sessions'],
  summary: 'Accept a session that was submitted or returned',
  security: byPerson,
  request: { params: SessionParam },
  responses: { 200: json(LeadSession, 'Accepted'), ...changeRefusals, ...refusals('already-decided') },
});

export const returnSession = createRoute({
  method: 'post',
  path: '/api/v1/lead/sessions/{id}/return',
  tags: ['lead: sessions'],
  summary: 'Return a session, with a reason that the worker sees',
  security: byPerson,
  request: { params: SessionParam, body: jsonBody(z.object({ reason: Line })) },
  responses: { 200: json(LeadSession, 'Returned'), ...changeRefusals, ...refusals('already-decided') },
});

export const LeadAccess = Access.extend({
  worker: named,
  task: z.object({ id: Id, label: z.string() }).nullable(),
}).openapi('LeadAccess');

export const accessLog = createRoute({
  method: 'get',
  path: '/api/v1/lead/access-log',
  tags: ['lead: sessions'],
  summary: 'Who looked at what; of a reviewer, at what was submitted to their tasks',
  security: byPerson,
  request: {
    query: z.object({ session: z.uuidv7().optional(), worker: Id.optional(), after: Cursor.optional() }),
  },
  responses: {
    200: json(z.object({ entries: z.array(LeadAccess), next: Cursor.nullable() }), 'Newest first, 200 at most'),
    ...readingRefusals,
  },
});
