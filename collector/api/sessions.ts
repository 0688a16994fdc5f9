import { createRoute, z } from '@hono/zod-openapi';
import { signedRefusals } from './devices.ts';
import { Credit, Cursor, Digest, Id, IdParam, json, jsonBody, MOST_CHUNKS, Moment } from './parts.ts';
import { refusals } from './problem.ts';
import { byDevice } from './security.ts';

export const sessionStates = ['submitted', 'returned', 'accepted', 'withdrawn', 'expired'] as const;
export const SessionState = z.enum(sessionStates);
export type SessionState = z.infer<typeof SessionState>;

/** What a session is made of: its JSON, compressed with gzip and cut into chunks. */
export const Manifest = z
  .object({
    id: z.uuidv7().describe('Of the session.'),
    task: Id.nullable().describe('Of this collector; null for a task of the worker’s own.'),
    digest: Digest.describe('Of the JSON, uncompressed, in UTF-8.'),
    bytes: z.number().int().min(1),
    gzipBytes: z.number().int().min(1),
    chunks: z
      .array(z.object({ digest: Digest, bytes: z.number().int().min(1) }))
      .min(1)
      .max(MOST_CHUNKS),
    corrects: z.uuidv7().nullable().describe('The returned session that this one answers.'),
  })
  .openapi('Manifest');
export type Manifest = z.infer<typeof Manifest>;

/** What a receipt says. It is a JWS in compact form, signed with EdDSA by the collector's `receiptKey`. */
export const ReceiptClaims = z
  .object({
    collector: z.url().describe('Its address.'),
    session: z.string(),
    digest: Digest,
    worker: Id,
    device: Id,
    task: Id.nullable(),
    receivedAt: Moment,
  })
  .openapi('ReceiptClaims');
export type ReceiptClaims = z.infer<typeof ReceiptClaims>;

export const Submitted = z
  .object({ id: z.string(), state: SessionState, receivedAt: Moment, receipt: z.string().describe('JWS, compact.') })
  .openapi('Submitted');
export type Submitted = z.infer<typeof Submitted>;

/** Answered when everything is on the disk and was found valid. */
export const submit = createRoute({
  method: 'post',
  path: '/api/v1/sessions',
  tags: ['submitting'],
  summary: 'Submit a session whose chunks are there',
  security: byDevice,
  request: { body: jsonBody(Manifest) },
  responses: {
    200: json(Submitted, 'There already, the same'),
    201: json(Submitted, 'Submitted'),
    ...signedRefusals,
    ...refusals(
      'not-json',
      'invalid-request',
      'not-found',
      'different-session',
      'chunks-missing',
      'task-closed',
      'withdrawn',
      'expired',
      'too-large',
      'wrong-digest',
      'invalid-session',
      'storage-full',
    ),
  },
});

const InExport = z.object({ id: Id, at: Moment }).openapi('InExport');

export const MySession = z
  .object({
    id: z.string(),
    task: z.object({ id: Id, label: z.string() }).nullable().describe('Null for a task of the worker’s own.'),
    state: SessionState,
    submittedAt: Moment,
    decidedAt: Moment.nullable().describe('When it was accepted or returned.'),
    reason: z.string().nullable().describe('Why it was returned.'),
    corrects: z.string().nullable(),
    expiresAt: Moment.nullable().describe('When it will be deleted.'),
    receipt: z.string().nullable().describe('JWS, compact; null where it was withdrawn before it was received.'),
    endedAt: Moment.nullable().describe('When it was withdrawn, or deleted at the end of its retention.'),
    exports: z.array(InExport).describe('The datasets that have included it.'),
    credit: Credit.nullable().describe('What it has brought; until it is accepted, what it brings at least if it is.'),
    readings: z.number().int().describe('How often somebody looked at it: see the access log.'),
  })
  .openapi('MySession');
export type MySession = z.infer<typeof MySession>;

export const mySessions = createRoute({
  method: 'get',
  path: '/api/v1/sessions',
  tags: ['submitting'],
  summary: 'What is held of this worker',
  security: byDevice,
  request: { query: z.object({ after: Cursor.optional() }) },
  responses: {
    200: json(z.object({ sessions: z.array(MySession), next: Cursor.nullable() }), 'Newest first, 500 at most'),
    ...signedRefusals,
    ...refusals('invalid-request'),
  },
});

export const Tombstone = z.object({ id: z.string(), at: Moment, exports: z.array(InExport) }).openapi('Tombstone');
export type Tombstone = z.infer<typeof Tombstone>;

/** Works before anything was uploaded, too: what comes afterwards is refused. The same again has the same answer. */
export const withdraw = createRoute({
  method: 'delete',
  path: '/api/v1/sessions/{id}',
  tags: ['submitting'],
  summary: 'Withdraw a session',
  security: byDevice,
  request: { params: IdParam },
  responses: {
    200: json(Tombstone, 'Nothing of it is held any more'),
    ...signedRefusals,
    ...refusals('invalid-request'),
  },
});
