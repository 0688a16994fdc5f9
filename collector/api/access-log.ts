import { createRoute, z } from '@hono/zod-openapi';
import { signedRefusals } from './devices.ts';
import { Cursor, Id, json, Moment } from './parts.ts';
import { refusals } from './problem.ts';
import { byDevice } from './security.ts';

/** `read`: looked at; `export`: put into a dataset; `download`: a dataset with it was downloaded. */
export const accessKinds = ['read', 'export', 'download'] as const;

export const Access = z
  .object({
    at: Moment,
    what: z.enum(accessKinds),
    session: z.string(),
    by: z.string().describe('The name of the person.'),
    export: Id.nullable(),
  })
  .openapi('Access');
export type Access = z.infer<typeof Access>;

export const myAccessLog = createRoute({
  method: 'get',
  path: '/api/v1/access-log',
  tags: ['submitting'],
  summary: 'Who looked at the sessions of this worker',
  security: byDevice,
  request: { query: z.object({ after: Cursor.optional() }) },
  responses: {
    200: json(z.object({ entries: z.array(Access), next: Cursor.nullable() }), 'Newest first, 500 at most'),
    ...signedRefusals,
    ...refusals('invalid-request'),
  },
});
