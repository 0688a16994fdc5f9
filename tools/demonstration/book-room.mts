/** Books a room on the practice site. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { practiceTask } from '../collector/practice-team.mjs';
import type { Demonstration } from './demonstration.mts';

const password = 'seven brass lanterns';

const button = (within: Page | FrameLocator, name: string) => within.getByRole('button', { name, exact: true });

async function typeInto(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.pressSequentially(text);
}

/** The stars are behind a closed shadow root: only the mouse gets to them. */
async function chooseStars(rating: Locator, stars: number): Promise<void> {
  const box = await rating.boundingBox();
  if (!box) throw new Error('The stars are not to be seen.');
  await rating.click({ position: { x: ((stars - 0.5) * box.width) / 5, y: box.height / 2 } });
}

async function scrollDown(page: Page, scroller: Locator): Promise<void> {
  await scroller.hover();
  await page.mouse.wheel(0, 300);
  // Playwright resolves when the wheel was turned, not when the page has scrolled.
  await page.waitForFunction((element) => element && element.scrollTop > 0, await scroller.elementHandle());
}

async function search(page: Page): Promise<void> {
  await typeInto(page.getByRole('searchbox', { name: 'Town, house or room' }), 'Westhaven');
  await page.keyboard.press('Enter');
  await scrollDown(page, page.getByRole('region', { name: 'List of rooms' }));
  await page.getByRole('checkbox', { name: 'Breakfast included' }).click();
  await button(page, 'More guests').click();
  await chooseStars(page.locator('star-rating'), 4);
  await page.getByRole('link', { name: 'High Tide' }).click();
}

async function readRules(page: Page): Promise<void> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'House rules' }).click();
  const rules = await opened;
  await rules.getByText('Quiet hours').click();
  await rules.close();
  await page.bringToFront();
}

async function chooseNights(page: Page): Promise<void> {
  const calendar = page.frameLocator('iframe[title="Free nights"]');
  await button(calendar, 'Later').click();
  const free = calendar.getByRole('group').locator('button:enabled');
  await free.nth(0).click();
  await free.nth(1).click();
  await button(page.frameLocator('iframe[title="Map"]'), 'Zoom in').click();
}

async function fillIn(page: Page): Promise<void> {
  await typeInto(page.getByLabel('Name'), 'Robin Ferry');
  await typeInto(page.getByLabel('E-mail'), 'robin@example.org');
  await page.getByLabel('Arrival time').press('ArrowDown');
  await typeInto(page.getByLabel('Notes for the host'), 'We come by the late ferry.');
  await page.getByRole('checkbox', { name: 'Make an account, to change the booking later' }).click();
  await typeInto(page.getByLabel('Password'), password);
  await page.getByRole('checkbox', { name: 'I have read the house rules' }).click();
}

export const bookRoom = (site: string): Demonstration => ({
  task: practiceTask.label,
  isOfTeam: true,
  sites: practiceTask.sites,
  secrets: [password],
  async perform(page) {
    await page.goto(site);
    await search(page);
    await button(page, 'Next picture').click();
    await readRules(page);
    await chooseNights(page);
    await fillIn(page);
    await button(page, 'Book').click();
    await button(page, 'Confirm booking').click();
    await page.getByRole('heading', { name: 'Booked. See you at the harbour!' }).waitFor();
  },
});
