import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Collector } from '../collector.ts';
import { addressOf } from './address.ts';
import type { AppEnv } from './env.ts';

/** Method, route as written down, status and time go to the figures and the log: no address, no name, no id. */
export function observe({ metrics, log, config }: Collector): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const began = performance.now();
    c.set('arrived', began);
    c.set('address', addressOf(c, config.proxies));
    await next();
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('/*'))?.path ?? 'other';
    const took = performance.now() - began;
    metrics.answered(c.req.method, route, c.res.status, took / 1000);
    log.info({ method: c.req.method, route, status: c.res.status, ms: Math.round(took) }, 'answered');
  };
}
