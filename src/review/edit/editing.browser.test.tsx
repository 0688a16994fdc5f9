import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { hideText } from '../../session/redact/hide-text.ts';
import type { Session } from '../../session/schema.ts';
import { expectAccessible, unmount } from '../../ui/testing/render.tsx';
import { SESSION_ID, session } from '../../ui/testing/session.ts';
import { open } from '../testing/open-review.tsx';

vi.mock('../../session/redact/hide-text.ts', { spy: true });

const at = `#/session/${SESSION_ID}`;
const button = (name: string | RegExp) => page.getByRole('button', { name });
const exact = (name: string) => page.getByRole('button', { name, exact: true });
const row = (id: string): HTMLElement | null => document.querySelector(`[data-action="${id}"]`);
const details = () => page.getByRole('complementary', { name: 'Details' });
const choose = (id: string, isExtending = false): void => {
  row(id)?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: isExtending }));
};
const rows = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-action]')].map((each) => each.dataset['action'] ?? '');

async function openSession(options: Parameters<typeof open>[1] = {}) {
  const opened = open(at, options);
  await expect.element(exact('Export JSON')).toBeVisible();
  return opened;
}

beforeEach(async () => {
  sessionStorage.clear();
  await page.viewport(1200, 800);
});
afterEach(unmount);

describe('taking out', () => {
  it('an action, with undo and redo', async () => {
    const { stored } = await openSession();
    choose('a3');
    await exact('Remove this action').click();
    await vi.waitFor(() => expect(rows()).toEqual(['a1', 'a2', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'a10']));
    await vi.waitFor(() => expect(stored.session?.actions).toHaveLength(9));
    // With what it caused.
    expect(stored.session?.effects.map(({ id }) => id)).toEqual(['e2']);
    expect(stored.session?.redactions).toMatchObject([{ what: 'An action' }]);
    await button('Undo').click();
    await vi.waitFor(() => expect(rows()).toHaveLength(10));
    await vi.waitFor(() => expect(stored.session?.redactions).toEqual([]));
    await button('Redo').click();
    await vi.waitFor(() => expect(stored.session?.actions).toHaveLength(9));
  });

  it('by the keys of undo and redo, but not while the person types', async () => {
    const { stored } = await openSession();
    choose('a3');
    await exact('Remove this action').click();
    await vi.waitFor(() => expect(stored.session?.actions).toHaveLength(9));
    row('a1')?.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(stored.session?.actions).toHaveLength(10));
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await vi.waitFor(() => expect(stored.session?.actions).toHaveLength(9));
    await page.getByLabelText('Take a text out of the whole session').click();
    await userEvent.keyboard('x{Control>}z{/Control}');
    expect(stored.session?.actions).toHaveLength(9);
  });

  it('several in a row, chosen with Shift', async () => {
    const { stored } = await openSession();
    choose('a5');
    choose('a2', true);
    await expect.element(details()).toHaveTextContent('4 actions chosen');
    expect(document.querySelectorAll('[aria-current]')).toHaveLength(4);
    await expectAccessible();
    await exact('Remove 4 actions').click();
    await vi.waitFor(() => expect(rows()).toEqual(['a1', 'a6', 'a7', 'a8', 'a9', 'a10']));
    await vi.waitFor(() => expect(stored.session?.redactions).toMatchObject([{ what: '4 actions' }]));
  });

  it.each([
    ['Remove all before it (2 actions)', ['a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'a10']],
    ['Remove all after it (7 actions)', ['a1', 'a2', 'a3']],
    ['Remove the whole page (3 actions)', ['a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'a10']],
    ['Remove the whole tab (8 actions)', ['a7', 'a8']],
  ])('%s', async (name, left) => {
    const { stored } = await openSession();
    choose('a3');
    await page.getByText('Remove more').click();
    await exact(name).click();
    await vi.waitFor(() => expect(stored.session?.actions.map(({ id }) => id)).toEqual(left));
  });

  it('a text is looked for once the person has typed it, and at once with Enter', async () => {
    const { stored } = await openSession();
    const field = page.getByLabelText('Take a text out of the whole session');
    const input = field.element() as HTMLInputElement;
    vi.mocked(hideText).mockClear();
    for (const text of ['Li', 'Lis', 'Lisb', 'Lisbo', 'Lisbon']) {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Drawn in a microtask.
      await Promise.resolve().then(() => undefined);
    }
    await expect.element(page.getByText(/^It stands in \d+ places/u)).toBeVisible();
    expect(vi.mocked(hideText).mock.calls.map(([, text]) => text)).toEqual(['Lisbon']);
    await field.fill('Where');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/^It stands in \d+ place/u)).toBeVisible();
    expect(stored.saves).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(stored.saves).toHaveLength(1));
    expect(JSON.stringify(stored.session?.actions)).not.toContain('Where');
  });

  it('a text everywhere, after saying in how many places', async () => {
    const { stored } = await openSession();
    const field = page.getByLabelText('Take a text out of the whole session');
    await field.fill('Lisbon');
    await expect
      .element(page.getByText(/^It stands in \d+ places\. It stays in 1 place that cannot be masked/u))
      .toBeVisible();
    await exact('Take out').click();
    await vi.waitFor(() => expect(stored.saves).toHaveLength(1));
    // The time zone is the browser’s own.
    expect(JSON.stringify({ ...stored.session, environment: null })).not.toContain('Lisbon');
    await expect.element(page.getByText('taken out').first()).toBeVisible();
    await field.fill('nowhere at all');
    await expect.element(page.getByText('It stands nowhere that can be masked.')).toBeVisible();
    await expect.element(exact('Take out')).toBeDisabled();
  });
});

