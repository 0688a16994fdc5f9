import { sql } from 'kysely';
import type { Collector } from '../collector.ts';
import { isThisMachine } from '../config/options.ts';
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

/**
 * Without a token only this machine, of a collector that is for it alone: a proxy on the same machine need not say that it is one,
 * and whoever comes through it looks like this machine.
 */
function mayMeasure(c: Request, { config }: Collector): boolean {
  if (config.metricsToken !== undefined)
    return isSame(c.req.header('authorization') ?? '', `Bearer ${config.metricsToken}`);
  const isProxied = config.proxies > 0 || c.req.header('x-forwarded-for') !== undefined;
  return isThisMachine(new URL(config.address).hostname) && thisMachine.has(c.var.address) && !isProxied;
}
