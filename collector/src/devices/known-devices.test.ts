import { expect, onTestFinished, test } from 'vitest';
import { closeAll, testCollector } from '../../testing/test-collector.ts';
import { joined } from '../../testing/worker.ts';
import { databaseFile } from '../database/open.ts';
import { openKnownDevices } from './known-devices.ts';

test('it waits for no transaction, and knows what was committed', async () => {
  const one = await testCollector();
  onTestFinished(() => closeAll(one));
  await joined(one);
  const { db, config } = one.collector;
  const known = openKnownDevices(databaseFile(config.data));
  onTestFinished(known.close);
  const { thumbprint } = await db.selectFrom('devices').select('thumbprint').executeTakeFirstOrThrow();
  const ended = () => known.find(thumbprint)?.ended;
  expect(known.find('of nobody')).toBeUndefined();
  await db.transaction().execute(async (transaction) => {
    await transaction.updateTable('devices').set({ ended: 'revoked' }).execute();
    expect(ended()).toBeNull();
  });
  expect(ended()).toBe('revoked');
  await db.updateTable('devices').set({ ended: 'left' }).execute();
  expect(ended()).toBe('left');
});