describe('one value', () => {
  const fact = (label: string) => {
    const term = [...document.querySelectorAll('.fact dt')].find(({ textContent }) => textContent === label);
    return page.elementLocator(term?.parentElement ?? document.body);
  };
  const inAction = (id: string) => (kept: Session | null) => kept?.actions.find((one) => one.id === id);

  it('is taken out of its action alone, and comes back', async () => {
    const { stored } = await openSession();
    choose('a2');
    await expect.element(details()).toHaveTextContent('Lisbon');
    await expectAccessible();
    await fact('Entered').getByRole('button', { name: 'Take out here' }).click();
    const mask = { masked: 'redacted' };
    await vi.waitFor(() => expect(inAction('a2')(stored.session)).toMatchObject({ value: mask, text: mask }));
    expect(stored.session?.redactions).toMatchObject([{ what: 'A value of an action' }]);
    // It stands in the address of a page, too.
    expect(JSON.stringify(stored.session?.documents)).toContain('Lisbon');
    await expect.element(details()).toHaveTextContent('You took it out after the recording.');
    await button('Undo').click();
    await vi.waitFor(() => expect(inAction('a2')(stored.session)).toMatchObject({ value: 'Lisbon', text: 'Lisbon' }));
    await button('Redo').click();
    await vi.waitFor(() => expect(inAction('a2')(stored.session)).toMatchObject({ value: mask, text: mask }));
  });

  it('the name of an element, with the ways to find it that need it', async () => {
    const { stored } = await openSession();
    choose('a6');
    await expect.element(details()).toHaveTextContent('Price, lowest first');
    await fact('Element').getByRole('button', { name: 'Take out here' }).click();
    await vi.waitFor(() =>
      expect(inAction('a6')(stored.session)).toMatchObject({
        target: { name: { masked: 'redacted' }, selectors: [{ kind: 'css' }] },
      }),
    );
    expect(stored.session?.redactions).toMatchObject([{ what: 'The name of an element' }]);
    await expect.element(fact('Its name')).toHaveTextContent('taken out');
  });

  it('that is masked says why, and what it is can be changed', async () => {
    const { stored } = await openSession();
    choose('a7');
    await expect.element(details()).toHaveTextContent('password, masked');
    await expect.element(fact('Entered')).toHaveTextContent('Passwords are never recorded.');
    await expectAccessible();
    await fact('Entered').getByLabelText('Change what it is').selectOptions('A one-time code');
    const mask = { masked: 'code' };
    await vi.waitFor(() => expect(inAction('a7')(stored.session)).toMatchObject({ value: mask, text: mask }));
    expect(stored.session?.redactions).toEqual([]);
    await button('Undo').click();
    await vi.waitFor(() => expect(inAction('a7')(stored.session)).toMatchObject({ value: { masked: 'password' } }));
  });
});

