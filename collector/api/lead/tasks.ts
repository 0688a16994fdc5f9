import { createRoute, z } from '@hono/zod-openapi';
import { done, Id, IdParam, json, jsonBody, Moment } from '../parts.ts';
import { byPerson } from '../security.ts';
import { taskFields } from '../tasks.ts';
import { changeRefusals, readingRefusals } from './refusals.ts';

/** `draft`: workers do not see it; `open`: they do; `closed`: it takes no more demonstrations. */
export const TaskState = z.enum(['draft', 'open', 'closed']);

export const LeadTask = z
  .object({
    id: Id,
    ...taskFields,
    state: TaskState,
    workers: z.array(Id).nullable().describe('Who sees it; null for all.'),
    createdAt: Moment,
    publishedAt: Moment.nullable(),
    progress: z.object({
      submitted: z.number().int().describe('To be decided about.'),
      returned: z.number().int(),
      accepted: z.number().int(),
      withdrawn: z.number().int(),
      expired: z.number().int(),
      workers: z.number().int().describe('Who have submitted to it.'),
    }),
    openProblems: z.number().int().describe('Workers say that it is broken.'),
  })
  .openapi('LeadTask');
export type LeadTask = z.infer<typeof LeadTask>;

const written = { ...taskFields, state: TaskState, workers: z.array(Id).max(10_000).nullable() };

export const NewTask = z
  .object({
    ...written,
    instructions: taskFields.instructions.default(''),
    startUrl: taskFields.startUrl.default(null),
    testIdAttributes: taskFields.testIdAttributes.default([]),
    wanted: taskFields.wanted.default(null),
    wantedOfEach: taskFields.wantedOfEach.default(null),
    dueAt: taskFields.dueAt.default(null),
    credit: taskFields.credit.default(null),
    retentionDays: taskFields.retentionDays.default(null),
    state: TaskState.default('draft'),
    workers: written.workers.default(null),
  })
  .openapi('NewTask');

export const leadTasks = createRoute({
  method: 'get',
  path: '/api/v1/lead/tasks',
  tags: ['lead: tasks'],
  summary: 'Tasks with their progress; of a reviewer, those they were given',
  security: byPerson,
  responses: { 200: json(z.object({ tasks: z.array(LeadTask) }), 'Newest first'), ...readingRefusals },
});

export const leadTask = createRoute({
  method: 'get',
  path: '/api/v1/lead/tasks/{id}',
  tags: ['lead: tasks'],
  summary: 'A task with its progress',
  security: byPerson,
  request: { params: IdParam },
  responses: { 200: json(LeadTask, 'The task'), ...readingRefusals },
});

export const addTask = createRoute({
  method: 'post',
  path: '/api/v1/lead/tasks',
  tags: ['lead: tasks'],
  summary: 'Write a task (owner)',
  security: byPerson,
  request: { body: jsonBody(NewTask) },
  responses: { 201: json(LeadTask, 'Added'), ...changeRefusals },
});

export const changeTask = createRoute({
  method: 'patch',
  path: '/api/v1/lead/tasks/{id}',
  tags: ['lead: tasks'],
  summary: 'Change, publish or close a task: what is not named stays (owner)',
  security: byPerson,
  request: { params: IdParam, body: jsonBody(z.object(written).partial()) },
  responses: { 200: json(LeadTask, 'Changed'), ...changeRefusals },
});

export const TaskProblem = z
  .object({
    id: Id,
    task: z.object({ id: Id, label: z.string() }),
    worker: z.object({ id: Id, name: z.string() }),
    reason: z.string(),
    at: Moment,
    settledAt: Moment.nullable(),
  })
  .openapi('TaskProblem');
export type TaskProblem = z.infer<typeof TaskProblem>;

export const taskProblems = createRoute({
  method: 'get',
  path: '/api/v1/lead/task-problems',
  tags: ['lead: tasks'],
  summary: 'What workers say is broken',
  security: byPerson,
  request: { query: z.object({ task: Id.optional(), settled: z.enum(['true', 'false']).optional() }) },
  responses: {
    200: json(z.object({ problems: z.array(TaskProblem) }), 'Newest first, 500 at most'),
    ...readingRefusals,
  },
});

export const settleTaskProblem = createRoute({
  method: 'post',
  path: '/api/v1/lead/task-problems/{id}/settle',
  tags: ['lead: tasks'],
  summary: 'Mark a problem as settled',
  security: byPerson,
  request: { params: IdParam },
  responses: { 204: done, ...changeRefusals },
});
