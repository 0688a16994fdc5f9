import type { Frame, Page } from '@playwright/test';
import { differencesFrom } from '../driver.ts';
import { expect, test } from './fixtures.ts';

test.use({ sharesBrowser: true });

async function frameOf(page: Page, title: string): Promise<Frame> {
  const element = await page.locator(`iframe[title="${title}"]`).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`No frame "${title}"`);
  return frame;
}

test('frames of every kind: same origin, other origin, srcdoc, blank and blob', async ({
  page,
  apps,
  driver,
  record,
  showhow,
}) => {
  const address = apps.at(`/core/frames.html?other=${encodeURIComponent(apps.elsewhere('/core/framed.html'))}`);
  await page.goto(address);
  const session = await record('Press in all frames', 'http://127.0.0.1/*, http://localhost/*', async () => {
    for (const [title, name] of [
      ['Same origin', 'Press in frame'],
      ['Other origin', 'Press in frame'],
      ['Srcdoc', 'Press in srcdoc'],
      ['Blank', 'Press in blank'],
      ['Blob', 'Press in blob'],
    ] as const) {
      const frame = await frameOf(page, title);
      await driver.click(frame.getByRole('button', { name }));
    }
    const field = (await frameOf(page, 'Other origin')).getByLabel('Framed field');
    await driver.click(field);
    await driver.type(field, 'across');
  });
  expect(await differencesFrom(session, driver, showhow.popup)).toEqual([]);
  expect(session.completeness.gaps).toEqual([]);
});

test('a frame of a site that was not agreed to is not recorded', async ({ page, apps, driver, record, showhow }) => {
  const address = apps.at(`/core/frames.html?other=${encodeURIComponent(apps.elsewhere('/core/framed.html'))}`);
  await page.goto(address);
  const session = await record('Press in some frames', 'http://127.0.0.1/*', async () => {
    const other = await frameOf(page, 'Other origin');
    await other.getByRole('button').click();
    await other.getByLabel('Framed field').click();
    await page.keyboard.type('not agreed');
    await driver.click((await frameOf(page, 'Same origin')).getByRole('button'));
  });
  expect(await differencesFrom(session, driver, showhow.popup)).toEqual([]);
  expect(JSON.stringify(session)).not.toContain('not agreed');
});
