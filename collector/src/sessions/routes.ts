import { mySessions as mySessionsRoute, submit as submitRoute, withdraw as withdrawRoute } from '../../api/sessions.ts';
import type { Collector } from '../collector.ts';
import type { App } from '../http/env.ts';
import { requestsFor } from '../http/rate-limits.ts';
import { withdraw } from '../withdrawals/withdraw.ts';
import { mySessions } from './my-sessions.ts';
import { submit } from './submit.ts';

export function registerSessions(app: App, collector: Collector): void {
  app.openapi(submitRoute, async (c) => {
    const manifest = c.req.valid('json');
    await collector.limits.device(c.var.device.id, requestsFor(manifest.chunks.length));
    const { isNew, submitted } = await submit(collector, c.var.device, manifest);
    return c.json(submitted, isNew ? 201 : 200);
  });
  app.openapi(mySessionsRoute, async (c) =>
    c.json(await mySessions(collector.db, c.var.device.worker, c.req.valid('query').after), 200),
  );
  app.openapi(withdrawRoute, async (c) =>
    c.json(await withdraw(collector, c.var.device, c.req.valid('param').id), 200),
  );
}
