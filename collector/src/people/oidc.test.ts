import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { startProvider, type TestProvider } from '../../testing/provider.ts';
import { ADDRESS, closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { addPerson } from './people.ts';

let provider: TestProvider;
let one: TestCollector;

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  provider = await startProvider({ ada: 'ada@example.org', stranger: 'stranger@example.org' });
  provider.serve(ADDRESS);
  one = await testCollector(provider.settings);
  await addPerson(one.collector, { name: 'Ada', email: 'Ada@example.org', role: 'owner', tasks: [] });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await provider.stop();
  await closeAll(one);
});

/** Cookies as a browser keeps them. */
function createJar() {
  const cookies = new Map<string, string>();
  return {
    header: () => [...cookies].map((pair) => pair.join('=')).join('; '),
    keep: (answer: Response) => {
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    },
  };
}

/** Signs in at the provider; resolves to where it sends the browser back to. */
async function atProvider(start: string, login: string): Promise<string> {
  const jar = createJar();
  const go = async (url: string, body?: string) =>
    jar.keep(
      await fetch(url, {
        redirect: 'manual',
        headers: {
          cookie: jar.header(),
          ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(body !== undefined && { method: 'POST', body }),
      }),
    );
  const forms = [`prompt=login&login=${login}&password=any`, 'prompt=consent'];
  let url = start;
  for (let step = 0; step < 12 && !url.startsWith(ADDRESS); step += 1) {
    const asks = url.includes('/interaction/');
    const answer = await go(url, asks ? forms.shift() : undefined);
    url = new URL(answer.headers.get('location') ?? '', url).href;
  }
  return url;
}

async function signIn(login: string, change: (back: string) => string = (back) => back) {
  const jar = createJar();
  const start = jar.keep(await one.app.request(`${ADDRESS}/oidc/start`));
  const back = await atProvider(start.headers.get('location') ?? '', login);
  const answer = jar.keep(await one.app.request(change(back), { headers: { cookie: jar.header() } }));
  const me = await one.app.request(`${ADDRESS}/api/v1/lead/me`, { headers: { cookie: jar.header() } });
  return {
    to: answer.headers.get('location'),
    status: me.status,
    me: (await me.json()) as { person?: { name: string } },
  };
}

test('who was added signs in with the provider', async () => {
  const { to, me } = await signIn('ada');
  expect({ to, name: me.person?.name }).toEqual({ to: '/', name: 'Ada' });
  expect(await (await one.app.request('/api/v1/collector')).json()).toMatchObject({ signIn: { oidc: 'Example ID' } });
}, 30_000);

test('who was not added does not', async () => {
  expect(await signIn('stranger')).toMatchObject({ to: '/?sign-in=refused', status: 401 });
});

test('an address that the provider has not verified is nobody’s', async () => {
  await addPerson(one.collector, { name: 'Grace', email: 'grace@example.org', role: 'owner', tasks: [] });
  provider.emails['grace'] = 'grace@example.org';
  provider.verifies(false);
  const refused = await signIn('grace');
  provider.verifies(true);
  expect(refused.status).toBe(401);
  expect((await signIn('grace')).status).toBe(200);
});

test('an address that has become somebody else’s at the provider does not sign them in', async () => {
  await signIn('ada');
  provider.emails['other'] = 'ada@example.org';
  expect((await signIn('other')).status).toBe(401);
});

test('an answer that was not asked for is refused', async () => {
  const changed = await signIn('ada', (back) => back.replace(/state=[^&]+/u, 'state=another'));
  expect(changed.status).toBe(401);
  const unasked = await one.app.request(`${ADDRESS}/oidc/callback?code=a&state=b`);
  expect(unasked.headers.get('location')).toBe('/?sign-in=refused');
});

test('who cannot sign in because the provider does not answer is told so in the dashboard', async () => {
  const alone = await testCollector({ ...provider.settings, SHOWHOW_OIDC_ISSUER: 'http://127.0.0.1:1' });
  onTestFinished(() => closeAll(alone));
  const answer = await alone.app.request(`${ADDRESS}/oidc/start`);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/?sign-in=refused']);
});
