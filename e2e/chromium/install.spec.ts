/** What the browser tells a person who installs Showhow that it may do: nothing, because there is nothing. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from '@playwright/test';
import { idOf, launch, realBuild } from './browser.ts';
import { expect, test } from './fixtures.ts';

/** Another extension, which may ask the browser about its neighbours. */
async function writeAsker(folder: string): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name: 'Asker',
    version: '1',
    permissions: ['management'],
    background: { service_worker: 'worker.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  // Listening is what starts it.
  await writeFile(join(folder, 'worker.js'), 'chrome.runtime.onInstalled.addListener(() => {});');
}

const warningsOf = (asker: Worker, id: string) =>
  asker.evaluate((of) => chrome.management.getPermissionWarningsById(of), id);

test('the browser has nothing to warn of at installation', async ({ profile }) => {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-asker-'));
  await writeAsker(folder);
  const { context, id, close } = await launch(profile, { extensions: [realBuild, folder] });
  const isAsker = (worker: Worker) => worker.url().startsWith(`chrome-extension://${idOf(folder)}/`);
  const asker = context.serviceWorkers().find(isAsker) ?? (await context.waitForEvent('serviceworker', isAsker));

  expect.soft(await warningsOf(asker, id)).toEqual([]);
  const { name, enabled, hostPermissions } = await asker.evaluate((of) => chrome.management.get(of), id);
  expect.soft({ name, enabled, hostPermissions }).toEqual({ name: 'Showhow', enabled: true, hostPermissions: [] });
  // It does speak of what it warns of.
  expect(await warningsOf(asker, idOf(folder))).toHaveLength(1);
  await close();
  await rm(folder, { recursive: true });
});
