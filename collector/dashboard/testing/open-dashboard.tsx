/** The dashboard with a collector of its own, for tests. */
import { mount } from '../../../src/ui/testing/render.tsx';
import { Dashboard } from '../dashboard.tsx';
import { leadTask, OWNER, REVIEWER, TASK } from './answers.ts';
import { type Answers, CSRF, fakeCollector } from './fake-collector.ts';

export const about = {
  name: 'Acme research',
  contact: 'research@acme.example',
  purpose: 'To teach programs to use the web',
  receives: 'The sessions that you submit, as you submit them.',
  retentionDays: 365,
  address: 'https://collector.example',
  version: '0.1.0',
  limits: { chunkBytes: 1_048_576, sessionBytes: 500_000_000 },
  receiptKey: { kty: 'OKP', crv: 'Ed25519', x: 'a'.repeat(43) },
  agreement: { text: 'Acme research receives what you submit.', textDigest: 'a'.repeat(64), language: 'en' },
  signIn: { oidc: null },
};

export const owner = { person: { id: OWNER, name: 'Grace', role: 'owner', tasks: [] }, csrf: CSRF };
export const reviewer = { person: { id: REVIEWER, name: 'Rita', role: 'reviewer', tasks: [TASK] }, csrf: CSRF };

interface Options {
  /** Of the sign-in link that was opened. */
  token?: string;
  isRefused?: boolean;
}

/** @param hash of the address */
export function open(hash: string, answers: Answers = {}, { token, isRefused = false }: Options = {}) {
  const collector = fakeCollector({
    'GET /lead/me': () => owner,
    'GET /collector': () => about,
    'GET /lead/tasks': () => ({ tasks: [leadTask()] }),
    'GET /lead/sessions': () => ({ sessions: [], next: null, total: 0 }),
    'GET /lead/workers': () => ({ workers: [] }),
    'GET /lead/task-problems': () => ({ problems: [] }),
    'GET /lead/people': () => ({ people: [] }),
    ...answers,
  });
  location.hash = hash;
  mount(
    <Dashboard address="https://collector.example" token={token ?? null} isRefused={isRefused} send={collector.send} />,
    'dashboard-page',
  );
  return collector;
}
