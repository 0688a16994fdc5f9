import { lookAtInvitation } from '../../api/invitations.ts';
import { invitations, invite, withdrawInvitation } from '../../api/lead/workers.ts';
import type { Collector } from '../collector.ts';
import { aboutOf } from '../http/about.ts';
import type { App } from '../http/env.ts';
import { languageOf } from '../http/language.ts';
import { Refusal } from '../http/refusal.ts';
import { invitationOf, makeInvitation, openInvitation } from './invitations.ts';

export function registerInvitations(app: App, collector: Collector): void {
  const { db, clock } = collector;
  app.openapi(lookAtInvitation, async (c) => {
    const { ends_at: endsAt, worker_name: workerName } = await openInvitation(db, c.req.valid('json').secret, clock());
    return c.json({ ...(await aboutOf(collector, languageOf(c))), endsAt, workerName }, 200);
  });
  app.openapi(invitations, async (c) => {
    const rows = await db.selectFrom('invitations').selectAll().orderBy('created_at', 'desc').limit(500).execute();
    return c.json({ invitations: rows.map((row) => invitationOf(row, clock())) }, 200);
  });
  app.openapi(invite, async (c) => c.json(await makeInvitation(collector, c.req.valid('json')), 201));
  app.openapi(withdrawInvitation, async (c) => {
    const { numUpdatedRows } = await db
      .updateTable('invitations')
      .set({ withdrawn_at: clock().toISOString() })
      .where('id', '=', c.req.valid('param').id)
      .where('used_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('not-found');
    return c.body(null, 204);
  });
}
