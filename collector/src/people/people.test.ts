import { afterAll, beforeAll, expect, test } from 'vitest';
import { CSRF_HEADER } from '../../api/security.ts';
import { signedIn, type TestLead } from '../../testing/lead.ts';
import { ADDRESS, closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { refusal } from '../../testing/worker.ts';
import { days, hours } from '../clock.ts';
import { ownersLink } from './owner.ts';
import { makeLink } from './sign-ins.ts';

let one: TestCollector;
let owner: TestLead;
beforeAll(async () => {
  one = await testCollector();
  owner = await signedIn(one);
});
afterAll(() => closeAll(one));

const signIn = (token: string, origin = ADDRESS) =>
  one.app.request(`${ADDRESS}/api/v1/lead/sign-in`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
const tokenFor = async (id: string) => new URL((await makeLink(one.collector, id)).link).hash.slice(1);

test('a link signs in once, with a cookie that no script and no other site gets', async () => {
  const token = await tokenFor(owner.person.id);
  const first = await signIn(token);
  expect(first.headers.get('set-cookie')).toMatch(
    /^__Host-showhow=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/u,
  );
  expect(await refusal(await signIn(token))).toBe('401 link-invalid');
  expect(await refusal(await signIn(await tokenFor(owner.person.id), 'https://elsewhere.example'))).toBe(
    '403 wrong-origin',
  );
});

test('a link ends after a day', async () => {
  const token = await tokenFor(owner.person.id);
  one.later(days(1));
  const answer = await signIn(token);
  one.later(-days(1));
  expect(await refusal(answer)).toBe('401 link-invalid');
});

test('without the cookie nobody is signed in, and after signing out neither', async () => {
  const other = await signedIn(one);
  const before = await other.get('/me');
  const nobody = await one.app.request(`${ADDRESS}/api/v1/lead/me`);
  await other.send('POST', '/sign-out');
  expect(before.status).toBe(200);
  expect(await refusal(nobody)).toBe('401 signed-out');
  expect(await refusal(await other.get('/me'))).toBe('401 signed-out');
});

test.each(['cross-site', 'same-site'])('a page of another site (%s) has nobody look at anything', async (site) => {
  expect(await refusal(await owner.get('/sessions', { 'sec-fetch-site': site }))).toBe('403 wrong-origin');
});

test.each(['same-origin', 'none'])('the dashboard, and whoever types an address (%s), do', async (site) => {
  expect((await owner.get('/sessions', { 'sec-fetch-site': site })).status).toBe(200);
});

test('a sign-in that rests ends', async () => {
  const other = await signedIn(one);
  one.later(hours(13));
  const answer = await other.get('/me');
  one.later(-hours(13));
  expect(await refusal(answer)).toBe('401 signed-out');
});

test.each([
  ['without the token', { [CSRF_HEADER]: '' }, '403 csrf-token'],
  ['with the token of somebody else', { [CSRF_HEADER]: 'a'.repeat(43) }, '403 csrf-token'],
  ['from another site', { origin: 'https://elsewhere.example' }, '403 wrong-origin'],
  ['from no site', { origin: '' }, '403 wrong-origin'],
])('a change %s is refused', async (_, headers, expected) => {
  expect(await refusal(await owner.send('POST', '/invitations', {}, headers))).toBe(expected);
});

test('a reviewer gets what the owner has given them, and may change nothing else', async () => {
  const mine = await owner.task();
  const other = await owner.task({ label: 'Book a table' });
  const reviewer = await signedIn(one, 'reviewer', [mine.id]);
  const { tasks } = (await (await reviewer.get('/tasks')).json()) as { tasks: { id: string }[] };
  expect(tasks.map(({ id }) => id)).toEqual([mine.id]);
  expect(await refusal(await reviewer.get(`/tasks/${other.id}`))).toBe('404 not-found');
  const refused = await Promise.all([
    reviewer.get('/people'),
    reviewer.get('/workers'),
    reviewer.get('/settings'),
    reviewer.send('POST', '/tasks', {}),
    reviewer.send('POST', '/invitations', {}),
    reviewer.send('PATCH', `/people/${reviewer.person.id}`, { role: 'owner' }),
  ]);
  expect(await Promise.all(refused.map(refusal))).toEqual(refused.map(() => '403 not-allowed'));
});

test('whoever loses their role is signed out, and cannot sign in', async () => {
  const reviewer = await signedIn(one, 'reviewer');
  const link = await tokenFor(reviewer.person.id);
  await owner.send('PATCH', `/people/${reviewer.person.id}`, { role: 'nobody' });
  expect(await refusal(await reviewer.get('/me'))).toBe('401 signed-out');
  expect(await refusal(await signIn(link))).toBe('401 link-invalid');
});

test('names are there once, and the last owner stays', async () => {
  const added = await owner.send('POST', '/people', { name: 'Grace', email: 'Grace@Example.org', role: 'reviewer' });
  expect(await added.json()).toMatchObject({ name: 'Grace', email: 'grace@example.org', tasks: [] });
  const again = await owner.send('POST', '/people', { name: 'Ada', email: 'grace@example.org', role: 'reviewer' });
  expect(await refusal(again)).toBe('409 name-taken');
  const alone = await testCollector();
  const only = await signedIn(alone);
  const last = await only.send('PATCH', `/people/${only.person.id}`, { role: 'reviewer' });
  expect(await refusal(last)).toBe('409 last-owner');
  await closeAll(alone);
});

test('the first start makes an owner; later a link is made where it is asked for', async () => {
  const fresh = await testCollector();
  const link = await ownersLink(fresh.collector, false);
  const token = new URL(link ?? '').hash.slice(1);
  await fresh.app.request(`${ADDRESS}/api/v1/lead/sign-in`, {
    method: 'POST',
    headers: { origin: ADDRESS, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  expect(await ownersLink(fresh.collector, false)).toBe(null);
  expect(await ownersLink(fresh.collector, true)).toMatch(/\/sign-in#[\w-]{43}$/u);
  await closeAll(fresh);
});
