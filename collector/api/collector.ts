import { createRoute, z } from '@hono/zod-openapi';
import { json, PublicKey, RetentionDays } from './parts.ts';
import { refusals } from './problem.ts';

/** Whose collector it is, and what it does with what it gets: shown before anything is agreed to. */
export const About = z
  .object({
    name: z.string(),
    contact: z.string().describe('An address at which a person answers.'),
    purpose: z.string().describe('What the demonstrations are for.'),
    receives: z.string().describe('What it receives, in a sentence of that language.'),
    retentionDays: RetentionDays.nullable().describe('How long sessions are kept; null until they are withdrawn.'),
    address: z.url().describe('Its public address: what requests are signed for.'),
    version: z.string(),
    limits: z.object({
      chunkBytes: z.number().int().describe('No chunk is larger.'),
      sessionBytes: z.number().int().describe('No session is larger, uncompressed.'),
    }),
    receiptKey: PublicKey.describe('What receipts are signed with.'),
    agreement: z
      .object({
        text: z.string().describe('What a worker agrees to when joining: say it as it is here.'),
        textDigest: z.string().describe('SHA-256 of its UTF-8, in hexadecimal.'),
        language: z.string(),
      })
      .describe(
        'What joining means, in the words of this collector, in the language that was asked for (Accept-Language).',
      ),
    signIn: z.object({ oidc: z.string().nullable().describe('The name of a provider to sign in with.') }),
  })
  .openapi('Collector');
export type About = z.infer<typeof About>;

export const about = createRoute({
  method: 'get',
  path: '/api/v1/collector',
  tags: ['collector'],
  summary: 'Whose collector it is',
  responses: { 200: json(About, 'The collector'), ...refusals('too-many-requests') },
});
