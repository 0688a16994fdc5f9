import type { Collector } from '../collector.ts';
import type { Device, Request } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { type Known, verifierOf, verifyRequest } from '../http/signatures.ts';

interface Row extends Device {
  ended: 'left' | 'revoked' | null;
}

/** Writing down each request would be a write to the disk for each. */
const SEEN_EVERY = 60 * 60_000;

export async function verifyDevice(c: Request, collector: Collector): Promise<Device> {
  const { db, limits, clock } = collector;
  try {
    const { id, worker, ended } = await verifyRequest(c, collector, (keyid) => keyOf(collector, keyid));
    if (ended !== null) throw new Refusal('device-revoked');
    const now = clock();
    await db
      .updateTable('devices')
      .set({ seen_at: now.toISOString() })
      .where('id', '=', id)
      .where((where) =>
        where.or([
          where('seen_at', 'is', null),
          where('seen_at', '<', new Date(now.getTime() - SEEN_EVERY).toISOString()),
        ]),
      )
      .execute();
    return { id, worker };
  } catch (error) {
    await limits.unknown(c.var.address);
    throw error;
  }
}

async function keyOf({ db }: Collector, keyid: string): Promise<Known<Row>> {
  const row = await db
    .selectFrom('devices')
    .select(['id', 'worker', 'ended', 'key_x'])
    .where('thumbprint', '=', keyid)
    .executeTakeFirst();
  if (!row) throw new Refusal('device-unknown');
  const { key_x: x, ...device } = row;
  return verifierOf({ kty: 'OKP', crv: 'Ed25519', x }, device);
}
