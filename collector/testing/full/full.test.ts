import { expect, onTestFinished, test } from 'vitest';
import { mountDisk } from './disk.ts';
import { DISK_MEGABYTES, fullRun } from './run.ts';

test('a collector whose disk is full takes nothing more, loses nothing, and goes on when there is room', async ({
  skip,
}) => {
  const disk = await mountDisk(DISK_MEGABYTES).catch((error: unknown) => skip(String(error)));
  onTestFinished(() => disk.remove());
  const report = await fullRun(disk.folder);
  expect(report).toMatchObject({
    sessions: 48,
    ready: ['ready', '507 storage-full', '507 storage-full', 'ready'],
    withdrawnWhileFull: true,
    wrong: [],
    sound: true,
  });
  expect(report.refused).toBeGreaterThanOrEqual(4);
}, 120_000);
