/** Playwright has every page believe that it has the focus. One that a person leaves for another tab loses it. */
import type { CDPSession, Page } from '@playwright/test';

/** Kept: a session that ends takes with it what it has set. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function set(page: Page, isFocused: boolean): Promise<void> {
  const session = await (sessions.get(page) ?? page.context().newCDPSession(page));
  sessions.set(page, Promise.resolve(session));
  // A session does nothing where it believes that this is so already.
  for (const enabled of [!isFocused, isFocused]) await session.send('Emulation.setFocusEmulationEnabled', { enabled });
}

export const loseFocus = (page: Page): Promise<void> => set(page, false);

/** Has back what it lost, if it did. */
export async function regainFocus(page: Page): Promise<void> {
  if (sessions.has(page)) await set(page, true);
}
