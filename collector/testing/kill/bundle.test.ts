import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundleInto } from './bundle.ts';

test('the same sources are built into one place, by however many at once, and what is long unused is removed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-bundles-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, day] of [
    ['old', '2026-01-01'],
    ['young', new Date()],
  ] as const) {
    await mkdir(join(folder, name));
    await utimes(join(folder, name), new Date(day), new Date(day));
  }
  const [first, second] = await Promise.all([bundleInto(folder), bundleInto(folder)]);
  expect(second).toBe(first);
  expect(await bundleInto(folder)).toBe(first);
  expect((await readdir(folder)).toSorted()).toEqual([basename(dirname(first)), 'young'].toSorted());
  expect((await readdir(dirname(first))).toSorted()).toEqual(['main.mjs', 'plain-pages.css', 'thread.mjs']);
});
