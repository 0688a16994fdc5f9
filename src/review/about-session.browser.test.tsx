import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Session } from '../session/schema.ts';
import { expectAccessible, unmount } from '../ui/testing/render.tsx';
import { SESSION_ID, session } from '../ui/testing/session.ts';
import { open } from './testing/open-review.tsx';

const data = (): unknown => JSON.parse(document.querySelector('.raw pre')?.textContent ?? '');
const marked: Session = {
  ...session,
  notes: [...session.notes, { at: 12_400, mark: 'mistake', action: 'a3' }],
  redactions: [{ what: 'A note', by: 'the person who recorded it', at: '2026-03-14T10:00:00.000Z' }],
  effects: [...session.effects, { id: 'e9', type: 'print', at: 40_000, tab: 't1', document: 'd2', cause: null }],
};

async function openSession() {
  open(`#/session/${SESSION_ID}`, { session: marked });
  await expect.element(page.getByRole('button', { name: 'Export JSON' })).toBeVisible();
}

/** Opens one, and closes it again. */
async function lookAt(label: string): Promise<unknown> {
  await page.getByText(label, { exact: true }).click();
  await expect.element(page.getByRole('region', { name: label })).toBeVisible();
  const shown = data();
  await page.getByText(label, { exact: true }).click();
  await expect.element(page.getByRole('region', { name: label })).not.toBeInTheDocument();
  return shown;
}

beforeEach(() => page.viewport(1200, 800));
afterEach(unmount);

it('what was agreed to, how it was recorded and what was taken out are said in words', async () => {
  await openSession();
  await page.getByText('About this session').click();
  await expect.element(page.getByRole('region', { name: 'What you agreed to' })).toHaveTextContent(/Nobody: it stays/u);
  await expect.element(page.getByRole('region', { name: 'How it was recorded' })).toHaveTextContent('Chromium 156');
  await expect.element(page.getByRole('region', { name: 'What was taken out' })).toHaveTextContent('A note');
  await page.getByText('The words of the notice').click();
  await expect.element(page.getByText('Your clicks and typing.')).toBeVisible();
  await page.getByText('The receipt as data').click();
  await expectAccessible();
});

it('each part of the session is shown as it is exported', async () => {
  await openSession();
  await page.getByText('About this session').click();
  const { consent, capture, environment, completeness, redactions, notes, tabs, documents } = marked;
  expect(await lookAt('The receipt as data')).toEqual({ consent, capture });
  expect(await lookAt('The browser as data')).toEqual(environment);
  expect(await lookAt('The session as data, without what is in it')).toMatchObject({
    id: SESSION_ID,
    task: marked.task,
  });
  expect(await lookAt('What is missing, as data')).toEqual(completeness);
  expect(await lookAt('What was taken out, as data')).toEqual(redactions);
  expect(await lookAt('Notes and marks as data')).toEqual(notes);
  expect(await lookAt('Pages and tabs as data')).toEqual({ tabs, documents });
  expect(await lookAt('What no action is known to have caused, as data')).toEqual([marked.effects[2]]);
});

it('an action is shown as it is exported, with its page, what followed and what was noted', async () => {
  await openSession();
  document.querySelector<HTMLElement>('[data-action="a3"]')?.click();
  await expect.element(page.getByText('This action as data')).toBeVisible();
  expect(await lookAt('This action as data')).toEqual(marked.actions[2]);
  expect(await lookAt('Its page as data')).toEqual(marked.documents[0]);
  expect(await lookAt('What followed, as data')).toEqual([marked.effects[0]]);
  expect(await lookAt('Your notes and marks, as data')).toEqual([marked.notes[1]]);
});

it('of what is very long only the beginning is shown, and that is said', async () => {
  const notes = Array.from({ length: 3000 }, (_, at) => ({ at, text: 'x'.repeat(90) }));
  open(`#/session/${SESSION_ID}`, { session: { ...session, notes } });
  await page.getByText('About this session').click();
  await page.getByText('Notes and marks as data').click();
  await expect.element(page.getByText(/only the beginning of it/u)).toBeVisible();
  expect(document.querySelector('.raw pre')?.textContent).toHaveLength(200_000);
});
