import { randomUUID } from 'node:crypto';
import { myTasks, reportTask } from '../../api/tasks.ts';
import type { Collector } from '../collector.ts';
import type { App } from '../http/env.ts';
import { tasksOf, visibleTo } from './workers-tasks.ts';

export function registerTasks(app: App, collector: Collector): void {
  const { db, clock, limits } = collector;
  app.openapi(myTasks, async (c) => c.json({ tasks: await tasksOf(collector, c.var.device.worker) }, 200));
  app.openapi(reportTask, async (c) => {
    const { worker } = c.var.device;
    const { id: task } = await visibleTo(db, worker, c.req.valid('param').id);
    await limits.kept(worker);
    const id = randomUUID();
    const { reason } = c.req.valid('json');
    await db
      .insertInto('task_problems')
      .values({ id, task, worker, reason, at: clock().toISOString(), settled_at: null })
      .execute();
    return c.json({ id }, 201);
  });
}
