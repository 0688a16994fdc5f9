/** A person who is signed in to the dashboard. */
import type { Account, Role } from '../api/lead/account.ts';
import type { LeadTask } from '../api/lead/tasks.ts';
import { CSRF_HEADER } from '../api/security.ts';
import { addPerson } from '../src/people/people.ts';
import { makeLink } from '../src/people/sign-ins.ts';
import { ADDRESS, type Reached } from './test-collector.ts';
import { secretIn } from './worker.ts';

export interface TestLead extends Account {
  cookie: string;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** A change; headers that are given take the place of those that it needs. */
  send: (method: string, path: string, json?: unknown, headers?: Record<string, string>) => Promise<Response>;
  task: (given?: object) => Promise<LeadTask>;
}

let count = 0;

export async function signedIn(one: Reached, role: Role = 'owner', tasks: string[] = []): Promise<TestLead> {
  count += 1;
  const { id } = await addPerson(one.collector, { name: `${role} ${count}`, email: null, role, tasks });
  const { link } = await makeLink(one.collector, id);
  const answer = await one.app.request(`${ADDRESS}/api/v1/lead/sign-in`, {
    method: 'POST',
    headers: { origin: ADDRESS, 'content-type': 'application/json' },
    body: JSON.stringify({ token: secretIn(link) }),
  });
  const account = (await answer.json()) as Account;
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const send: TestLead['send'] = async (method, path, json, headers = {}) =>
    one.app.request(`${ADDRESS}/api/v1/lead${path}`, {
      method,
      headers: { cookie, origin: ADDRESS, [CSRF_HEADER]: account.csrf, 'content-type': 'application/json', ...headers },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
  return {
    ...account,
    cookie,
    get: async (path, headers = {}) =>
      one.app.request(`${ADDRESS}/api/v1/lead${path}`, { headers: { cookie, ...headers } }),
    send,
    task: async (given = {}) => {
      const made = await send('POST', '/tasks', { ...plainTask, ...given });
      if (made.status !== 201) throw new Error(await made.text());
      return (await made.json()) as LeadTask;
    },
  };
}

const plainTask = {
  label: 'Order a chair',
  sites: ['https://shop.example/*'],
  capture: { timing: false, pointer: false, page: false, screenshots: false, unmasked: [] },
  state: 'open',
};
