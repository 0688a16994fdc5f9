import { createRoute, z } from '@hono/zod-openapi';
import { json, jsonBody, Moment, RetentionDays } from '../parts.ts';
import { byPerson } from '../security.ts';
import { changeRefusals, readingRefusals } from './refusals.ts';

export const Settings = z
  .object({
    name: z.string(),
    contact: z.string(),
    purpose: z.string(),
    address: z.url(),
    version: z.string(),
    retentionDays: RetentionDays.nullable().describe(
      'Null until they are withdrawn. What was submitted keeps the time that it was promised, if that is shorter.',
    ),
    heldBack: z
      .object({ sessions: z.number().int(), until: Moment })
      .nullable()
      .describe('What is over and not deleted before then, because the clock leapt or the collector did not run.'),
    folder: z.string().describe('That everything is kept in, on the machine of the collector.'),
    storage: z
      .object({
        sessions: z.number().int().describe('Of what was submitted, compressed as it is kept.'),
        database: z.number().int(),
        free: z.number().int().nullable().describe('Left on that disk; null where the system does not tell.'),
      })
      .describe('Bytes.'),
  })
  .openapi('Settings');
export type Settings = z.infer<typeof Settings>;

export const settings = createRoute({
  method: 'get',
  path: '/api/v1/lead/settings',
  tags: ['lead: settings'],
  summary: 'How this collector is set (owner)',
  security: byPerson,
  responses: {
    200: json(Settings, 'The settings; all but the days are set where it is started'),
    ...readingRefusals,
  },
});

export const changeSettings = createRoute({
  method: 'patch',
  path: '/api/v1/lead/settings',
  tags: ['lead: settings'],
  summary: 'Change how long sessions are kept (owner)',
  security: byPerson,
  request: { body: jsonBody(z.object({ retentionDays: RetentionDays.nullable() })) },
  responses: { 200: json(Settings, 'Changed'), ...changeRefusals },
});
