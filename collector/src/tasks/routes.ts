import { myTaskProblems, myTasks, reportTask } from '../../api/tasks.ts';
import type { Collector } from '../collector.ts';
import type { App } from '../http/env.ts';
import { addProblem, myProblems } from './problems.ts';
import { tasksOf, visibleTo } from './workers-tasks.ts';

export function registerTasks(app: App, collector: Collector): void {
  const { db, limits } = collector;
  app.openapi(myTasks, async (c) => c.json({ tasks: await tasksOf(collector, c.var.device.worker) }, 200));
  app.openapi(myTaskProblems, async (c) =>
    c.json(await myProblems(db, c.var.device.worker, c.req.valid('query').after), 200),
  );
  app.openapi(reportTask, async (c) => {
    const { device } = c.var;
    const task = await visibleTo(db, device.worker, c.req.valid('param').id);
    await limits.kept(device.worker);
    return c.json({ id: await addProblem(collector, device, task, c.req.valid('json').reason) }, 201);
  });
}
