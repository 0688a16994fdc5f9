import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '../session/schema.ts';
import { expectAccessible, unmount } from '../ui/testing/render.tsx';
import { SESSION_ID, session } from '../ui/testing/session.ts';
import { open } from './testing/open-review.tsx';
import { sealedSession } from './testing/sealed-session.ts';

const search = () => page.getByRole('searchbox', { name: 'Find in the timeline' });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const exact = (name: string) => page.getByRole('button', { name, exact: true });
const details = () => page.getByRole('complementary', { name: 'Details' });
const rows = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-action]')].map((each) => each.dataset['action'] ?? '');
const found = (): string | undefined => document.querySelector<HTMLElement>('.entry-found')?.dataset['key'];
const highlighted = (): string[] =>
  [...(CSS.highlights.get('showhow-found') ?? [])].map((range) => String(range as Range));

async function openSession(given: Session = session) {
  const opened = open(`#/session/${SESSION_ID}`, { session: given });
  await expect.element(exact('Export JSON')).toBeVisible();
  return opened;
}

beforeEach(async () => {
  await page.viewport(1200, 800);
  window.scrollTo(0, 0);
});
afterEach(unmount);

describe('the search', () => {
  it('goes through all that is found, forwards and backwards, and says where it is', async () => {
    await openSession();
    await search().fill('WHERE TO');
    await expect.element(page.getByText('1 of 2', { exact: true })).toBeVisible();
    expect(found()).toBe('a1');
    expect(highlighted()).toEqual(['Where to', 'Where to']);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('2 of 2', { exact: true })).toBeVisible();
    expect(found()).toBe('a2');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(found()).toBe('a1'));
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await vi.waitFor(() => expect(found()).toBe('a2'));
    await expectAccessible();
    await exact('Previous').click();
    await vi.waitFor(() => expect(found()).toBe('a1'));
    await exact('Next').click();
    await vi.waitFor(() => expect(found()).toBe('a2'));
    await search().fill('nowhere');
    await expect.element(page.getByText('Not found')).toBeVisible();
    expect(highlighted()).toEqual([]);
    await search().click();
    await userEvent.keyboard('{Escape}');
    await expect.element(search()).toHaveValue('');
  });

  it.each([
    ['the cheaper one has no lift', 'note 6'],
    ['password, masked', 'a7'],
    ['Clicked button “Search”', 'a3'],
    ['Your account', 'a7'],
    ['back to an earlier page', 'a10'],
  ])('finds %s', async (text, key) => {
    await openSession();
    await search().fill(text);
    await vi.waitFor(() => expect(found()).toBe(key));
    expect(highlighted()).toContain(text);
  });

  it('brings in sight what was not rendered, and is where the Tab key goes on', async () => {
    const long = await sealedSession(10_000);
    const action = long.actions[9997];
    if (!action) throw new Error('not as expected');
    const { id, at, tab, document: where } = action;
    const press = { id, at, tab, document: where, type: 'press' as const, key: 'F7', code: 'F7', modifiers: [] };
    await openSession({ ...long, actions: long.actions.with(9997, press) });
    await search().fill('F7');
    await vi.waitFor(() => expect(found()).toBe('a9998'));
    await vi.waitFor(() => {
      const { top, bottom } = document.querySelector('.entry-found')?.getBoundingClientRect() ?? { top: -1, bottom: 0 };
      expect(top >= 0 && bottom <= window.innerHeight).toBe(true);
    });
    await expect.element(search()).toHaveFocus();
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}');
    expect((document.activeElement as HTMLElement).dataset['action']).toBe('a9998');
  });

  it('lets the person scroll away from what it found', async () => {
    await openSession(await sealedSession(2000, { notes: [{ at: 1500, text: 'the cheaper one' }] }));
    await search().fill('the cheaper one');
    await vi.waitFor(() => expect(found()).toMatch(/^note/u));
    await userEvent.keyboard('{Enter}');
    window.scrollTo(0, 40_000);
    await vi.waitFor(() => expect(document.elementFromPoint(300, 500)?.closest('[data-row]')).not.toBeNull());
    await vi.waitFor(() =>
      expect(
        Number(document.elementFromPoint(300, 500)?.closest<HTMLElement>('[data-row]')?.dataset['row']),
      ).toBeGreaterThan(500),
    );
    expect(window.scrollY).toBeGreaterThan(39_000);
  });

  it('is where Ctrl+F leads, and the second time the browser has it', async () => {
    await openSession();
    const pressed: boolean[] = [];
    const press = (): void => {
      const event = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
      pressed.push(event.defaultPrevented);
    };
    press();
    await expect.element(search()).toHaveFocus();
    press();
    expect(pressed).toEqual([true, false]);
  });
});

