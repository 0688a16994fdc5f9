import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pack } from '../../testing/device.ts';
import { madeSession } from '../../testing/made-session.ts';
import { steadilyLater } from '../../testing/steadily-later.ts';
import { closeAll, testCollector } from '../../testing/test-collector.ts';
import { joined } from '../../testing/worker.ts';
import { days } from '../clock.ts';
import { expire } from './expire.ts';

test('very many that end at once are removed together, and no others', async () => {
  const one = await testCollector();
  onTestFinished(() => closeAll(one));
  const [ada, grace] = [await joined(one), await joined(one, 'Grace')];
  const packed = await Promise.all(Array.from({ length: 4 }, async () => pack(await madeSession())));
  for (const each of packed) await ada.submit(each);
  await grace.submit(pack(await madeSession()));
  const [kept] = packed;
  const { db, chunks } = one.collector;
  for (const { manifest } of packed.slice(1))
    await db.updateTable('sessions').set({ expires_at: '2026-01-01' }).where('id', '=', manifest.id).execute();
  await steadilyLater(one, days(1));
  const listing = vi.spyOn(chunks, 'list');
  await expire(one.collector);
  expect(listing).toHaveBeenCalledTimes(1);
  const states = await db.selectFrom('sessions').select('state').where('worker', '=', ada.worker.id).execute();
  expect(states.filter(({ state }) => state === 'expired')).toHaveLength(3);
  expect(await readdir(join(one.folder, 'chunks', ada.worker.id))).toEqual(kept?.chunks.map(({ digest }) => digest));

  await steadilyLater(one, days(366));
  await expire(one.collector);
  expect(await readdir(join(one.folder, 'chunks', grace.worker.id))).toEqual([]);
});
