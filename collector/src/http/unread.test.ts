import { randomBytes } from 'node:crypto';
import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Export } from '../../api/lead/exports.ts';
import { pack } from '../../testing/device.ts';
import { signedIn, type TestLead } from '../../testing/lead.ts';
import { madeSession } from '../../testing/made-session.ts';
import { closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { joined } from '../../testing/worker.ts';

let one: TestCollector;
let owner: TestLead;
const paths: string[] = [];
beforeAll(async () => {
  one = await testCollector();
  owner = await signedIn(one);
  const ada = await joined(one);
  const note = (_: unknown, index: number) => ({ at: index, text: randomBytes(6500).toString('base64') });
  const packed = pack(await madeSession({ notes: Array.from({ length: 400 }, note) }));
  await ada.submit(packed);
  await owner.send('POST', `/sessions/${packed.manifest.id}/accept`);
  const { id } = (await (await owner.send('POST', '/exports', {})).json()) as Export;
  paths.push(
    `/sessions/${packed.manifest.id}/content`,
    `/exports/${id}/download?as=jsonl`,
    `/exports/${id}/download?as=zip`,
  );
});
afterAll(() => closeAll(one));

/** Of the collector, as Linux tells: what is withdrawn is on the disk for as long as it is open. */
async function openFiles(): Promise<string[]> {
  const all = await readdir('/proc/self/fd');
  const files = await Promise.all(all.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return files.filter((file) => file.startsWith(join(one.folder, 'chunks')));
}

const kinds = ['a session', 'JSONL', 'a ZIP'];

describe.runIf(process.platform === 'linux').each(kinds)('of %s nothing stays open', (kind) => {
  const path = () => paths[kinds.indexOf(kind)] ?? '';

  test('that is asked for without its content', async () => {
    expect((await owner.send('HEAD', path())).status).toBe(200);
    await expect.poll(openFiles).toEqual([]);
  });

  test('that is not read to its end', async () => {
    const reader = (await owner.get(path())).body?.getReader();
    await expect.poll(openFiles).toHaveLength(1);
    await reader?.cancel();
    await expect.poll(openFiles).toEqual([]);
  });
});
