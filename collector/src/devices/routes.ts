import { join as joinRoute, leave, me, myDevices } from '../../api/devices.ts';
import type { Collector } from '../collector.ts';
import type { App } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { verifierOf, verifyRequest } from '../http/signatures.ts';
import { thumbprint } from '../receipts/thumbprint.ts';
import { devicesOf } from './devices-of.ts';
import { endDevice } from './end-device.ts';
import { join } from './join.ts';
import { meOf } from './membership.ts';

export function registerDevices(app: App, collector: Collector): void {
  const { db } = collector;
  app.openapi(joinRoute, async (c) => {
    const joining = c.req.valid('json');
    // Who brings a key has to hold it.
    await verifyRequest(c, collector, (keyid) => {
      if (keyid !== thumbprint(joining.publicKey))
        throw new Refusal('not-signed', { detail: 'The signature is of another key.' });
      return verifierOf(joining.publicKey, null);
    });
    const { isNew, membership } = await join(collector, joining);
    return c.json(membership, isNew ? 201 : 200);
  });
  app.openapi(me, async (c) => c.json(await meOf(db, c.var.device.id), 200));
  app.openapi(myDevices, async (c) => {
    const { id, worker } = c.var.device;
    const devices = await devicesOf(db, worker);
    return c.json({ devices: devices.map((device) => ({ ...device, isThis: device.id === id })) }, 200);
  });
  app.openapi(leave, async (c) => {
    await endDevice(collector, c.var.device.id, 'left');
    return c.body(null, 204);
  });
}
