import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Settings } from '../../api/lead/settings.ts';
import { pack } from '../../testing/device.ts';
import { signedIn, type TestLead } from '../../testing/lead.ts';
import { madeSession } from '../../testing/made-session.ts';
import { closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { joined } from '../../testing/worker.ts';

let one: TestCollector;
let owner: TestLead;
beforeAll(async () => {
  one = await testCollector({
    SHOWHOW_OIDC_ISSUER: 'https://accounts.example',
    SHOWHOW_OIDC_CLIENT_ID: 'showhow',
    SHOWHOW_OIDC_CLIENT_SECRET: 'a secret of the provider',
    SHOWHOW_METRICS_TOKEN: 'a secret of the metrics',
  });
  owner = await signedIn(one);
});
afterAll(() => closeAll(one));

const read = async () => (await (await owner.get('/settings')).json()) as Settings;

test('the owner sees where everything is kept, and no secret', async () => {
  const answer = await owner.get('/settings');
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ name: 'The team', folder: one.folder, retentionDays: 365 });
  expect(text).not.toContain('secret');
});

test('the room that sessions take is told: each chunk once, and none of what was withdrawn', async () => {
  const ada = await joined(one);
  const before = await read();
  expect(before.storage).toMatchObject({ sessions: 0, free: expect.any(Number) as number });
  expect(before.storage.database).toBeGreaterThan(0);
  const packed = pack(await madeSession());
  await ada.submit(packed);
  expect((await read()).storage.sessions).toBe(packed.manifest.gzipBytes);
  await ada.ask('DELETE', `/sessions/${packed.manifest.id}`);
  expect((await read()).storage.sessions).toBe(0);
});
