import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ADDRESS, closeAll, testCollector } from '../testing/test-collector.ts';
import { ConfigError, readCommand } from './config/config.ts';
import { takeFolder } from './data-folder.ts';
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

async function folderWith(files: Record<string, string | null>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-data-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files))
    await (content === null ? mkdir(join(folder, name)) : writeFile(join(folder, name), content));
  return folder;
}

async function openOver(data: string): Promise<unknown> {
  const { config } = readCommand([], {});
  return openCollector({ ...config, data, address: ADDRESS });
}

test('a folder is made with those that it is in', async () => {
  const data = join(await folderWith({}), 'one', 'two');
  const { chunks, release } = await takeFolder(data);
  release();
  expect((await stat(chunks)).isDirectory()).toBe(true);
  expect((await stat(data)).mode & 0o777).toBe(0o700);
});

test.each([
  ['where a file is in the way', 'file/data', /: the folder cannot be used\. ENOTDIR: .* mkdir '.*file\/data'$/u],
  ['which is a file', 'file', /: the folder cannot be used\. ENOTDIR/u],
])('a folder %s is refused in a sentence', async (_, data, sentence) => {
  const opening = openOver(join(await folderWith({ file: '' }), data));
  await expect(opening).rejects.toThrow(ConfigError);
  await expect(opening).rejects.toThrow(sentence);
});

// Where there is no /proc, no folder can be made beside the system's either.
test('a folder that the system does not have made is refused in a sentence', async () => {
  await expect(openOver('/proc/showhow')).rejects.toThrow(/^SHOWHOW_DATA: the folder cannot be used\. E\w+: /u);
});

test.skipIf(process.getuid?.() === 0)('a file that may not be written is named', async () => {
  const folder = await folderWith({ 'collector.sqlite': '' });
  await chmod(join(folder, 'collector.sqlite'), 0o400);
  await expect(openOver(folder)).rejects.toThrow(/^SHOWHOW_DATA: the folder .* EACCES.*collector\.sqlite'$/u);
});

test.each([
  ['the database is none', 'collector.sqlite', 'something else', 'file is not a database'],
  ['the database is a folder', 'collector.sqlite', null, ''],
  ['the lock is a folder', 'collector.lock', null, ''],
  ['the key is none', 'receipt-key.pem', 'something else', ''],
])('where %s, it is named', async (_, name, content, why) => {
  const folder = await folderWith({ [name]: content });
  const opening = openOver(folder);
  await expect(opening).rejects.toThrow(ConfigError);
  await expect(opening).rejects.toThrow(`SHOWHOW_DATA: ${join(folder, name)} cannot be used. ${why}`);
});
