import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { expectAccessible, unmount } from '../ui/testing/render.tsx';
import { SESSION_ID } from '../ui/testing/session.ts';
import { open } from './testing/open-review.tsx';
import { sealedSession } from './testing/sealed-session.ts';

const at = `#/session/${SESSION_ID}`;
const row = (id: string): HTMLElement | null => document.querySelector(`[data-action="${id}"]`);
const shown = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-action]')];
const focused = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset['action'];
const chosen = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[aria-current]')].map((one) => one.dataset['action'] ?? '');

/** Whether a person sees it. */
function isInSight(element: Element | null): boolean {
  if (!element) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

async function openLong(length: number) {
  const opened = open(at, { session: await sealedSession(length) });
  await expect.element(page.getByRole('button', { name: 'Export JSON' })).toBeVisible();
  return opened;
}

/** The next picture of the page. */
const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

beforeEach(async () => {
  await page.viewport(1200, 800);
  window.scrollTo(0, 0);
});
afterEach(unmount);

describe('a session of 10,000 actions', () => {
  it('renders only what is near the window, and says where in the whole it is', async () => {
    await openLong(10_000);
    expect(shown().length).toBeLessThan(150);
    const item = row('a1')?.closest('li');
    expect(item?.getAttribute('aria-posinset')).toBe('1');
    const { notes } = await sealedSession(10_000);
    expect(item?.getAttribute('aria-setsize')).toBe(String(10_000 + notes.length));
    expect(document.documentElement.scrollHeight).toBeGreaterThan(10_000 * 30);
    await expectAccessible();
  });

  it('follows the scrolling, without leaving a blank or losing the focus', async () => {
    await openLong(10_000);
    row('a2')?.focus();
    for (const place of [4000, 90_000, 300_000, 299_000, 150_000]) {
      window.scrollTo(0, place);
      await vi.waitFor(() => {
        const middle = document.elementFromPoint(300, 500);
        expect(middle?.closest('[data-row]')).not.toBeNull();
      });
      expect(focused()).toBe('a2');
      expect(shown().length).toBeLessThan(150);
    }
  });

  it('holds still what is in sight while rows above it are laid out for the first time', async () => {
    await openLong(10_000);
    window.scrollTo(0, 200_000);
    await vi.waitFor(() => expect(document.elementFromPoint(300, 400)?.closest('[data-row]')).not.toBeNull());
    await painted();
    for (let step = 0; step < 20; step += 1) {
      const held = document.elementFromPoint(300, 500)?.closest<HTMLElement>('[data-row]');
      const before = held?.getBoundingClientRect().top ?? 0;
      window.scrollBy(0, -100);
      await painted();
      expect(Math.abs((held?.getBoundingClientRect().top ?? 0) - before - 100)).toBeLessThan(3);
    }
  });

  it('is walked through by keys from one end to the other', async () => {
    await openLong(10_000);
    row('a1')?.focus();
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(focused()).toBe('a10000'));
    expect(chosen()).toEqual(['a10000']);
    expect(isInSight(row('a10000'))).toBe(true);
    await userEvent.keyboard('{ArrowUp}');
    await vi.waitFor(() => expect(focused()).toBe('a9999'));
    await userEvent.keyboard('{PageUp}');
    await vi.waitFor(() => expect(focused()).not.toBe('a9999'));
    const paged = Number(focused()?.slice(1));
    expect(paged).toBeGreaterThan(9960);
    expect(paged).toBeLessThan(9995);
    await vi.waitFor(() => expect(isInSight(document.activeElement)).toBe(true));
    await userEvent.keyboard('{PageDown}');
    await vi.waitFor(() => expect(Number(focused()?.slice(1))).toBeGreaterThan(paged));
    await userEvent.keyboard('{Home}');
    await vi.waitFor(() => expect(focused()).toBe('a1'));
    expect(document.querySelectorAll('[data-action][tabindex="0"]')).toHaveLength(1);
  });

  it('has all up to a row that was out of sight chosen with Shift', async () => {
    await openLong(10_000);
    row('a1')?.focus();
    await userEvent.keyboard('{ArrowDown}{Shift>}{End}{/Shift}');
    await expect.element(page.getByRole('heading', { name: '9,999 actions chosen' })).toBeVisible();
    expect(focused()).toBe('a10000');
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
    await expect.element(page.getByRole('heading', { name: '9,998 actions chosen' })).toBeVisible();
  });

  it('is printed whole', async () => {
    await openLong(2000);
    dispatchEvent(new Event('beforeprint'));
    await vi.waitFor(() => expect(shown()).toHaveLength(2000));
    dispatchEvent(new Event('afterprint'));
    await vi.waitFor(() => expect(shown().length).toBeLessThan(150));
  });
});

it('on paper there is the story, and nothing to press', async () => {
  onTestFinished(async () => {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' });
  });
  await openLong(20);
  row('a3')?.click();
  await expect.element(page.getByRole('complementary')).toBeVisible();
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
  const isLaidOut = (selector: string): boolean => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
  await vi.waitFor(() => expect(isLaidOut('.details')).toBe(false));
  expect(['.timeline-tools', '.session-actions', '.session-tools'].filter(isLaidOut)).toEqual([]);
  expect(isLaidOut('[data-action="a20"]')).toBe(true);
});

describe('what is removed', () => {
  it.each([10, 2000])('of %i leaves the focus on what takes its place', async (length) => {
    await openLong(length);
    row('a4')?.focus();
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: 'Remove this action' }).click();
    await vi.waitFor(() => expect(focused()).toBe('a5'));
    expect(row('a4')).toBeNull();
  });
});

it('a short session is rendered whole, for the search of the browser', async () => {
  await openLong(280);
  expect(shown()).toHaveLength(280);
  expect(row('a1')?.closest('li')?.hasAttribute('aria-setsize')).toBe(false);
});
