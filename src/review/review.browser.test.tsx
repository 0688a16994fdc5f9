import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exportFileName, receiptFileName } from '../session/file-name.ts';
import { receiptOf } from '../session/receipt.ts';
import { Session } from '../session/schema.ts';
import { expectAccessible, unmount } from '../ui/testing/render.tsx';
import { actions, SESSION_ID, session } from '../ui/testing/session.ts';
import { UNDO_TIME } from './pending-deletions.ts';
import { OTHER_ID, older, open, summary } from './testing/open-review.tsx';

const rows = () => page.getByRole('main').getByRole('listitem');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const details = () => page.getByRole('complementary', { name: 'Details' });

beforeEach(async () => {
  sessionStorage.clear();
  await page.viewport(1200, 800);
});
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

describe('the list', () => {
  it('shows the sessions, newest first, and the storage they take', async () => {
    open('#/');
    await expect
      .element(rows().first())
      .toHaveTextContent(/Find a double room.*To review.*4 min 12 s · 10 actions · 20 kB/u);
    await expect.element(rows().nth(1)).toHaveTextContent('Order paper');
    await expect.element(page.getByText('3.4 MB used · 52 GB free')).toBeVisible();
  });

  it('says how to begin when there is none', async () => {
    open('#/', { sessions: [] });
    await expect.element(page.getByRole('heading', { name: 'Nothing recorded yet' })).toBeVisible();
  });

  it('is searched, filtered and sorted', async () => {
    open('#/', { sessions: [older, { ...summary, state: 'ready' }] });
    const search = page.getByRole('textbox', { name: 'Search' });
    await search.fill('PAPER');
    await expect.element(page.getByText('1 of 2 sessions')).toBeVisible();
    expect(rows().elements()).toHaveLength(1);
    await expect.element(rows().first()).toHaveTextContent('Order paper');
    await search.fill('');
    await page.getByLabelText('State').selectOptions('Ready');
    await expect.element(rows().first()).toHaveTextContent(session.task.label);
    expect(rows().elements()).toHaveLength(1);
    await page.getByLabelText('State').selectOptions('All');
    await page.getByLabelText('Order').selectOptions('Oldest first');
    await expect.element(rows().first()).toHaveTextContent('Order paper');
    await expectAccessible();
  });

  it('is quick with thousands', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({
      ...summary,
      id: `019a1b2c-3d4e-7f60-8a1b-${String(index).padStart(12, '0')}`,
      task: `Task ${index}`,
    }));
    open('#/', { sessions: many });
    await page.getByRole('textbox', { name: 'Search' }).fill('Task 2999');
    await expect.element(page.getByText('1 of 3,000 sessions')).toBeVisible();
    await expect.element(rows().first()).toHaveTextContent('Task 2999');
  });

  it('opens a file, and says what is wrong with one', async () => {
    const imported = (file: File) =>
      file.name === 'good.json'
        ? { session: SESSION_ID, task: 'From a file', warnings: ['It was changed since it was sealed.'] }
        : { problem: 'This file is not JSON.' };
    open('#/', { imported });
    const input = page.getByLabelText('File of a session');
    await userEvent.upload(input, new File(['x'], 'bad.json'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('This file is not JSON.');
    await userEvent.upload(input, new File(['{}'], 'good.json'));
    await expect.element(page.getByText('It was changed since it was sealed.')).toBeVisible();
    await expectAccessible();
    await page.getByRole('link', { name: 'From a file' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: session.task.label })).toBeVisible();
  });

  it('leads to a session and back', async () => {
    open('#/');
    await rows().first().getByRole('link', { name: 'Review' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: session.task.label })).toBeVisible();
    await page.getByRole('link', { name: 'My sessions' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'My sessions' })).toBeVisible();
  });

  it('finishes an interrupted session', async () => {
    const { sent } = open('#/', { sessions: [{ ...summary, state: 'interrupted' }] });
    await expect.element(rows().first()).toHaveTextContent('Interrupted');
    await button('Finish').click();
    await expect.element(rows().first()).toHaveTextContent('To review');
    expect(sent).toEqual([{ type: 'session.finish', params: { session: SESSION_ID } }]);
  });

  it('does not offer to delete what is being recorded', async () => {
    open('#/', { sessions: [{ ...summary, state: 'recording', endedAt: null, actionCount: null }] });
    await expect.element(rows().first()).toHaveTextContent('Recording');
    await expect.element(button('Delete')).not.toBeInTheDocument();
  });

  it('follows changes', async () => {
    const { change } = open('#/', { sessions: [] });
    await expect.element(page.getByRole('heading', { name: 'Nothing recorded yet' })).toBeVisible();
    change([summary]);
    await expect.element(rows().first()).toBeVisible();
  });

  it('says what to do when the storage cannot be opened', async () => {
    const { broken } = open('#/', { broken: true });
    await expect.element(page.getByRole('alert')).toHaveTextContent(/could not open its storage/u);
    broken.broken = false;
    await button('Try again').click();
    await expect.element(rows().first()).toBeVisible();
  });
});

