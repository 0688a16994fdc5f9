import { sql } from 'kysely';
import type { Collector } from '../collector.ts';
import { isSame } from '../secrets.ts';
import type { App, Request } from './env.ts';
import { Refusal } from './refusal.ts';

export function registerHealth(app: App, collector: Collector): void {
  const { db, metrics, room } = collector;
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    try {
      await sql`select 1`.execute(db);
    } catch {
      throw new Refusal('unavailable');
    }
    await room.check();
    return c.text('ready');
  });
  app.get('/metrics', async (c) => {
    if (!mayMeasure(c, collector)) throw new Refusal('not-found');
    return c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType });
  });
}

const thisMachine = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Without a token only this machine, and nobody behind a proxy on it. */
function mayMeasure(c: Request, { config }: Collector): boolean {
  if (config.metricsToken !== undefined)
    return isSame(c.req.header('authorization') ?? '', `Bearer ${config.metricsToken}`);
  return thisMachine.has(c.var.address) && c.req.header('x-forwarded-for') === undefined;
}
