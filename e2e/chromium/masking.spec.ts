import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDriver, differencesFrom } from '../driver.ts';
import { launch } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { exportSession, openPopup } from './showhow.ts';

async function filesContaining(folder: string, needles: Buffer[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (needles.some((needle) => bytes.includes(needle))) found.push(path);
  }
  return found;
}

test('a password is nowhere: not in the export, not in the profile', async ({ apps, profile }) => {
  const secret = 'Zq7-violet-harbour';
  const browser = await launch(profile);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(apps.at('/core/form.html'));
  const showhow = await openPopup(browser);
  const driver = createDriver(page);
  await showhow.start('Log in', 'http://127.0.0.1/*');
  const name = page.getByLabel('Name');
  await driver.click(name);
  await driver.type(name, 'Ada-kept-in-plain');
  await driver.press('Tab', { on: name });
  const field = page.getByLabel('Password');
  const masked = { masked: 'password' };
  await driver.type(field, secret, { value: masked, text: masked });
  await page.keyboard.press('Backspace');
  await driver.press('Tab', { on: field });
  const session = await exportSession(await showhow.stop());

  expect(await differencesFrom(session, driver, showhow.popup)).toEqual([]);
  expect(session.actions[3]).not.toHaveProperty('edits');
  expect(JSON.stringify(session)).not.toContain(secret.slice(0, 6));

  await browser.close();
  const both = (text: string) => [Buffer.from(text), Buffer.from(text, 'utf16le')];
  // Chromium compresses nothing of IndexedDB's log: what was not masked is found, so the search itself works.
  expect(await filesContaining(profile, both('Ada-kept-in-plain'))).not.toEqual([]);
  expect(await filesContaining(profile, both(secret))).toEqual([]);
});