describe('deleting', () => {
  it('can be undone', async () => {
    const { deleted } = open('#/');
    await rows().first().getByRole('button', { name: 'Delete' }).click();
    await expect.element(page.getByText(session.task.label, { exact: true })).not.toBeInTheDocument();
    await button('Undo').click();
    await expect.element(rows().first()).toHaveTextContent(session.task.label);
    expect(deleted).toEqual([]);
  });

  it('is done when the time to undo is over', async () => {
    const { deleted } = open('#/');
    await expect.element(rows().first()).toBeVisible();
    vi.useFakeTimers();
    const first = rows().first().getByRole('button', { name: 'Delete' }).element() as HTMLElement;
    first.click();
    // Preact renders, and starts the timer, after a task of its own.
    await vi.advanceTimersByTimeAsync(100);
    await vi.advanceTimersByTimeAsync(UNDO_TIME - 1000);
    expect(deleted).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(deleted).toEqual([SESSION_ID]);
    expect(sessionStorage).toHaveLength(0);
  });

  it('is done when the page is left', async () => {
    const { deleted } = open('#/');
    await rows().first().getByRole('button', { name: 'Delete' }).click();
    await expect.element(button('Undo')).toBeVisible();
    dispatchEvent(new Event('pagehide'));
    await vi.waitFor(() => expect(deleted).toEqual([SESSION_ID]));
  });

  it('is done by the next page when the last one was gone too soon', async () => {
    const pending = [{ session: SESSION_ID, due: Date.now() - 1 }];
    sessionStorage.setItem('showhow.pending-deletions', JSON.stringify(pending));
    const { deleted } = open('#/');
    await vi.waitFor(() => expect(deleted).toEqual([SESSION_ID]));
    await expect.element(rows()).toHaveTextContent('Order paper');
  });

  it('leads back to the list from a session', async () => {
    const { deleted } = open(`#/session/${SESSION_ID}`);
    await button('Delete').click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'My sessions' })).toBeVisible();
    await button('Undo').click();
    await expect.element(rows().first()).toHaveTextContent(session.task.label);
    expect(deleted).toEqual([]);
  });
});