describe('saying what happened', () => {
  it('how it ended, with an answer', async () => {
    const { stored } = await openSession();
    await page.getByLabelText('It worked').click();
    await page.getByLabelText('Answer, where the task asks for one').fill('84 euros');
    await userEvent.tab();
    await vi.waitFor(() => expect(stored.session?.outcome).toEqual({ status: 'succeeded', answer: '84 euros' }));
    await page.getByLabelText('I gave up').click();
    await vi.waitFor(() => expect(stored.session?.outcome).toEqual({ status: 'abandoned', answer: '84 euros' }));
  });

  it('why something was done, and what it was', async () => {
    const { stored } = await openSession();
    choose('a6');
    await page.getByLabelText('Why did you do this?').fill('cheapest first');
    await userEvent.tab();
    await vi.waitFor(() =>
      expect(stored.session?.notes).toContainEqual({ at: 36_000, text: 'cheapest first', action: 'a6' }),
    );
    await exact('Mistake').click();
    await vi.waitFor(() => expect(stored.session?.notes).toContainEqual({ at: 36_000, mark: 'mistake', action: 'a6' }));
    await expect.element(exact('Mistake')).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible();
  });

  it('another name', async () => {
    const { stored } = await openSession();
    await exact('Rename').click();
    await page.getByLabelText('Name of the task').fill('Find a room');
    await exact('Save name').click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Find a room' })).toBeVisible();
    await vi.waitFor(() => expect(stored.session?.task.label).toBe('Find a room'));
  });
});

it('a change that cannot be stored leaves the session as it was, and says so', async () => {
  const { broken, stored } = await openSession();
  choose('a3');
  broken.broken = true;
  await exact('Remove this action').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/could not be stored/u);
  expect(rows()).toHaveLength(10);
  expect(stored.saves).toEqual([]);
});

it('is stored without reading the session again, and changes that come fast are stored together', async () => {
  const { stored, dependencies } = await openSession();
  const read = vi.spyOn(dependencies, 'readSession');
  choose('a3');
  await expect.element(exact('Mistake')).toBeVisible();
  for (const name of ['Mistake', 'Stuck', 'Recovery']) (exact(name).element() as HTMLElement).click();
  await vi.waitFor(() => expect(stored.session?.notes).toHaveLength(4));
  expect(stored.saves.length).toBeLessThan(3);
  expect(read).not.toHaveBeenCalled();
});

it('what another window changed is shown here, and nothing of it is undone', async () => {
  const { stored, editElsewhere } = await openSession();
  choose('a3');
  await exact('Remove this action').click();
  await vi.waitFor(() => expect(stored.saves).toHaveLength(1));
  editElsewhere({
    ...session,
    actions: session.actions.slice(0, 2),
    effects: [],
    seal: { ...session.seal, digest: 'f'.repeat(64) },
  });
  await expect.element(page.getByRole('alert')).toHaveTextContent(/changed in another window/u);
  expect(rows()).toEqual(['a1', 'a2']);
  await expect.element(button('Undo')).toBeDisabled();
});

it('what is exported is what is stored', async () => {
  const { stored } = await openSession();
  choose('a3');
  await exact('Remove this action').click();
  let saved: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved = blob as Blob;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await exact('Export JSON').click();
  await expect.element(page.getByText(/^Saved as/u)).toBeVisible();
  vi.restoreAllMocks();
  expect(JSON.parse((await saved?.text()) ?? '')).toEqual(stored.session);
});

it('an interrupted session is looked at, and changed once it is finished', async () => {
  const { summary } = await import('../testing/open-review.tsx');
  const { stored, change } = await openSession({ sessions: [{ ...summary, state: 'interrupted' }] });
  choose('a3');
  await expect.element(details()).toHaveTextContent('button “Search”');
  await expect.element(exact('Remove this action')).not.toBeInTheDocument();
  await expect.element(exact('Rename')).not.toBeInTheDocument();
  stored.session = { ...session, actions: session.actions.slice(0, 4), effects: [] };
  change([summary]);
  await expect.element(exact('Rename')).toBeVisible();
  expect(rows()).toEqual(['a1', 'a2', 'a3', 'a4']);
});
