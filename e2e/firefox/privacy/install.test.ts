/** The build that people install: it has no site until a person presses Start. */
import { expect, test } from 'vitest';
import { serveApps } from '../../apps/serve.ts';
import { launchFirefox } from '../browser.ts';
import { createFirefoxDriver } from '../driver.ts';
import { openShowhow, type Showhow } from '../showhow.ts';

const held = ({ popup }: Showhow) =>
  popup.evaluate(async () => {
    const { origins = [], permissions = [], ...rest } = await chrome.permissions.getAll();
    return { origins, permissions: permissions.toSorted(), ...rest };
  });

test('what is installed has no site; Start asks for those of the task, and records there', async () => {
  const apps = await serveApps();
  // Nobody is there to answer: what is asked for is given.
  const preferences = { 'extensions.webextOptionalPermissionPrompts': false };
  const firefox = await launchFirefox({ build: 'firefox', preferences });
  const driver = createFirefoxDriver(firefox.page);
  await firefox.page.goto(apps.at('/core/form.html'));
  const showhow = await openShowhow(firefox);
  const atFirst = await held(showhow);
  expect(atFirst).toMatchObject({
    origins: [],
    permissions: ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage'],
  });

  const session = await showhow.record('Tick', 'http://127.0.0.1/*', async () => {
    await driver.click(await driver.find('#gift'), null);
  });
  expect(session.actions).toMatchObject([{ type: 'click', target: { role: 'checkbox' } }]);
  expect(await held(showhow)).toEqual({ ...atFirst, origins: ['http://127.0.0.1/*'] });
  await firefox.close();
  await apps.close();
});
