import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Account } from '../../api/lead/account.ts';
import { ask, type Refused, refusalOf } from '../client/ask.ts';
import { type Client, createClient } from '../client/client.ts';

type AccountState =
  | { state: 'asking' }
  | { state: 'signedOut' }
  | { state: 'failed'; refused: Refused }
  | { state: 'signedIn'; account: Account };

export interface SignedIn {
  client: Client;
  account: AccountState;
  /** @throws Refused */
  signIn: (token: string) => Promise<void>;
  signOut: () => Promise<void>;
  again: () => void;
}

/** Who is signed in, and the client that speaks for them. */
export function useAccount(address: string, send?: typeof fetch): SignedIn {
  const [account, setAccount] = useState<AccountState>({ state: 'asking' });
  const csrf = useRef('');
  const take = useCallback((taken: Account) => {
    csrf.current = taken.csrf;
    setAccount({ state: 'signedIn', account: taken });
  }, []);
  const client = useMemo(
    () =>
      createClient({
        address,
        csrf: () => csrf.current,
        onSignedOut: () => setAccount({ state: 'signedOut' }),
        ...(send && { send }),
      }),
    [address, send],
  );
  const again = useCallback(() => {
    ask(client.api.v1.lead.me.$get()).then(take, (error: unknown) => {
      const refused = refusalOf(error);
      setAccount(refused.code === 'signed-out' ? { state: 'signedOut' } : { state: 'failed', refused });
    });
  }, [client, take]);
  useEffect(again, [again]);
  return {
    client,
    account,
    signIn: async (token) => take(await ask(client.api.v1.lead['sign-in'].$post({ json: { token } }))),
    async signOut() {
      await ask(client.api.v1.lead['sign-out'].$post());
      csrf.current = '';
      setAccount({ state: 'signedOut' });
    },
    again,
  };
}
