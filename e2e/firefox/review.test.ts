/** A worker looks at what they recorded and takes out what should not leave, in Firefox. */
import { expect, test } from 'vitest';
import { verifySeal } from '../../src/session/seal.ts';
import { serveApps } from '../apps/serve.ts';
import { parseSession } from '../check-session.ts';
import { launchFirefox } from './browser.ts';
import { createFirefoxDriver } from './driver.ts';
import { fill, find, openShowhow, press } from './showhow.ts';

test('a text is taken out, the session is checked and called ready, and exported so', async () => {
  const apps = await serveApps();
  const firefox = await launchFirefox();
  const driver = createFirefoxDriver(firefox.page);
  await firefox.page.goto(apps.at('/core/form.html'));
  const showhow = await openShowhow(firefox);
  const recorded = await showhow.record('Order for Hildegard', 'http://127.0.0.1/*', async () => {
    const name = await driver.find('#name');
    await driver.click(name, null);
    await driver.type(name, 'Hildegard');
    await driver.click(await driver.find('#plain'), null);
  });
  expect(JSON.stringify(recorded.actions)).toContain('Hildegard');

  const review = await firefox.openPage(`src/review/index.html#/session/${recorded.id}`);
  await fill(review, 'Take a text out of the whole session', 'hildegard');
  await find(review, '//p[starts-with(normalize-space(), "It stands in")]');
  await press(review, 'Take out');
  await find(review, '//h1[normalize-space()="Order for [masked]"]');
  // In a worker of its own.
  await press(review, 'Check before it is ready');
  await press(review, 'Mark ready');
  await find(review, '//span[normalize-space()="Ready"]');
  const session = parseSession(await firefox.downloaded(() => press(review, 'Export JSON')));
  expect(JSON.stringify(session)).not.toMatch(/hildegard/iu);
  await expect(verifySeal(session)).resolves.toBe(true);
  await find(review, '//span[normalize-space()="Exported"]');
  await firefox.close();
  await apps.close();
});
