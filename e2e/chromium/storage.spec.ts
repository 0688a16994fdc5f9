import type { Worker } from '@playwright/test';
import { expect, test } from './fixtures.ts';

type Broken = typeof globalThis & { methods?: PropertyDescriptorMap };

/** The extension is exempt from quotas, so a full disk has to be played. */
const fillUp = (worker: Worker) =>
  worker.evaluate(() => {
    const { put, add } = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
    (globalThis as Broken).methods = { put, add };
    const fail = {
      value: (): never => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    Object.defineProperties(IDBObjectStore.prototype, { put: fail, add: fail });
  });

const makeRoom = (worker: Worker) =>
  worker.evaluate(() => {
    const { methods } = globalThis as Broken;
    if (methods) Object.defineProperties(IDBObjectStore.prototype, methods);
  });

test('a full disk pauses the recording loudly, and nothing that was done is lost', async ({
  page,
  apps,
  driver,
  demonstrate,
  showhow: { popup, expectStatus },
  browserWithExtension,
}) => {
  await page.goto(apps.at('/core/form.html'));
  await demonstrate('Go on after the disk was full', async () => {
    const [worker] = browserWithExtension.context.serviceWorkers();
    if (!worker) throw new Error('The worker does not run');
    await driver.click(page.locator('#gift'), { checked: true });
    // All of it is stored: what fails is the next one.
    await expect(popup.getByText('Ticked')).toBeVisible();
    await fillUp(worker);
    await driver.click(page.locator('#gift'), { checked: false });
    await expect(popup.getByRole('alert')).toContainText('the browser has no room left to store it');
    await expectStatus('Paused');
    expect(await worker.evaluate(() => chrome.action.getBadgeText({}))).toBe('!');
    // Done during the pause: not to be recorded.
    await page.locator('#gift').click();

    await makeRoom(worker);
    await popup.getByRole('button', { name: 'Resume', exact: true }).click();
    await expectStatus('Recording');
    await driver.click(page.locator('#gift'), { checked: false });
  });
});
