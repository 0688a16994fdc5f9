import { Readable } from 'node:stream';
import {
  accept,
  leadSession,
  leadSessions as leadSessionsRoute,
  returnSession,
  sessionContent,
} from '../../api/lead/sessions.ts';
import { writeAccess } from '../access-log/access-log.ts';
import type { Collector } from '../collector.ts';
import type { App } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { tasksFor } from '../people/scope.ts';
import { contentOf } from './content.ts';
import { decide, seenBy } from './decide.ts';
import { describeOne, leadSessions } from './lead-sessions.ts';

export function registerLeadSessions(app: App, collector: Collector): void {
  const { db, clock } = collector;
  app.openapi(leadSessionsRoute, async (c) =>
    c.json(await leadSessions(db, c.req.valid('query'), await tasksFor(db, c.var.person)), 200),
  );
  app.openapi(leadSession, async (c) =>
    c.json(await describeOne(db, await seenBy(collector, c.var.person, c.req.valid('param').id)), 200),
  );
  app.openapi(sessionContent, async (c) => {
    const { person } = c.var;
    const { id, worker, task, state, ended_at } = await seenBy(collector, person, c.req.valid('param').id);
    if (ended_at !== null) throw new Refusal(state === 'expired' ? 'expired' : 'withdrawn', { at: ended_at });
    await writeAccess(db, [
      { at: clock().toISOString(), what: 'read', worker, session: id, task, person: person.id, export: null },
    ]);
    const content = Readable.toWeb(await contentOf(collector, worker, id)) as ReadableStream;
    return c.body(content, 200, { 'content-type': 'application/json' }) as never;
  });
  app.openapi(accept, async (c) =>
    c.json(await decide(collector, c.var.person, c.req.valid('param').id, { accept: true }), 200),
  );
  app.openapi(returnSession, async (c) => {
    const { reason } = c.req.valid('json');
    return c.json(await decide(collector, c.var.person, c.req.valid('param').id, { accept: false, reason }), 200);
  });
}
