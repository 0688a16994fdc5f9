import { createRoute, z } from '@hono/zod-openapi';
import { Digest, Id, IdParam, json, jsonBody, Moment } from '../parts.ts';
import { refusals } from '../problem.ts';
import { byPerson } from '../security.ts';
import { changeRefusals, readingRefusals } from './refusals.ts';

export const Export = z
  .object({
    id: Id,
    createdAt: Moment,
    createdBy: z.object({ id: Id, name: z.string() }),
    tasks: z.array(Id).nullable(),
    from: Moment.nullable(),
    until: Moment.nullable(),
    sessions: z.number().int().describe('When it was made.'),
    left: z.number().int().describe('Of them, those that are still there: what is downloaded now.'),
    bytes: z.number().int().describe('Of those that are still there.'),
  })
  .openapi('Export');
export type Export = z.infer<typeof Export>;

export const ExportManifest = z
  .object({
    format: z.literal('showhow/export'),
    version: z.literal(1),
    export: Id,
    collector: z.url(),
    createdAt: Moment,
    downloadedAt: Moment,
    sessions: z.array(
      z.object({
        id: z.string(),
        task: Id.nullable(),
        digest: Digest.describe('Of its JSON, as in the line or file.'),
        bytes: z.number().int(),
        file: z.string().describe('In the ZIP; its line, from 1, in the JSONL.'),
        line: z.number().int(),
        receipt: z.string().describe('JWS, compact: what the collector has signed for it.'),
      }),
    ),
    leftOut: z.number().int().describe('Withdrawn or expired since it was made.'),
  })
  .openapi('ExportManifest');
export type ExportManifest = z.infer<typeof ExportManifest>;

export const exports = createRoute({
  method: 'get',
  path: '/api/v1/lead/exports',
  tags: ['lead: exports'],
  summary: 'Datasets that were made; of a reviewer, those of their tasks',
  security: byPerson,
  responses: { 200: json(z.object({ exports: z.array(Export) }), 'Newest first, 500 at most'), ...readingRefusals },
});

/** The workers see that their sessions are in it. */
export const makeExport = createRoute({
  method: 'post',
  path: '/api/v1/lead/exports',
  tags: ['lead: exports'],
  summary: 'Make a dataset of accepted sessions',
  security: byPerson,
  request: {
    body: jsonBody(
      z.object({
        tasks: z.array(Id).min(1).max(1000).nullable().default(null).describe('Null for all that the person may see.'),
        from: Moment.nullable().default(null).describe('Accepted at this time or later.'),
        until: Moment.nullable().default(null),
      }),
    ),
  },
  responses: { 201: json(Export, 'Made'), ...changeRefusals, ...refusals('storage-full') },
});

/** One session in each line, or one file for each and `manifest.json`. */
export const downloadExport = createRoute({
  method: 'get',
  path: '/api/v1/lead/exports/{id}/download',
  tags: ['lead: exports'],
  summary: 'Download a dataset, without what was withdrawn since: the workers see it',
  security: byPerson,
  request: { params: IdParam, query: z.object({ as: z.enum(['jsonl', 'zip']) }) },
  responses: {
    200: {
      description: 'The dataset',
      content: {
        'application/x-ndjson': { schema: z.string() },
        'application/zip': { schema: z.string().openapi({ type: 'string', format: 'binary' }) },
      },
    },
    ...readingRefusals,
  },
});

export const exportManifest = createRoute({
  method: 'get',
  path: '/api/v1/lead/exports/{id}/manifest',
  tags: ['lead: exports'],
  summary: 'What a dataset holds, by digest',
  security: byPerson,
  request: { params: IdParam },
  responses: { 200: json(ExportManifest, 'The manifest'), ...readingRefusals },
});
