import { renameWorker, revokeDevice, workers } from '../../api/lead/workers.ts';
import type { Collector } from '../collector.ts';
import type { App } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { endDevice } from './end-device.ts';
import { leadWorkers } from './lead-workers.ts';

export function registerWorkers(app: App, collector: Collector): void {
  const { db } = collector;
  app.openapi(workers, async (c) => c.json({ workers: await leadWorkers(db) }, 200));
  app.openapi(renameWorker, async (c) => {
    const { numUpdatedRows } = await db
      .updateTable('workers')
      .set({ name: c.req.valid('json').name })
      .where('id', '=', c.req.valid('param').id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('not-found');
    return c.body(null, 204);
  });
  app.openapi(revokeDevice, async (c) => {
    if (!(await endDevice(collector, c.req.valid('param').id, 'revoked'))) throw new Refusal('not-found');
    return c.body(null, 204);
  });
}
