import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal } from '../../../../src/session/seal.ts';
import { sessionOf } from '../../../../src/session/testing/any-session.ts';
import { sha256 } from '../../secrets.ts';
import { createChecker } from './checker.ts';

const checker = createChecker();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'showhow-'));
});
afterAll(async () => {
  await checker.close();
  await rm(folder, { recursive: true });
});

test('a thread checks one after another, and says what is wrong', async () => {
  const session = await seal(sessionOf([{ type: 'back', url: 'https://shop.example/' }]), new Date());
  const json = Buffer.from(JSON.stringify(session));
  const path = join(folder, 'chunk');
  await writeFile(path, gzipSync(json));
  const job = { paths: [path], id: session.id, task: null, digest: sha256(json), bytes: json.length, gzipBytes: 1 };
  const results = await Promise.all([
    checker.check(job),
    checker.check({ ...job, id: '0190f3c1-7b6a-7c3d-8e4f-5a6b7c8d9e10' }),
    checker.check({ ...job, paths: [join(folder, 'none')] }).catch((error: unknown) => String(error)),
  ]);
  expect(results).toEqual([
    { summary: expect.objectContaining({ actions: 1, milliseconds: 600_000, outcome: null }) as unknown },
    { refused: 'invalid-session', problems: [{ path: 'id', message: 'It is another session than was announced.' }] },
    expect.stringContaining('ENOENT'),
  ]);
}, 30_000);
