import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Can, rounds } from '../../canary/attempts.ts';
import { placesMissed, typedIn } from '../../canary/expectations.ts';
import { filesIn } from '../../canary/files.ts';
import { type CanaryBrowser, type CanaryHand, findAll } from '../../canary/record.ts';
import { type Firefox, launchFirefox } from '../browser.ts';
import { openShowhow, type Showhow } from '../showhow.ts';

/** Firefox fills in fields of forms alone. */
const can: Can = ({ html }, way) => way !== 'autofilled' || !html.includes('contenteditable');

function handIn({ page, fillIn }: Firefox): CanaryHand {
  return {
    inPage: (run, given) => page.evaluate(run as never, given) as never,
    click: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    paste: async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
    },
    autofill: (_, { canary }) => fillIn(new URL(page.url()).origin, canary),
    putIn: async (text) => {
      // WebDriver BiDi has no input without keys: the same event comes of this.
      // oxlint-disable-next-line typescript/no-deprecated
      await page.evaluate((what) => document.execCommand('insertText', false, what), text);
    },
  };
}

/** Firefox remembers the addresses and titles of pages by itself. */
const ofTheBrowser = /^\/(?:places\.sqlite|favicons\.sqlite|sessionstore)/u;

async function openFirefox(profile: string): Promise<CanaryBrowser> {
  const firefox = await launchFirefox({
    profile,
    preferences: {
      'devtools.console.stdout.content': true,
      // A page may write to the clipboard without having been clicked.
      'dom.events.testing.asyncClipboard': true,
    },
  });
  const { page } = firefox;
  let showhow: Showhow | undefined;
  const opened = (): Showhow => {
    if (!showhow) throw new Error('The popup is not open');
    return showhow;
  };
  return {
    hand: handIn(firefox),
    goTo: async (address) => {
      await page.goto(address);
    },
    openShowhow: async () => {
      showhow = await openShowhow(firefox);
    },
    inExtension: (run, given) => opened().popup.evaluate(run as never, given) as never,
    sayInBackground: async (text) => {
      await opened().popup.evaluate(async (what) => {
        // In Firefox it is one.
        // oxlint-disable-next-line typescript/no-deprecated
        const background = (await chrome.runtime.getBackgroundPage()) as (Window & typeof globalThis) | undefined;
        background?.console.log(what);
      }, text);
    },
    start: async () => {
      await opened().start('Fill in forms', 'http://127.0.0.1/*');
      await page.bringToFront();
    },
    stop: () => opened().stop(),
    close: () => firefox.close(),
    console: firefox.printed,
    files: () => filesIn(profile, ofTheBrowser),
  };
}

for (const { name, attempts } of rounds) {
  test(`nothing that is typed into any field that holds a secret is anywhere: ${name}`, async () => {
    const profile = await mkdtemp(join(tmpdir(), 'showhow-firefox-'));
    onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
    const secret = attempts(can);
    const found = await findAll(() => openFirefox(profile), secret);
    expect(found.leaked).toEqual([]);
    // What is not masked is where it should be: the search itself works, in each place.
    expect(placesMissed(found, /\/fs\//u)).toEqual([]);
    // Each was typed and is told, as masked; and so is what is not.
    expect(typedIn(found)).toBeGreaterThan(secret.length);
  });
}
