import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startCollector } from './process.ts';
import { killRun } from './run.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'showhow-kill-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

test('a collector that is killed under load has all that it acknowledged', async () => {
  const report = await killRun(await folder(), 2);
  expect(report).toMatchObject({ kills: 2, wrong: [], sound: true });
  expect(report.sessions).toBeGreaterThan(0);
}, 60_000);

test('it ends cleanly when it is asked to, and says what it cannot do', async () => {
  const data = await folder();
  const running = await startCollector(data, 0);
  const health = await fetch(`${running.address}/healthz`);
  const port = Number(new URL(running.address).port);
  await expect(startCollector(data, port)).rejects.toThrow(/cannot listen at 127\.0\.0\.1, port \d+/u);
  expect(health.status).toBe(200);
  expect(await running.end('SIGTERM')).toBe(0);
}, 60_000);
