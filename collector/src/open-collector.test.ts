import { cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pack } from '../testing/device.ts';
import { signedIn } from '../testing/lead.ts';
import { madeSession } from '../testing/made-session.ts';
import { steadilyLater } from '../testing/steadily-later.ts';
import { closeAll, type TestCollector, testCollector } from '../testing/test-collector.ts';
import { joined, type TestWorker } from '../testing/worker.ts';
import { RESTING } from './chunks/sweep.ts';
import { days } from './clock.ts';
import { tidy } from './open-collector.ts';

async function opened(settings: Record<string, string> = {}): Promise<TestCollector> {
  const one = await testCollector(settings);
  onTestFinished(() => closeAll(one));
  return one;
}

test('a folder that was copied while it was closed is the whole collector', async () => {
  const one = await opened();
  const owner = await signedIn(one);
  const ada = await joined(one);
  const packed = pack(await madeSession());
  await ada.submit(packed);
  await one.close();
  const backup = await mkdtemp(join(tmpdir(), 'showhow-backup-'));
  await cp(one.folder, backup, { recursive: true });
  await rm(one.folder, { recursive: true });
  await cp(backup, one.folder, { recursive: true });
  await rm(backup, { recursive: true });
  await one.reopen();
  const content = await owner.get(`/sessions/${packed.manifest.id}/content`);
  const again = await ada.submit(packed);
  expect(await content.json()).toMatchObject({ id: packed.manifest.id });
  expect(again.status).toBe(200);
});

test('what it keeps is its user’s alone', async () => {
  const one = await opened();
  const modeOf = async (name: string) => (await stat(join(one.folder, name))).mode & 0o777;
  expect(await modeOf('chunks')).toBe(0o700);
  expect(await modeOf('receipt-key.pem')).toBe(0o600);
});

test('files that no session names go after a day, and no others', async () => {
  const one = await opened();
  const ada = await joined(one);
  const packed = pack(await madeSession());
  await ada.submit(packed);
  const folder = join(one.folder, 'chunks', ada.worker.id);
  await writeFile(join(folder, 'a'.repeat(64)), 'left over');
  await writeFile(join(folder, 'crashed.part'), 'left over');
  await tidy(one.collector);
  expect(await readdir(folder)).toHaveLength(packed.chunks.length + 2);
  one.later(RESTING + 60_000);
  await tidy(one.collector);
  expect(await readdir(folder)).toEqual(packed.chunks.map(({ digest }) => digest));
});

test('what cannot be removed of one worker keeps nothing of another', async () => {
  const one = await opened();
  const [ada, grace] = [await joined(one), await joined(one, 'Grace')];
  for (const worker of [ada, grace]) await worker.submit(pack(await madeSession()));
  const left = (worker: TestWorker) => readdir(join(one.folder, 'chunks', worker.worker.id));
  await writeFile(join(one.folder, 'chunks', grace.worker.id, 'a'.repeat(64)), 'left over');
  const { remove } = one.collector.chunks;
  vi.spyOn(one.collector.chunks, 'remove').mockImplementation((worker, digests) =>
    worker === ada.worker.id ? Promise.reject(new Error('the disk is broken')) : remove(worker, digests),
  );
  const logged = vi.spyOn(one.collector.log, 'error');
  await steadilyLater(one, days(366));
  await tidy(one.collector);
  expect(await left(ada)).toHaveLength(1);
  expect(await left(grace)).toEqual([]);
  expect(logged).toHaveBeenCalledTimes(2);
});