describe('a session', () => {
  it('says what happened, in order, with effects under their cause and masks as labels', async () => {
    open(`#/session/${SESSION_ID}`);
    await expect.element(page.getByText(/10 actions · 2 tabs · nothing missing/u)).toBeVisible();
    const shown = page.getByRole('main').element().textContent ?? '';
    const order = ['Lisbon', 'Search', 'booking.example/results', 'the cheaper one has no lift', 'Price, lowest first'];
    expect(order.map((text) => shown.indexOf(text)).every((at, i, all) => at > (all[i - 1] ?? -1))).toBe(true);
    await expect.element(page.getByText('password, masked').first()).toBeVisible();
  });

  it('shows the details of a chosen action', async () => {
    open(`#/session/${SESSION_ID}`);
    await page.getByRole('button', { name: /Search/u }).click();
    await expect.element(details()).toHaveTextContent('button “Search”');
    await expect.element(details()).toHaveTextContent(/data-testid=search-submit 1 match/u);
    await expect.element(details()).toHaveTextContent(/css=form\.search button 2 matches/u);
  });

  it.each(['ltr', 'rtl'])('cuts nothing off where it is narrow (%s)', async (direction) => {
    await page.viewport(320, 800);
    document.documentElement.dir = direction;
    open(`#/session/${SESSION_ID}`);
    await page.getByRole('button', { name: /Search/u }).click();
    await expect.element(details()).toBeVisible();
    for (const part of document.querySelectorAll('details')) part.open = true;
    await expect.element(page.getByRole('region', { name: 'This action as data' })).toBeInTheDocument();
    const { left, right } = button('Playwright test').element().parentElement?.getBoundingClientRect() ?? new DOMRect();
    expect([left >= 0, right <= 320]).toEqual([true, true]);
    for (const part of [details().element(), document.documentElement])
      expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth);
    document.documentElement.dir = '';
  });

  it('says where the person waited, corrected and went back, below the actions and in the details', async () => {
    open(`#/session/${SESSION_ID}`);
    const item = (text: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: text });
    await expect.element(item('Price, lowest first')).toHaveTextContent(/after 12 s/u);
    await expect.element(item('Back to')).toHaveTextContent(/back to an earlier page/u);
    await expect.element(item('Where to?').nth(1)).toHaveTextContent(/corrected 1 character/u);
    await expect.element(item('Search').first()).not.toHaveTextContent(/after/u);
    await page.getByRole('button', { name: /Price, lowest first/u }).click();
    await expect.element(details()).toHaveTextContent(/Waited before it\s*11\.7 s/u);
    await expectAccessible();
  });

  it('is walked through with the arrow keys', async () => {
    open(`#/session/${SESSION_ID}`);
    const chosen = (): string | null =>
      document.querySelector('[data-action][aria-current]')?.getAttribute('data-action') ?? null;
    await expect.element(button('Export JSON')).toBeVisible();
    (document.querySelector('[data-action]') as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await vi.waitFor(() => expect(chosen()).toBe('a3'));
    expect(document.activeElement?.getAttribute('data-action')).toBe('a3');
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(chosen()).toBe('a10'));
    await userEvent.keyboard('{Home}');
    await vi.waitFor(() => expect(chosen()).toBe('a1'));
    expect(document.querySelectorAll('[data-action][tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(chosen()).toBeNull());
  });

  /** The files that the browser was asked to save meanwhile. */
  async function filesOf(act: () => Promise<void>): Promise<{ name: string; text: string }[]> {
    const files: { name: string; blob: Blob }[] = [];
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL.bind(URL);
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      const url = create(blob);
      blobs.set(url, blob as Blob);
      return url;
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      if (blob) files.push({ name: this.download, blob });
    });
    await act();
    vi.restoreAllMocks();
    return Promise.all(files.map(async ({ name, blob }) => ({ name, text: await blob.text() })));
  }

  it('exports one valid file under its own name', async () => {
    open(`#/session/${SESSION_ID}`);
    const files = await filesOf(() => button('Export JSON').click());
    const name = exportFileName(session);
    await expect.element(page.getByText(`Saved as ${name}`)).toBeVisible();
    expect(files.map((file) => file.name)).toEqual([name]);
    expect(Session.parse(JSON.parse(files[0]?.text ?? ''))).toEqual(session);
  });

  it('saves the receipt of the consent', async () => {
    open(`#/session/${SESSION_ID}`);
    const files = await filesOf(() => button('Save receipt').click());
    await expect.element(page.getByText(`Saved as ${receiptFileName(session)}`)).toBeVisible();
    expect(files.map((file) => file.name)).toEqual([receiptFileName(session)]);
    expect(JSON.parse(files[0]?.text ?? '')).toEqual(receiptOf(session));
  });

  it('is handed out for other tools too', async () => {
    open(`#/session/${SESSION_ID}`);
    await page.getByText('More ways').click();
    await expectAccessible();
    const files = await filesOf(async () => {
      await button('Recording for Chrome’s Recorder').click();
      await button('Playwright test').click();
    });
    await expect.element(page.getByText(/^Saved as showhow-.*\.spec\.ts/u)).toBeVisible();
    expect(files.map((file) => file.name)).toEqual([
      'showhow-find-a-double-room-for-two-nights-2026-03-14.recorder.json',
      'showhow-find-a-double-room-for-two-nights-2026-03-14.spec.ts',
    ]);
    expect(JSON.parse(files[0]?.text ?? '')).toMatchObject({ title: session.task.label });
    expect(files[1]?.text).toContain("from '@playwright/test'");
  });

  it('offers nothing that does not follow the format', async () => {
    open(`#/session/${SESSION_ID}`, { session: { ...session, startedAt: 'yesterday' } });
    await expect.element(page.getByRole('alert')).toHaveTextContent(/cannot be exported/u);
    await expect.element(page.getByRole('alert')).toHaveTextContent(/startedAt/u);
    await expect.element(page.getByText('The rest of this session cannot be shown.')).toBeVisible();
    await expect.element(button('Export JSON')).not.toBeInTheDocument();
  });

  it('says why it cannot be submitted', async () => {
    open(`#/session/${SESSION_ID}`);
    await expect.element(button('Submit')).toHaveAccessibleDescription(/You have not joined a team/u);
    await expect.element(button('Submit')).toBeDisabled();
  });

  it('says what is missing', async () => {
    const completeness = { ...session.completeness, gaps: [{ document: 'd2', from: 4, to: 6 }] };
    open(`#/session/${SESSION_ID}`, { session: { ...session, completeness } });
    await expect.element(page.getByRole('heading', { name: 'What is missing' })).toBeVisible();
    await expect.element(page.getByText(/3 records of booking\.example\/results never arrived/u)).toBeVisible();
  });

  it('offers no export while it is recorded, and does so once it is stopped', async () => {
    const { change } = open(`#/session/${SESSION_ID}`, { sessions: [{ ...summary, state: 'recording' }] });
    await expect.element(page.getByText(/still being recorded/u)).toBeVisible();
    await expect.element(button('Export JSON')).not.toBeInTheDocument();
    change([summary]);
    await expect.element(button('Export JSON')).toBeVisible();
  });

  it('says so when there is none of that name', async () => {
    open(`#/session/${OTHER_ID}`, { sessions: [] });
    await expect.element(page.getByRole('heading', { name: 'There is no such session', level: 1 })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'See my sessions' })).toBeVisible();
  });

  it('shows thousands of actions', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => ({
      ...(actions[index % 8] as (typeof actions)[number]),
      id: `m${index}`,
      at: index * 900,
    }));
    open(`#/session/${SESSION_ID}`, { session: { ...session, actions: many, effects: [] } });
    await expect.element(page.getByText(/2,500 actions/u)).toBeVisible();
    (document.querySelector('[data-action]') as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(document.querySelector('[aria-current]')?.getAttribute('data-action')).toBe('m2499'));
    expect(document.activeElement?.getAttribute('data-action')).toBe('m2499');
  });
});

describe('is accessible', () => {
  it('as a list', async () => {
    open('#/', {
      sessions: [
        { ...summary, state: 'interrupted' },
        { ...older, state: 'recording' },
      ],
    });
    await expect.element(rows().first()).toBeVisible();
    await expectAccessible();
  });

  it('as an empty list', async () => {
    open('#/', { sessions: [] });
    await expect.element(page.getByRole('heading', { name: 'Nothing recorded yet' })).toBeVisible();
    await expectAccessible();
  });

  it('with a deletion to undo', async () => {
    open('#/');
    await rows().first().getByRole('button', { name: 'Delete' }).click();
    await expect.element(button('Undo')).toBeVisible();
    await expectAccessible();
  });

  it('as a session with an action chosen', async () => {
    open(`#/session/${SESSION_ID}`);
    await page.getByRole('button', { name: /Search/u }).click();
    await expect.element(details()).toHaveTextContent('button “Search”');
    await expectAccessible();
  });

  it('as a session that cannot be exported', async () => {
    open(`#/session/${SESSION_ID}`, { session: { ...session, startedAt: 'yesterday' } });
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expectAccessible();
  });
});
