import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { placeIn } from '../kill/join-over.ts';
import { startCollector } from '../kill/process.ts';
import { fillUp, mountDisk } from './disk.ts';

test('on a disk without a byte left it says so as it starts, and deletes nothing', async ({ skip }) => {
  const disk = await mountDisk(8).catch((error: unknown) => skip(String(error)));
  onTestFinished(() => disk.remove());
  const [data, rest] = [join(disk.folder, 'data'), join(disk.folder, 'rest')];
  const { port } = await placeIn(data);
  const said = new Error(
    `It ended with 1: SHOWHOW_DATA: the disk of ${data} is full, and without some room it cannot start. ` +
      'Free some megabytes elsewhere on that disk, and start it again; delete nothing in the folder.\n',
  );
  await fillUp(rest);
  await expect(startCollector(data, port)).rejects.toThrow(said);

  await rm(rest);
  await (await startCollector(data, port)).end('SIGTERM');
  const key = await readFile(join(data, 'receipt-key.pem'));
  const files = await readdir(data);
  await fillUp(rest);
  await expect(startCollector(data, port)).rejects.toThrow(said);
  expect(await readdir(data)).toEqual(expect.arrayContaining(files));

  await rm(rest);
  await (await startCollector(data, port)).end('SIGTERM');
  expect(await readFile(join(data, 'receipt-key.pem'))).toEqual(key);
}, 30_000);
