/** By keyboard alone: what was pressed is gone, and one goes on where it was. */
import { afterEach, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { unmount } from '../ui/testing/render.tsx';
import { SESSION_ID, session } from '../ui/testing/session.ts';
import { open } from './testing/open-review.tsx';

afterEach(unmount);

/** As a keyboard does it. */
async function press(pressed: Locator): Promise<void> {
  await expect.element(pressed).toBeVisible();
  (pressed.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
}
const title = (name: string) => page.getByRole('heading', { level: 1, name });

test('from the list to a session, and back', async () => {
  open('#/');
  await press(page.getByRole('link', { name: 'Review' }).first());
  await expect.element(title(session.task.label)).toHaveFocus();
  await press(page.getByRole('link', { name: 'My sessions' }));
  await expect.element(title('My sessions')).toHaveFocus();
});

test('a session that is deleted from the list', async () => {
  open('#/');
  await press(page.getByRole('button', { name: 'Delete' }).first());
  await expect.element(page.getByRole('main')).toHaveFocus();
});

test('the check before it is ready', async () => {
  open(`#/session/${SESSION_ID}`);
  await press(page.getByRole('button', { name: 'Check before it is ready' }));
  await expect.element(page.getByRole('region', { name: 'Check before it is ready' })).toHaveFocus();
});
