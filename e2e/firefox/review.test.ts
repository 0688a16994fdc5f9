/** A worker looks at what they recorded and takes out what should not leave, in Firefox. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { verifySeal } from '../../src/session/seal.ts';
import { serveApps } from '../apps/serve.ts';
import { filesWith, oddWord } from '../canary/files.ts';
import { parseSession } from '../check-session.ts';
import { submitting } from '../team/submitting.ts';
import { launchFirefox } from './browser.ts';
import { createFirefoxDriver } from './driver.ts';
import { fill, find, openShowhow, press } from './showhow.ts';

const { markReady } = submitting(press);

/** What Firefox keeps of pages by itself: what stood in their forms. */
const ofThePages = /^\/(?:sessionstore|formhistory)/u;

test('a session is cut, checked, called ready, exported, erased with all else, and opened again from its file', async () => {
  const apps = await serveApps();
  const profile = await mkdtemp(join(tmpdir(), 'showhow-firefox-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const firefox = await launchFirefox({ profile });
  const name = oddWord();
  const files = () => filesWith(name, profile, ofThePages);
  const driver = createFirefoxDriver(firefox.page);
  await firefox.page.goto(apps.at('/core/form.html'));
  const showhow = await openShowhow(firefox);
  const recorded = await showhow.record(`Order for ${name}`, 'http://127.0.0.1/*', async () => {
    const field = await driver.find('#name');
    await driver.click(field, null);
    await driver.type(field, name);
    await driver.click(await driver.find('#plain'), null);
    await press(showhow.popup, 'Add note');
    await fill(showhow.popup, 'Note', 'the name comes first');
    await press(showhow.popup, 'Save note');
  });
  expect(recorded.notes).toMatchObject([{ text: 'the name comes first' }]);
  expect(JSON.stringify(recorded.actions)).toContain(name);

  // The search itself works.
  await expect(files()).resolves.not.toEqual([]);

  const review = await firefox.openPage(`src/review/index.html#/session/${recorded.id}`);
  await fill(review, 'Take a text out of the whole session', name);
  await find(review, '//p[starts-with(normalize-space(), "It stands in")]');
  await press(review, 'Take out');
  await find(review, '//h1[normalize-space()="Order for [masked]"]');
  await vi.waitFor(async () => expect(await files()).toEqual([]), { timeout: 10_000 });
  // In a worker of its own.
  await markReady(review);
  await find(review, '//span[normalize-space()="Ready"]');
  const session = parseSession(await firefox.downloaded(() => press(review, 'Export JSON')));
  expect(JSON.stringify(session)).not.toContain(name);
  await expect(verifySeal(session)).resolves.toBe(true);
  await find(review, '//span[normalize-space()="Exported"]');

  const settings = await firefox.openPage('src/review/index.html#/settings');
  await (await find(settings, '//label[starts-with(normalize-space(), "I want all of it gone")]')).click();
  await press(settings, 'Erase everything');
  await find(settings, '//*[normalize-space()="Everything is erased."]');

  const file = join(profile, 'session.json');
  await writeFile(file, JSON.stringify(session));
  const list = await firefox.openPage('src/review/index.html#/');
  await find(list, '//h1');
  const input = await list.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  // The words that there is no session go as it comes, and what is below them moves: a click before that may miss it.
  await find(list, '//li//h2[normalize-space()="Order for [masked]"]');
  await (await find(list, '//p[starts-with(normalize-space(), "Opened")]//a')).click();
  await find(list, '//h1[normalize-space()="Order for [masked]"]');
  expect(parseSession(await firefox.downloaded(() => press(list, 'Export JSON')))).toEqual(session);
  await firefox.close();
  await apps.close();
});