describe('the filter', () => {
  const choose = async (name: string | RegExp): Promise<void> => {
    if (!document.querySelector('.filter-groups')) await page.getByText('Show only some').click();
    await button(name).click();
  };

  it('shows only what was chosen, says how much that is, and shows all again', async () => {
    await openSession();
    await choose(/^Clicks 3/u);
    await vi.waitFor(() => expect(rows()).toEqual(['a1', 'a3', 'a5']));
    await expect.element(page.getByText('3 of 10 actions shown')).toBeVisible();
    await expect.element(button(/^Clicks 3/u)).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible();
    await choose(/^booking\.example\/results 4/u);
    await vi.waitFor(() => expect(rows()).toEqual(['a5']));
    await exact('Show all').click();
    await vi.waitFor(() => expect(rows()).toHaveLength(10));
  });

  it('by what is masked, and by marks that are made meanwhile', async () => {
    await openSession();
    await choose(/^Masked values 1/u);
    await vi.waitFor(() => expect(rows()).toEqual(['a7']));
    document.querySelector<HTMLElement>('[data-action="a7"]')?.click();
    await exact('Mistake').click();
    await choose(/^Masked values 1/u);
    await choose(/^Mistake 1/u);
    await vi.waitFor(() => expect(rows()).toEqual(['a7']));
  });

  it('takes out what it hides only after saying so', async () => {
    const { stored } = await openSession();
    await choose(/^Clicks 3/u);
    await vi.waitFor(() => expect(rows()).toHaveLength(3));
    document.querySelector<HTMLElement>('[data-action="a1"]')?.focus();
    await userEvent.keyboard('{Enter}{Shift>}{ArrowDown}{/Shift}');
    await expect.element(details()).toHaveTextContent(/3 actions chosen/u);
    await expect.element(details()).toHaveTextContent(/1 of them is not shown now, and would go too\./u);
    await expectAccessible();
    await exact('Remove 3 actions, 1 of them not shown').click();
    await vi.waitFor(() => expect(stored.session?.actions.map(({ id }) => id)).not.toContain('a2'));
    await exact('Show all').click();
    await vi.waitFor(() => expect(rows()).toEqual(['a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'a10']));
  });

  it('is lifted for a finding that it hides', async () => {
    open(`#/session/${SESSION_ID}`, { words: ['Lisbon'] });
    await expect.element(exact('Export JSON')).toBeVisible();
    await choose(/^Keys 1/u);
    await vi.waitFor(() => expect(rows()).toEqual(['a8']));
    await exact('Check before it is ready').click();
    await page.getByRole('region').getByRole('button', { name: 'Show', exact: true }).first().click();
    await vi.waitFor(() => expect(rows()).toHaveLength(10));
  });
});

it('time in which nothing happened is seen, and said from some seconds on', async () => {
  await openSession();
  const item = (id: string) => document.querySelector(`[data-key="${id}"]`);
  expect(item('a7')?.textContent).toContain('16 s later');
  expect(item('a3')?.textContent).not.toContain('later');
  const height = (id: string): number => item(id)?.querySelector('.entry-gap')?.getBoundingClientRect().height ?? 0;
  expect(height('a7')).toBeGreaterThan(height('a2'));
  expect(height('a2')).toBeGreaterThan(height('a3'));
  expect(height('a3')).toBeGreaterThan(0);
});
