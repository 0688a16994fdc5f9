import type { Collector } from '../collector.ts';
import type { Database } from '../database/open.ts';
import type { Device, Request } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { type Known, verifierOf, verifyRequest } from '../http/signatures.ts';
import type { KnownDevice } from './known-devices.ts';

/** Writing down each request would be a write to the disk for each. */
const SEEN_EVERY = 60 * 60_000;

export async function verifyDevice(c: Request, collector: Collector): Promise<Device> {
  const { db, limits, clock } = collector;
  try {
    const row = await verifyRequest(c, collector, (keyid) => keyOf(collector, keyid));
    await limits.device(row.id);
    if (row.ended !== null) throw new Refusal('device-revoked');
    await noteSeen(db, row, clock());
    const { id, worker } = row;
    return { id, worker };
  } catch (error) {
    const isKnown = error instanceof Refusal && error.code === 'too-many-requests';
    if (!isKnown) await limits.unknown(c.var.address);
    throw error;
  }
}

async function noteSeen(db: Database, { id, seen_at: before }: KnownDevice, now: Date): Promise<void> {
  if (before !== null && now.getTime() - Date.parse(before) < SEEN_EVERY) return;
  await db.updateTable('devices').set({ seen_at: now.toISOString() }).where('id', '=', id).execute();
}

/** One that has no request left is refused before its nonce is written down: the same request can be made later. */
async function keyOf({ knownDevices, limits }: Collector, keyid: string): Promise<Known<KnownDevice>> {
  const device = knownDevices.find(keyid);
  if (!device) throw new Refusal('device-unknown');
  await limits.deviceHasLeft(device.id);
  return verifierOf({ kty: 'OKP', crv: 'Ed25519', x: device.key_x }, device);
}
