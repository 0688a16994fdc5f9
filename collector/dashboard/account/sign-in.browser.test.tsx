import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, unmount } from '../../../src/ui/testing/render.tsx';
import { CSRF, Refusal } from '../testing/fake-collector.ts';
import { about, open, owner } from '../testing/open-dashboard.tsx';

afterEach(unmount);

const signedOut = () => {
  throw new Refusal(401, 'signed-out');
};

test('a link signs in when it is pressed, and not before', async () => {
  const { asked } = open('#/', { 'GET /lead/me': signedOut, 'POST /lead/sign-in': () => owner }, { token: 'once' });
  await expect.element(page.getByRole('heading', { name: 'Acme research' })).toBeVisible();
  await expectAccessible();
  expect(asked.map(({ what }) => what)).not.toContain('POST /lead/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect.element(page.getByRole('heading', { name: 'Tasks' })).toBeVisible();
  expect(asked.find(({ what }) => what === 'POST /lead/sign-in')?.body).toEqual({ token: 'once' });
});

test('a link that was used says what to do', async () => {
  const used = () => {
    throw new Refusal(401, 'link-invalid');
  };
  open('#/', { 'GET /lead/me': signedOut, 'POST /lead/sign-in': used }, { token: 'twice' });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Ask an owner for a new one');
});

test('without a link, a provider is offered where there is one', async () => {
  open('#/', {
    'GET /lead/me': signedOut,
    'GET /collector': () => ({ ...about, signIn: { oidc: 'Acme accounts' } }),
  });
  await expect
    .element(page.getByRole('link', { name: 'Sign in with Acme accounts' }))
    .toHaveAttribute('href', '/oidc/start');
});

test('an account that nobody has added is told so', async () => {
  open('#/', { 'GET /lead/me': signedOut }, { isRefused: true });
  await expect.element(page.getByRole('alert')).toHaveTextContent('not known here');
});

test('signing out ends it, with the token against forged requests', async () => {
  const { asked } = open('#/', { 'POST /lead/sign-out': () => null });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect.element(page.getByText('Open your sign-in link to go on.', { exact: false })).toBeVisible();
  expect(asked.find(({ what }) => what === 'POST /lead/sign-out')?.csrf).toBe(CSRF);
});

describe('whoever is signed out elsewhere', () => {
  test('signs in again, whatever they were doing', async () => {
    const { answers } = open('#/');
    await expect.element(page.getByRole('heading', { name: 'Tasks' })).toBeVisible();
    answers['GET /lead/settings'] = signedOut;
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect.element(page.getByText('Open your sign-in link to go on.', { exact: false })).toBeVisible();
  });
});

test('a collector that cannot be reached is asked again when told so', async () => {
  let isDown = true;
  open('#/', {
    'GET /lead/me': () => {
      if (isDown) throw new TypeError('Failed to fetch');
      return owner;
    },
  });
  await expect.element(page.getByRole('alert')).toHaveTextContent('cannot be reached');
  isDown = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('heading', { name: 'Tasks' })).toBeVisible();
});

test('an account with no access sees nothing, and is told why', async () => {
  const { asked } = open('#/', { 'GET /lead/me': () => ({ ...owner, person: { ...owner.person, role: 'nobody' } }) });
  await expect.element(page.getByText('Your account may not see anything here.', { exact: false })).toBeVisible();
  expect(asked.map(({ what }) => what)).toEqual(['GET /lead/me']);
});
