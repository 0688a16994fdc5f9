import type { RouteConfig } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { Collector } from '../collector.ts';
import { verifyDevice } from '../devices/verify-device.ts';
import { verifyPerson } from '../people/verify-person.ts';
import type { AppEnv } from './env.ts';
import { guardOf } from './guards.ts';
import { checkOrigin } from './origin.ts';
import { Refusal } from './refusal.ts';

export function guard(route: RouteConfig, collector: Collector): MiddlewareHandler<AppEnv> {
  const { limits } = collector;
  const kind = guardOf(route);
  const changes = route.method !== 'get';
  if (kind === 'open' || kind === 'joining')
    return async (c, next) => {
      await limits.anybody(c.var.address);
      if (route.path.startsWith('/api/v1/lead/')) checkOrigin(c, collector);
      await next();
    };
  if (kind === 'device')
    return async (c, next) => {
      c.set('device', await verifyDevice(c, collector));
      await next();
    };
  return async (c, next) => {
    const person = await verifyPerson(c, collector, changes);
    await limits.person(person.id);
    if (person.role === 'nobody' || (kind === 'owner' && person.role !== 'owner')) throw new Refusal('not-allowed');
    c.set('person', person);
    await next();
  };
}
