/** A person who reads German reads nothing in English. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import german from '../../public/_locales/de/messages.json' with { type: 'json' };
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { launch, testBuild } from './browser.ts';
import { test as base, expect } from './fixtures.ts';
import { exportSession } from './showhow.ts';

/**
 * What a browser in German shows: the same build, in which only the German catalogue is left. Chromium itself speaks only
 * the languages that were installed with it.
 */
async function inGerman(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-german-'));
  await cp(testBuild, folder, { recursive: true });
  for (const other of ['en', 'es', 'fr']) await rm(join(folder, '_locales', other), { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...manifest, default_locale: 'de' }));
  return folder;
}

const test = base.extend({
  browserWithExtension: async ({ profile }, use) => {
    const folder = await inGerman();
    const browser = await launch(profile, { extensions: [folder] });
    await use(browser);
    await browser.close();
    await rm(folder, { recursive: true });
  },
});

/** Messages of several words, which are in no other language by chance, nor in what a page or person wrote. */
const inEnglish = Object.values(english).flatMap(({ message }) =>
  /[{<]/u.test(message) || message.split(' ').length < 2 ? [] : [message],
);

/** What people see and hear of it. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.documentElement.innerText,
      ...Array.from(document.querySelectorAll('[aria-label], [placeholder], [title]'), (element) =>
        ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? '').join('\n'),
      ),
    ].join('\n'),
  );

async function expectGerman(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  const words = await wordsOf(page);
  expect(inEnglish.filter((message) => words.includes(message))).toEqual([]);
}

test('who reads German sees, agrees to and keeps what is said in German', async ({
  page,
  apps,
  browserWithExtension,
}) => {
  await page.goto(apps.at('/core/form.html'));
  const popup = await browserWithExtension.openPage('src/popup/index.html');
  const press = (name: string) => popup.getByRole('button', { name, exact: true }).click();
  await popup.getByRole('textbox', { name: 'Aufgabe', exact: true }).fill('Bestellen');
  await popup.getByRole('textbox', { name: 'Websites', exact: true }).fill('http://127.0.0.1/*');
  const notice = await popup.locator('.notice-text').innerText();
  await expectGerman(popup);
  await press('Aufzeichnung starten');

  await expect(popup.getByRole('status')).toHaveText('Aufzeichnung läuft');
  await expect(page.locator('html > div')).toHaveCount(1);
  expect(await wordsInPill(page)).toEqual({
    language: 'de',
    text: `⠿${german.pill_recording.message}${german.pill_note.message}${german.pill_pause.message}${german.pill_stop.message}`,
  });
  // A page can tell neither the extension nor the language of its person by it.
  expect(
    await page.locator('html > div').evaluate((host) => [host.getAttribute('lang'), host.getAttribute('dir')]),
  ).toEqual([null, null]);

  await page.getByLabel('Name').click();
  await expect(popup.getByText(/^Auf Textfeld .+ geklickt$/u)).toBeVisible();
  await expectGerman(popup);
  await press('Beenden');
  await expect(popup.getByRole('status')).toHaveText('Keine Aufzeichnung');
  await expectGerman(popup);

  const opened = popup.context().waitForEvent('page');
  await popup.getByRole('link', { name: 'Ansehen', exact: true }).click();
  const session = await exportSession(await opened);
  expect(session.consent.notice).toMatchObject({ language: 'de', text: notice });
  expect(session.consent.record).toMatchObject({ withdrawal: german.consent_withdrawal.message });
});

/** The shadow root is closed to the page, and open to the browser. */
async function wordsInPill(page: Page): Promise<{ language: string; text: string }> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const host = html?.children?.find(({ nodeName }) => nodeName === 'DIV');
  const label = host?.shadowRoots?.[0]?.children?.[0];
  const attributes = label?.attributes ?? [];
  await session.detach();
  return { language: attributes[attributes.indexOf('lang') + 1] ?? '', text: textOf(label) };
}

interface Node {
  nodeValue: string;
  children?: Node[];
}

const textOf = (node: Node | undefined): string =>
  node ? node.nodeValue + (node.children ?? []).map(textOf).join('') : '';
