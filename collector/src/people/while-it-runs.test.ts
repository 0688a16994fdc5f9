import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { bundleCollector } from '../../testing/kill/bundle.ts';
import { startCollector } from '../../testing/kill/process.ts';
import { ADDRESS, closeAll, testCollector } from '../../testing/test-collector.ts';
import { secretIn } from '../../testing/worker.ts';
import { ConfigError } from '../config/config.ts';
import { linkWhileItRuns } from './while-it-runs.ts';

test('while it runs, a link is made for its owner, once and for its address', async () => {
  const one = await testCollector();
  onTestFinished(() => closeAll(one));
  const link = await linkWhileItRuns(one.folder);
  expect(link).toMatch(/^https:\/\/collector\.example\/sign-in#[\w-]{43}$/u);
  const signIn = () =>
    one.app.request(`${ADDRESS}/api/v1/lead/sign-in`, {
      method: 'POST',
      headers: { origin: ADDRESS, 'content-type': 'application/json' },
      body: JSON.stringify({ token: secretIn(link) }),
    });
  expect(await (await signIn()).json()).toMatchObject({ person: { role: 'owner' } });
  expect((await signIn()).status).toBe(401);
});

test('another process makes it, which knows no more than the folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-runs-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const running = await startCollector(folder, 0);
  const command = [await bundleCollector(), '--data', folder, '--show-sign-in-link'];
  const { stdout } = await promisify(execFile)(process.execPath, command, { env: {} });
  const link = /^Sign in as the owner, once and within a day: (?<link>\S+)\n$/u.exec(stdout)?.groups?.['link'] ?? '';
  const answer = await fetch(`${running.address}/api/v1/lead/sign-in`, {
    method: 'POST',
    headers: { origin: new URL(link).origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token: secretIn(link) }),
  });
  await running.end('SIGTERM');
  expect(link.startsWith(`${running.address}/sign-in#`)).toBe(true);
  expect(answer.status).toBe(200);
}, 30_000);

test('where none runs, or what is there is no folder of one, that is said, and nothing is made', async () => {
  const one = await testCollector();
  await one.close();
  onTestFinished(() => rm(one.folder, { recursive: true }));
  await expect(linkWhileItRuns(one.folder)).rejects.toThrow(
    new ConfigError(`SHOWHOW_DATA: no collector runs over ${one.folder}, as seen from here.`),
  );
  await one.reopen();
  expect(await one.collector.db.selectFrom('sign_in_links').selectAll().execute()).toEqual([]);
  await one.close();

  const other = await mkdtemp(join(tmpdir(), 'showhow-other-'));
  onTestFinished(() => rm(other, { recursive: true }));
  await expect(linkWhileItRuns(other)).rejects.toThrow(
    new ConfigError(`SHOWHOW_DATA: ${other} is not the folder of a collector.`),
  );
});
