import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import { preferred } from '../../../src/i18n/languages.ts';
import type { Agreed, Membership } from '../../api/devices.ts';
import type { PublicKey } from '../../api/parts.ts';
import type { Collector } from '../collector.ts';
import { aboutOf } from '../http/about.ts';
import { Refusal } from '../http/refusal.ts';
import { openInvitation } from '../invitations/invitations.ts';
import { thumbprint } from '../receipts/thumbprint.ts';
import { sha256 } from '../secrets.ts';
import { membershipOf } from './membership.ts';

export interface Joining {
  secret: string;
  publicKey: PublicKey;
  deviceName?: string | undefined;
  workerName?: string | undefined;
  agreed: z.infer<typeof Agreed>;
}

/** The same key with the same invitation again has the same answer: the first one may not have arrived. */
export async function join(
  collector: Collector,
  joining: Joining,
): Promise<{ isNew: boolean; membership: Membership }> {
  const { db } = collector;
  const known = await db
    .selectFrom('devices')
    .innerJoin('invitations', 'invitations.id', 'devices.invitation')
    .select(['devices.id', 'invitations.secret', 'devices.ended'])
    .where('thumbprint', '=', thumbprint(joining.publicKey))
    .executeTakeFirst();
  if (known) {
    if (known.ended !== null || known.secret !== sha256(joining.secret)) throw new Refusal('key-in-use');
    return { isNew: false, membership: await membershipOf(db, known.id) };
  }
  const agreedDays = await checkAgreement(collector, joining.agreed);
  const device = await add(collector, joining, agreedDays);
  return { isNew: true, membership: await membershipOf(db, device) };
}

/** Resolves to the days that sessions are kept by it. */
async function checkAgreement(
  collector: Collector,
  { text, textDigest, language }: Joining['agreed'],
): Promise<number | null> {
  const { agreement, retentionDays } = await aboutOf(collector, preferred([language]));
  if (text !== agreement.text || textDigest !== agreement.textDigest) throw new Refusal('wrong-agreement');
  return retentionDays;
}

function add(
  { db, clock }: Collector,
  { secret, publicKey, deviceName, workerName, agreed }: Joining,
  agreedDays: number | null,
): Promise<string> {
  const now = clock();
  const at = now.toISOString();
  return db.transaction().execute(async (transaction) => {
    const invitation = await openInvitation(transaction, secret, now);
    const worker = invitation.worker ?? randomUUID();
    if (invitation.worker === null) {
      const name = invitation.worker_name ?? workerName ?? `Worker ${worker.slice(0, 4)}`;
      await transaction.insertInto('workers').values({ id: worker, name, joined_at: at }).execute();
    }
    const id = randomUUID();
    await transaction.updateTable('invitations').set({ used_at: at, worker }).where('id', '=', invitation.id).execute();
    await transaction
      .insertInto('devices')
      .values({
        id,
        worker,
        invitation: invitation.id,
        name: deviceName ?? null,
        key_x: publicKey.x,
        thumbprint: thumbprint(publicKey),
        joined_at: at,
        seen_at: null,
        ended_at: null,
        ended: null,
        agreed_text: agreed.text,
        agreed_days: agreedDays,
        agreed_digest: agreed.textDigest,
        agreed_at: agreed.at,
        agreed_language: agreed.language,
      })
      .execute();
    return id;
  });
}
