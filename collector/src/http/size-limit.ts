import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from './env.ts';
import { Refusal } from './refusal.ts';

/** Refuses a body of more bytes. */
export function sizeLimit(most: number): MiddlewareHandler<AppEnv> {
  const onError = (): never => {
    throw new Refusal('too-large');
  };
  const limitRead = bodyLimit({ maxSize: most, onError });
  return async (c, next) => {
    const length = c.req.header('content-length');
    // It does not come chunked: Node reads as much as is declared. To look at the body as a stream would make reading it slow.
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return limitRead(c, next);
    if (!(Number(length) <= most)) onError();
    return next();
  };
}
