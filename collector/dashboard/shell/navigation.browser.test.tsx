/** The places of the dashboard where the window is too narrow for all of them. */
import { afterEach, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { unmount } from '../../../src/ui/testing/render.tsx';
import { open } from '../testing/open-dashboard.tsx';

afterEach(unmount);

const place = (name: string) => page.getByRole('navigation').getByRole('link', { name });

/** Browsers scroll when they draw the next time. */
async function expectInWindow(link: Locator): Promise<void> {
  const isIn = (): boolean => {
    const { left, right } = link.element().getBoundingClientRect();
    return left >= 0 && right <= innerWidth;
  };
  await expect.poll(isIn).toBe(true);
}

test('stand in one line, with the one that is shown in sight', async () => {
  await page.viewport(360, 740);
  open('#/settings');
  await expect.element(place('Settings')).toHaveAttribute('aria-current', 'page');
  const links = page.getByRole('navigation').getByRole('link').elements();
  expect(links).toHaveLength(8);
  expect(new Set(links.map((link) => link.getBoundingClientRect().top))).toHaveProperty('size', 1);
  await expectInWindow(place('Settings'));
  await page.viewport(740, 360);
  await page.viewport(320, 740);
  await expectInWindow(place('Settings'));
  location.hash = '#/';
  await expect.element(place('Tasks')).toHaveAttribute('aria-current', 'page');
  await expectInWindow(place('Tasks'));
});

test('are reached by keyboard, each coming into sight', async () => {
  await page.viewport(360, 740);
  open('#/');
  await expect.element(place('Tasks')).toBeVisible();
  (place('Tasks').element() as HTMLElement).focus();
  for (const name of ['Sessions', 'Workers', 'Invitations', 'Datasets', 'Access log', 'People', 'Settings']) {
    await userEvent.keyboard('{Tab}');
    await expect.element(place(name)).toHaveFocus();
    await expectInWindow(place(name));
  }
});
