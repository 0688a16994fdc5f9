import { createRoute, z } from '@hono/zod-openapi';
import { About } from './collector.ts';
import { json, jsonBody, Moment } from './parts.ts';
import { refusals } from './problem.ts';

export const Secret = z
  .string()
  .regex(/^[\w-]{43}$/u)
  .describe('What stands after the # of an invitation.');

/** Uses nothing up. */
export const lookAtInvitation = createRoute({
  method: 'post',
  path: '/api/v1/invitations/look',
  tags: ['joining'],
  summary: 'Who invites, and until when',
  request: { body: jsonBody(z.object({ secret: Secret })) },
  responses: {
    200: json(
      About.extend({
        endsAt: Moment,
        workerName: z.string().nullable().describe('What the lead calls the person that is invited.'),
      }).openapi('Invitation'),
      'The invitation can be used',
    ),
    ...refusals(
      'not-json',
      'invalid-request',
      'invitation-unknown',
      'invitation-ended',
      'invitation-used',
      'invitation-withdrawn',
      'too-many-requests',
    ),
  },
});
