import { createRoute, z } from '@hono/zod-openapi';
import { signedRefusals } from './devices.ts';
import { Digest, json, jsonBody, MOST_CHUNKS } from './parts.ts';
import { refusals } from './problem.ts';
import { byDevice } from './security.ts';

/** Of this worker's own: nobody learns what others have sent. */
export const missingChunks = createRoute({
  method: 'post',
  path: '/api/v1/chunks/missing',
  tags: ['submitting'],
  summary: 'Which of these chunks are not there',
  security: byDevice,
  request: { body: jsonBody(z.object({ digests: z.array(Digest).max(MOST_CHUNKS) })) },
  responses: {
    200: json(z.object({ missing: z.array(Digest) }), 'In the order of the question'),
    ...signedRefusals,
    ...refusals('not-json', 'invalid-request'),
  },
});

/** Answered when the bytes are on the disk. One that no session names is removed after a day. */
export const putChunk = createRoute({
  method: 'put',
  path: '/api/v1/chunks/{digest}',
  tags: ['submitting'],
  summary: 'Send a chunk',
  security: byDevice,
  request: {
    params: z.object({ digest: Digest }),
    body: {
      content: { 'application/octet-stream': { schema: z.string().openapi({ type: 'string', format: 'binary' }) } },
      required: true,
    },
  },
  responses: {
    201: { description: 'New' },
    204: { description: 'There already' },
    ...signedRefusals,
    ...refusals(
      'invalid-request',
      'too-large',
      'wrong-digest',
      'wrong-media-type',
      'too-much-unsubmitted',
      'storage-full',
    ),
  },
});
