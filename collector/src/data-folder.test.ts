import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ADDRESS, closeAll, testCollector } from '../testing/test-collector.ts';
import { ConfigError } from './config/config.ts';
import { openCollector } from './open-collector.ts';

test('a second collector over the same folder is refused in a sentence, and the first one goes on', async () => {
  const one = await testCollector();
  onTestFinished(() => closeAll(one));
  const { config } = one.collector;
  await expect(openCollector(config)).rejects.toThrow(
    new ConfigError(`SHOWHOW_DATA: another collector runs over ${one.folder}.`),
  );
  expect((await one.app.request(`${ADDRESS}/readyz`)).status).toBe(200);
  await one.restart();
  expect((await one.app.request(`${ADDRESS}/readyz`)).status).toBe(200);
});

test('a folder that cannot be made is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-data-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'file'), '');
  const one = await testCollector();
  onTestFinished(() => closeAll(one));
  const opening = openCollector({ ...one.collector.config, data: join(folder, 'file', 'data') });
  await expect(opening).rejects.toThrow(/^SHOWHOW_DATA: the folder cannot be used\. ENOTDIR/u);
});
