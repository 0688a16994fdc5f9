import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type CheckJob, check } from './check.ts';

const OPEN_FILES = '/proc/self/fd';

/** How many files below a folder this process holds open. */
async function openBelow(folder: string): Promise<number> {
  const targets = await Promise.all(
    (await readdir(OPEN_FILES)).map((fd) => readlink(join(OPEN_FILES, fd)).catch(() => '')),
  );
  return targets.filter((target) => target.startsWith(folder)).length;
}

test.runIf(process.platform === 'linux').each([
  ['holds more than was announced', gzipSync(Buffer.alloc(30 * 1024 * 1024, 'a'), { level: 0 })],
  ['is no gzip', Buffer.alloc(1024 * 1024, 'a')],
])('a file that %s is closed', async (_, bytes) => {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-check-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'chunk');
  await writeFile(path, bytes);
  const job: CheckJob = { paths: [path], id: '', task: null, digest: '', bytes: 100, gzipBytes: bytes.length };
  expect(await check(job)).toHaveProperty('refused');
  await vi.waitFor(async () => expect(await openBelow(folder)).toBe(0));
});
