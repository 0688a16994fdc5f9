import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak } from '../i18n/testing/catalogues.ts';
import { englishLeft } from '../i18n/testing/english-left.ts';
import type { Session } from '../session/schema.ts';
import { unmount } from '../ui/testing/render.tsx';
import { SESSION_ID, session } from '../ui/testing/session.ts';
import { open } from './testing/open-review.tsx';

const talkative: Session = {
  ...session,
  notes: [
    ...session.notes,
    { at: 31_000, text: '+351 912 345 678, ada@example.org' },
    { at: 24_300, mark: 'mistake', action: 'a5' },
  ],
  actions: session.actions.map((action) =>
    action.type === 'type' && action.id === 'a2' ? { ...action, value: 'Rua Ada', text: 'Rua Ada' } : action,
  ),
};
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const row = (id: string): HTMLElement | null => document.querySelector(`[data-action="${id}"]`);
const choose = (id: string, isExtending = false): void => {
  row(id)?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: isExtending }));
};
/** Without what the recorded page itself says: the name of a button. */
const left = (): string[] => englishLeft('de', document).filter((words) => words !== 'Search');
const openAll = (): void => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('.filter, .action-cuts')) details.open = true;
};

async function openSession(options: Parameters<typeof open>[1] = {}) {
  const opened = open(`#/session/${SESSION_ID}`, { session: talkative, ...options });
  await expect.element(button('Prüfen, bevor sie bereit ist')).toBeVisible();
  return opened;
}

beforeEach(async () => {
  sessionStorage.clear();
  speak('de');
  await page.viewport(1200, 800);
});
afterEach(() => {
  unmount();
  speak('en');
});

it('the timeline, its search and its filter speak German', async () => {
  await openSession();
  await expect.element(page.getByText('1 min angehalten', { exact: true })).toBeVisible();
  openAll();
  await expect.element(page.getByRole('group', { name: 'Markierungen und Zeichen' })).toBeVisible();
  expect(left()).toEqual([]);
  await button(/^Verdeckte Werte/u).click();
  await expect.element(page.getByText('1 von 10 Aktionen gezeigt')).toBeVisible();
  expect(left()).toEqual([]);
  await button('Alle zeigen').click();
  const search = page.getByRole('searchbox', { name: 'In der Zeitleiste suchen' });
  await search.fill('rua');
  await expect.element(page.getByText('1 von 1', { exact: true })).toBeVisible();
  await search.fill('nowhere');
  await expect.element(page.getByText('Nicht gefunden')).toBeVisible();
  expect(left()).toEqual([]);
});

it('a session without actions says so in German', async () => {
  await openSession({ session: { ...session, actions: [], effects: [], notes: [] } });
  await expect.element(page.getByText('In dieser Sitzung gibt es keine Aktion.')).toBeVisible();
  expect(left()).toEqual([]);
});

it('what can be changed, and what was, speaks German', async () => {
  const { stored, broken, editElsewhere } = await openSession();
  openAll();
  choose('a7');
  await expect.element(page.getByText('Passwörter werden nie aufgezeichnet.').first()).toBeVisible();
  openAll();
  await expect.element(button('Alles davor entfernen (6 Aktionen)')).toBeVisible();
  expect(left()).toEqual([]);

  choose('a3');
  await button('Diese Aktion entfernen').click();
  await vi.waitFor(() => expect(stored.session?.actions).toHaveLength(9));
  // For other programs, in the language of the format.
  expect(stored.session?.redactions).toMatchObject([{ what: 'An action' }]);
  await expect.element(button(/^Rückgängig machen ?: Entfernen dieser Aktion$/u)).toBeVisible();
  await page.getByRole('radio', { name: 'Es hat geklappt' }).click();
  await expect.element(page.getByLabelText('Bemerkung')).toBeVisible();
  await page.getByLabelText('Einen Text aus der ganzen Sitzung entfernen').fill('booking');
  await expect.element(page.getByText(/^Er steht .* verdeckt werden können/u)).toBeVisible();
  expect(left()).toEqual([]);

  await button('Umbenennen').click();
  await expect.element(page.getByLabelText('Name der Aufgabe')).toBeVisible();
  expect(left()).toEqual([]);
  await userEvent.keyboard('{Escape}');

  choose('a4');
  choose('a6', true);
  await expect.element(page.getByRole('heading', { name: '3 Aktionen ausgewählt' })).toBeVisible();
  await button(/^Klicks/u).click();
  await expect.element(button('3 Aktionen entfernen, davon 2 nicht gezeigt')).toBeVisible();
  expect(left()).toEqual([]);

  broken.broken = true;
  await button('3 Aktionen entfernen, davon 2 nicht gezeigt').click();
  await expect.element(page.getByText(/^Die letzte Änderung konnte nicht gespeichert werden/u)).toBeVisible();
  expect(left()).toEqual([]);
  broken.broken = false;
  editElsewhere({ ...talkative, seal: { ...talkative.seal, digest: 'e'.repeat(64) } });
  await expect.element(page.getByText(/^Diese Sitzung wurde in einem anderen Fenster geändert/u)).toBeVisible();
  expect(left()).toEqual([]);
});

it('the check speaks German', async () => {
  const { dependencies } = await openSession({ words: ['rua'] });
  await button('Prüfen, bevor sie bereit ist').click();
  await expect.element(page.getByText(/^\d Stellen gefunden, die privat sein können/u)).toBeVisible();
  await expect.element(page.getByText('Steht auf Ihrer Liste von Wörtern').first()).toBeVisible();
  await expect.element(page.getByText(/^In „.*“, bei \d/u).first()).toBeVisible();
  expect(left()).toEqual([]);
  const findings = page.getByRole('region', { name: 'Prüfen, bevor sie bereit ist' }).getByRole('listitem');
  for (let count = findings.elements().length; count > 0; count -= 1) {
    await findings.first().getByRole('button', { name: 'Behalten' }).click();
    await vi.waitFor(() => expect(findings.elements()).toHaveLength(count - 1));
  }
  await expect.element(page.getByText(/^Sie behalten \d Funde\.$/u)).toBeVisible();
  expect(left()).toEqual([]);
  dependencies.saveReviewed = () => Promise.reject(new Error('not stored'));
  await button('Als bereit kennzeichnen').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Das konnte nicht gespeichert werden.');
  expect(left()).toEqual([]);
});

it('says in German that a session is ready', async () => {
  await openSession({ session });
  await button('Prüfen, bevor sie bereit ist').click();
  await expect.element(page.getByText('Es wurde nichts gefunden', { exact: false })).toBeVisible();
  expect(left()).toEqual([]);
  await button('Als bereit kennzeichnen').click();
  await expect.element(page.getByText('Sie haben diese Sitzung durchgesehen', { exact: false })).toBeVisible();
  expect(left()).toEqual([]);
});
