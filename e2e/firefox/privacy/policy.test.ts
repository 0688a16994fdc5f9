/** What an administrator has set, as Firefox itself hands it out. */
import { expect, test } from 'vitest';
import { launchFirefox } from '../browser.ts';

test('a policy of the team makes the rules stricter', async () => {
  const policy = { neverRecord: ['timing', 'email'], deniedSites: ['intranet.example'], forgetSites: true };
  const firefox = await launchFirefox({ policy });
  const popup = await firefox.openPage('src/popup/index.html');
  const greyedOut = await popup.waitForSelector('::-p-xpath(//p[contains(., "your team lets nobody")])');
  expect(greyedOut).not.toBeNull();
  const disabled = await popup.$$eval('input[type=checkbox]:disabled', (boxes) =>
    boxes.map((box) => box.labels?.[0]?.textContent?.trim()),
  );
  expect(disabled).toEqual(['Also record: when keys are pressed and how long you wait', 'e-mail addresses']);

  const settings = await firefox.openPage('src/review/index.html#/settings');
  const added = await settings.waitForSelector('::-p-xpath(//p[starts-with(., "Your team adds")])');
  await expect(added?.evaluate(({ textContent }) => textContent)).resolves.toBe('Your team adds: *.intranet.example.');
  await settings.waitForSelector('::-p-xpath(//p[normalize-space()="Your team has chosen this."])');
  await firefox.close();
});
