import {
  addTask as addRoute,
  changeTask as changeRoute,
  settleTaskProblem,
  taskProblems,
  leadTask as taskRoute,
  leadTasks as tasksRoute,
} from '../../api/lead/tasks.ts';
import type { Collector } from '../collector.ts';
import type { App } from '../http/env.ts';
import { checkTask, tasksFor } from '../people/scope.ts';
import { addTask, changeTask, leadTask, leadTasks } from './lead-tasks.ts';
import { listProblems, settleProblem } from './problems.ts';

export function registerLeadTasks(app: App, collector: Collector): void {
  const { db } = collector;
  app.openapi(tasksRoute, async (c) => c.json({ tasks: await leadTasks(db, await tasksFor(db, c.var.person)) }, 200));
  app.openapi(taskRoute, async (c) => {
    const { id } = c.req.valid('param');
    await checkTask(db, c.var.person, id);
    return c.json(await leadTask(db, id), 200);
  });
  app.openapi(addRoute, async (c) => c.json(await addTask(collector, c.req.valid('json')), 201));
  app.openapi(changeRoute, async (c) =>
    c.json(await changeTask(collector, c.req.valid('param').id, c.req.valid('json')), 200),
  );
  app.openapi(taskProblems, async (c) => {
    const { task, settled } = c.req.valid('query');
    const only = await tasksFor(db, c.var.person);
    const problems = await listProblems(db, {
      task,
      only,
      settled: settled === undefined ? undefined : settled === 'true',
    });
    return c.json({ problems }, 200);
  });
  app.openapi(settleTaskProblem, async (c) => {
    await settleProblem(collector, c.var.person, c.req.valid('param').id);
    return c.body(null, 204);
  });
}
