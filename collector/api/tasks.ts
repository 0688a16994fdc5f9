import { createRoute, z } from '@hono/zod-openapi';
import { optionalKinds } from '../../src/masking/kinds.ts';
import { signedRefusals } from './devices.ts';
import { Credit, Cursor, Id, IdParam, json, jsonBody, Line, Moment, RetentionDays } from './parts.ts';
import { refusals } from './problem.ts';
import { byDevice } from './security.ts';

/** What a task would have recorded: at most that, and never more than the worker agrees to. */
export const TaskCapture = z
  .object({
    timing: z.boolean(),
    pointer: z.boolean(),
    page: z.boolean(),
    screenshots: z.boolean(),
    unmasked: z.array(z.enum(optionalKinds)).describe('What would be of use unmasked, if the person allows it.'),
  })
  .openapi('TaskCapture');

/** What the lead writes. */
export const taskFields = {
  label: z.string().trim().min(1).max(500),
  instructions: z.string().max(100_000).describe('Markdown.'),
  startUrl: z
    .url({ protocol: /^https?$/u })
    .max(20_000)
    .nullable()
    .describe('Where to begin.'),
  sites: z.array(z.string().trim().min(1).max(2000)).min(1).max(100).describe('Match patterns.'),
  testIdAttributes: z
    .array(
      z
        .string()
        .max(60)
        .regex(/^data-[a-z\d_.-]+$/u),
    )
    .max(10)
    .describe('Attributes that hold test ids in the pages of this task, besides those that usually do.'),
  capture: TaskCapture,
  wanted: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .describe('Accepted demonstrations, of all workers; null for any number.'),
  wantedOfEach: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .describe('Demonstrations of each worker; null for any number.'),
  dueAt: Moment.nullable(),
  credit: Credit.nullable().describe('For each accepted session.'),
  retentionDays: RetentionDays.nullable().describe('Null for as long as the collector keeps sessions.'),
};

export const WorkersTask = z
  .object({
    id: Id,
    ...taskFields,
    retentionDays: RetentionDays.nullable().describe('How long its sessions are kept; null until they are withdrawn.'),
    accepted: z.number().int().describe('Of all workers.'),
    mine: z.object({
      submitted: z.number().int(),
      returned: z.number().int(),
      accepted: z.number().int(),
    }),
    publishedAt: Moment,
  })
  .openapi('WorkersTask');
export type WorkersTask = z.infer<typeof WorkersTask>;

/** Those that take demonstrations. */
export const myTasks = createRoute({
  method: 'get',
  path: '/api/v1/tasks',
  tags: ['tasks'],
  summary: 'The tasks of this worker',
  security: byDevice,
  responses: { 200: json(z.object({ tasks: z.array(WorkersTask) }), 'The tasks'), ...signedRefusals },
});

export const reportTask = createRoute({
  method: 'post',
  path: '/api/v1/tasks/{id}/problems',
  tags: ['tasks'],
  summary: '“This task is broken”',
  security: byDevice,
  request: { params: IdParam, body: jsonBody(z.object({ reason: Line })) },
  responses: {
    201: json(z.object({ id: Id }), 'Told to the lead'),
    ...signedRefusals,
    ...refusals('not-json', 'invalid-request', 'not-found'),
  },
});

export const MyTaskProblem = z
  .object({
    id: Id,
    task: z.object({ id: Id, label: z.string() }),
    reason: z.string(),
    at: Moment,
    settledAt: Moment.nullable().describe('When the lead marked it as settled.'),
    expiresAt: Moment.nullable().describe('When it will be deleted.'),
  })
  .openapi('MyTaskProblem');
export type MyTaskProblem = z.infer<typeof MyTaskProblem>;

export const myTaskProblems = createRoute({
  method: 'get',
  path: '/api/v1/task-problems',
  tags: ['tasks'],
  summary: 'What this worker has reported as broken',
  security: byDevice,
  request: { query: z.object({ after: Cursor.optional() }) },
  responses: {
    200: json(z.object({ problems: z.array(MyTaskProblem), next: Cursor.nullable() }), 'Newest first, 500 at most'),
    ...signedRefusals,
    ...refusals('invalid-request'),
  },
});
