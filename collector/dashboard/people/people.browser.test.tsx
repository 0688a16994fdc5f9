import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, unmount } from '../../../src/ui/testing/render.tsx';
import { OWNER, REVIEWER, TASK } from '../testing/answers.ts';
import { Refusal } from '../testing/fake-collector.ts';
import { open } from '../testing/open-dashboard.tsx';

afterEach(unmount);

const grace = {
  id: OWNER,
  name: 'Grace',
  email: 'grace@acme.example',
  role: 'owner',
  tasks: [],
  addedAt: '2026-11-01T09:00:00.000Z',
  signedInAt: '2026-11-26T16:20:00.000Z',
};
const rita = { ...grace, id: REVIEWER, name: 'Rita', email: null, role: 'reviewer', tasks: [TASK], signedInAt: null };
const people = { 'GET /lead/people': () => ({ people: [grace, rita] }) };

test('who can sign in is shown, with what they may do', async () => {
  open('#/people', people);
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'Rita' }))
    .toHaveTextContent('1 task · never signed in');
  await expectAccessible();
});

test('a person is added, with the tasks they review', async () => {
  const { asked } = open('#/people', { ...people, 'POST /lead/people': () => rita });
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Rolf');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('rolf@acme.example');
  await page.getByRole('checkbox', { name: 'Find a double room' }).click();
  await expectAccessible();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect.element(page.getByRole('button', { name: 'Add a person' })).toBeVisible();
  expect(asked.find(({ what }) => what.startsWith('POST'))?.body).toEqual({
    name: 'Rolf',
    email: 'rolf@acme.example',
    role: 'reviewer',
    tasks: [TASK],
  });
});

test('the last owner stays one', async () => {
  open('#/people', {
    ...people,
    'PATCH /lead/people/:id': () => {
      throw new Refusal(409, 'last-owner');
    },
  });
  await page.getByRole('button', { name: 'Change' }).first().click();
  await page.getByRole('combobox', { name: 'Role' }).selectOptions('No access');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Make somebody else an owner first.');
});

test('a sign-in link is made for one person, and shown this once', async () => {
  const link = 'https://collector.example/sign-in#abc';
  const { asked } = open('#/people', {
    ...people,
    'POST /lead/people/:id/sign-in-links': () => ({ link, endsAt: '2026-11-27T16:20:00.000Z' }),
    'DELETE /lead/people/:id/sign-ins': () => null,
  });
  const card = page.getByRole('listitem').filter({ hasText: 'Rita' });
  await card.getByRole('button', { name: 'Sign-in link' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Sign-in link for Rita' })).toHaveValue(link);
  await card.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect.element(card.getByText('Signed out everywhere.')).toBeVisible();
  expect(asked.map(({ what }) => what)).toContain(`DELETE /lead/people/${REVIEWER}/sign-ins`);
  await expectAccessible();
});
