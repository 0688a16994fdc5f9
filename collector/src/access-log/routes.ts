import { myAccessLog } from '../../api/access-log.ts';
import { accessLog } from '../../api/lead/sessions.ts';
import type { Collector } from '../collector.ts';
import type { App } from '../http/env.ts';
import { tasksFor } from '../people/scope.ts';
import { readLog } from './read-log.ts';

export function registerAccessLog(app: App, { db }: Collector): void {
  app.openapi(myAccessLog, async (c) => {
    const { after } = c.req.valid('query');
    const { rows, next } = await readLog(db, { worker: c.var.device.worker, after }, 500);
    const entries = rows.map(({ at, what, session, by, export: inExport }) => ({
      at,
      what,
      session,
      by,
      export: inExport,
    }));
    return c.json({ entries, next }, 200);
  });
  app.openapi(accessLog, async (c) => {
    const { rows, next } = await readLog(db, { ...c.req.valid('query'), tasks: await tasksFor(db, c.var.person) }, 200);
    const entries = rows.map(({ at, what, session, by, export: inExport, ...row }) => ({
      at,
      what,
      session,
      by,
      export: inExport,
      worker: { id: row.worker, name: row.worker_name },
      task: row.task !== null && row.label !== null ? { id: row.task, label: row.label } : null,
    }));
    return c.json({ entries, next }, 200);
  });
}
