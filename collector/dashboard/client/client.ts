/** The collector, as this page asks it. */
import { hc } from 'hono/client';
import type { Api } from '../../api/routes.ts';

export type Client = ReturnType<typeof hc<Api>>;

/** As `collector/api/security.ts` names it. */
const CSRF_HEADER = 'Showhow-Csrf';

interface Connection {
  address: string;
  /** The token against forged requests; empty before somebody has signed in. */
  csrf: () => string;
  /** Nobody is signed in any more: the sign-in has ended, or an owner has ended it. */
  onSignedOut: () => void;
  send?: typeof fetch;
}

export function createClient({ address, csrf, onSignedOut, send = fetch }: Connection): Client {
  const ask: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    if ((init?.method ?? 'GET').toUpperCase() !== 'GET') headers.set(CSRF_HEADER, csrf());
    const answer = await send(input, { ...init, headers, credentials: 'same-origin' });
    if (answer.headers.get('content-type')?.startsWith('application/problem+json') && answer.status === 401) {
      const { code } = (await answer.clone().json()) as { code?: string };
      if (code === 'signed-out') onSignedOut();
    }
    return answer;
  };
  return hc<Api>(address, { fetch: ask });
}
