import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { minutes } from '../clock.ts';
import { FORGOTTEN_EVERY, openNonces } from './nonces.ts';

test('a nonce is taken once, and forgotten when its signature holds no more, however many come', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-nonces-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  let now = Date.parse('2026-11-27T12:00:00Z');
  const nonces = openNonces(join(folder, 'nonces.sqlite'), () => new Date(now));
  onTestFinished(() => nonces.close());
  expect([nonces.use('key', 'first'), nonces.use('key', 'first'), nonces.use('other', 'first')]).toEqual([
    true,
    false,
    true,
  ]);
  const come = () => {
    for (let count = 0; count < FORGOTTEN_EVERY; count += 1) nonces.use('key', `${now} ${count}`);
  };
  now += minutes(9);
  come();
  expect(nonces.use('key', 'first')).toBe(false);
  now += minutes(2);
  come();
  expect(nonces.use('key', 'first')).toBe(true);
});
