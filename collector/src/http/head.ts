import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './env.ts';

/** What HEAD asks for is answered without its body: what was opened for that is closed. */
export const closeUnread: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  if (c.req.method === 'HEAD') await c.res.body?.cancel();
};
