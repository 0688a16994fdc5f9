/** Puts the routes of the contract together with what keeps them: sizes, guards, figures and refusals. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { putChunk } from '../../api/chunks.ts';
import { routes } from '../../api/routes.ts';
import { submit } from '../../api/sessions.ts';
import { registerAccessLog } from '../access-log/routes.ts';
import { registerChunks } from '../chunks/routes.ts';
import { CHUNK_BYTES, type Collector } from '../collector.ts';
import { registerWorkers } from '../devices/lead-routes.ts';
import { registerDevices } from '../devices/routes.ts';
import { registerExports } from '../exports/routes.ts';
import { registerInvitations } from '../invitations/routes.ts';
import { registerAccounts } from '../people/account-routes.ts';
import { registerOidc } from '../people/oidc.ts';
import { registerPeople } from '../people/routes.ts';
import { registerSettings } from '../retention/routes.ts';
import { registerLeadSessions } from '../sessions/lead-routes.ts';
import { registerSessions } from '../sessions/routes.ts';
import { registerStatements } from '../statements/routes.ts';
import { registerLeadTasks } from '../tasks/lead-routes.ts';
import { registerTasks } from '../tasks/routes.ts';
import { registerAbout } from './about.ts';
import { registerDocument } from './document.ts';
import type { App, AppEnv } from './env.ts';
import { answerError, refuseInvalid } from './errors.ts';
import { guard } from './guard.ts';
import { closeUnread } from './head.ts';
import { registerHealth } from './health.ts';
import { observe } from './observe.ts';
import { registerPages } from './pages.ts';
import { registerPlainPages } from './plain-pages.ts';
import { Refusal } from './refusal.ts';
import { sizeLimit } from './size-limit.ts';

const registers = [
  registerAbout,
  registerInvitations,
  registerDevices,
  registerTasks,
  registerChunks,
  registerSessions,
  registerAccessLog,
  registerStatements,
  registerAccounts,
  registerPeople,
  registerLeadTasks,
  registerWorkers,
  registerLeadSessions,
  registerExports,
  registerSettings,
  registerDocument,
  registerPlainPages,
  registerHealth,
  registerOidc,
  registerPages,
];

/** No other body is larger than some JSON; a manifest names up to 10,000 chunks. */
const JSON_BYTES = 256 * 1024;
const limits = new Map<string, number>([
  [putChunk.path, CHUNK_BYTES],
  [submit.path, 2 * CHUNK_BYTES],
  ['/api/v1/chunks/missing', CHUNK_BYTES],
]);

export function createApp(collector: Collector): App {
  const app: App = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
  app.use(observe(collector));
  app.get('*', closeUnread);
  for (const route of routes) {
    const path = route.getRoutingPath();
    app.on(route.method, path, sizeLimit(limits.get(route.path) ?? JSON_BYTES));
    app.on(route.method, path, guard(route, collector));
  }
  for (const register of registers) register(app, collector);
  app.notFound(() => {
    throw new Refusal('not-found');
  });
  app.onError(answerError(collector));
  return app;
}
