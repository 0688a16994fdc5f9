import type { CDPSession, Page } from '@playwright/test';
import { type Attempt, type Can, rounds } from '../canary/attempts.ts';
import { placesMissed, typedIn } from '../canary/expectations.ts';
import { filesIn } from '../canary/files.ts';
import { type CanaryBrowser, type CanaryHand, findAll } from '../canary/record.ts';
import { launch } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { exportJson, openPopup, type Showhow } from './showhow.ts';

/**
 * What Chromium fills in from a card or an address that it is given. It fills in no password or code without its own
 * window, no date of birth and no editable region, and a phone number by `tel-national` in another form.
 */
const isFilledIn = (html: string): boolean =>
  !/type="password"|-password|one-time-code|bday|tel-national|contenteditable/iu.test(html);

const can: Can = ({ html }, way) => way !== 'autofilled' || isFilledIn(html);

/** By the types of fields that Chromium knows them as. */
const addressOf = (canary: string) =>
  ['COMPANY_NAME', 'EMAIL_ADDRESS', 'PHONE_HOME_WHOLE_NUMBER', 'ADDRESS_HOME_STREET_ADDRESS'].map((name) => ({
    name,
    value: canary,
  }));
const cardOf = (canary: string) => ({
  number: canary,
  name: 'Ada Lovelace',
  expiryMonth: '01',
  expiryYear: '2038',
  cvc: canary,
});

async function autofill(page: Page, session: CDPSession, index: number, { recipe, canary }: Attempt): Promise<void> {
  const { result } = await session.send('Runtime.evaluate', { expression: `canaryPage.fieldOf(${index})` });
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId ?? '' });
  const given = /autocomplete="cc-/u.test(recipe.html)
    ? { card: cardOf(canary) }
    : { address: { fields: addressOf(canary) } };
  const value = () => page.evaluate((at) => (canaryPage.fieldOf(at) as HTMLInputElement).value, index);
  // It takes a moment until it knows a form that has just come into sight.
  await expect
    .poll(async () => {
      await session.send('Autofill.trigger', { fieldId: node.backendNodeId, ...given });
      return value();
    })
    .toBe(canary);
}

function handIn(page: Page, session: CDPSession): CanaryHand {
  return {
    inPage: (run, given) => page.evaluate(run as never, given),
    click: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    paste: () => page.keyboard.press('Control+V'),
    autofill: (index, attempt) => autofill(page, session, index, attempt),
    putIn: (text) => page.keyboard.insertText(text),
  };
}

const ofTheBrowser =
  /\/(?:History|Sessions\/|Top Sites|Visited Links|Shortcuts|Favicons|Network Action Predictor)|segmentation_platform\/ukm_db/u;

async function openChromium(profile: string): Promise<CanaryBrowser> {
  const browser = await launch(profile);
  const { context } = browser;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lines: string[] = [];
  context.on('console', (message) => lines.push(message.text()));
  context.on('weberror', (error) => lines.push(String(error.error())));
  const page = context.pages()[0] ?? (await context.newPage());
  let showhow: Showhow | undefined;
  let isRunning = true;
  const opened = (): Showhow => {
    if (!showhow) throw new Error('The popup is not open');
    return showhow;
  };
  return {
    hand: handIn(page, await context.newCDPSession(page)),
    goTo: async (address) => {
      await page.goto(address);
    },
    openShowhow: async () => {
      showhow = await openPopup(browser);
    },
    inExtension: (run, given) => opened().popup.evaluate(run as never, given),
    sayInBackground: async (text) => (await browser.worker()).evaluate((what) => console.log(what), text),
    start: async () => {
      await opened().start('Fill in forms', 'http://127.0.0.1/*');
      await page.bringToFront();
    },
    stop: async () => (await exportJson(await opened().stop())).json,
    close: async () => {
      isRunning = false;
      await browser.close();
    },
    console: () => lines.join('\n'),
    // Its database only ever appends.
    files: async () => (isRunning ? [] : filesIn(profile, ofTheBrowser)),
  };
}

for (const { name, attempts } of rounds) {
  test(`nothing that is typed into any field that holds a secret is anywhere: ${name}`, { tag: '@long' }, async ({
    profile,
  }) => {
    test.setTimeout(180_000);
    const secret = attempts(can);
    const found = await findAll(() => openChromium(profile), secret);
    expect(found.leaked).toEqual([]);
    // What is not masked is where it should be: the search itself works, in each place.
    expect(placesMissed(found, /\/File System\//u)).toEqual([]);
    // Each was typed and is told, as masked; and so is what is not.
    expect(typedIn(found)).toBeGreaterThan(secret.length);
  });
}
