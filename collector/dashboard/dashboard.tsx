import { useEffect, useRef, useState } from 'preact/hooks';
import { useKeptFocus } from '../../src/ui/keep-focus.ts';
import { useHash } from '../../src/ui/use-hash.ts';
import type { Account } from '../api/lead/account.ts';
import { SignInPage } from './account/sign-in-page.tsx';
import { useAccount } from './account/use-account.ts';
import type { Client } from './client/client.ts';
import { DecisionMessages } from './sessions/decision-messages.tsx';
import { useDecisions } from './sessions/use-decisions.ts';
import { Navigation } from './shell/navigation.tsx';
import { Page } from './shell/page.tsx';
import { Refusal } from './shell/refusal.tsx';
import { parseRoute } from './shell/route.ts';
import { useChange } from './shell/use-change.ts';
import { ViewOf } from './shell/view.tsx';
import type { TaskDraft } from './tasks/task-draft.ts';
import '../../src/ui/base.css';
import './dashboard.css';

export interface DashboardProps {
  /** Of the collector. */
  address: string;
  /** Of a sign-in link that was opened. */
  token: string | null;
  isRefused?: boolean;
  send?: typeof fetch;
}

export function Dashboard(props: DashboardProps) {
  const root = useKeptFocus();
  return (
    <div ref={root}>
      <SignedInOrNot {...props} />
    </div>
  );
}

function SignedInOrNot({ address, token, isRefused = false, send }: DashboardProps) {
  const { client, account, signIn, signOut, again } = useAccount(address, send);
  const [link, setLink] = useState(token);
  if (account.state === 'asking') return null;
  if (account.state === 'failed') {
    return (
      <main class="sign-in" id="main">
        <h1 class="hidden-text">Showhow</h1>
        <Refusal refused={account.refused} onAgain={again} />
      </main>
    );
  }
  if (account.state === 'signedOut' || link !== null) {
    const enter = async (given: string): Promise<void> => {
      await signIn(given);
      setLink(null);
    };
    return <SignInPage client={client} token={link} isRefused={isRefused} onSignIn={enter} />;
  }
  return <SignedInPages client={client} account={account.account} onSignOut={signOut} />;
}

interface SignedInPagesProps {
  client: Client;
  account: Account;
  onSignOut: () => Promise<void>;
}

function SignedInPages({ client, account: { person }, onSignOut }: SignedInPagesProps) {
  const route = parseRoute(useHash());
  const decisions = useDecisions(client);
  const drafts = useRef(new Map<string, TaskDraft>()).current;
  const leaving = useChange();
  useFocusOnTitle(`${route.view} ${route.id}`);
  return (
    <div class="page">
      <Navigation person={person} view={route.view} onSignOut={() => void leaving.run(onSignOut)} />
      <Refusal refused={leaving.refused} />
      {person.role === 'nobody' ? (
        <Page kind="No access">
          <p>Your account may not see anything here. Ask an owner of this collector.</p>
        </Page>
      ) : (
        <ViewOf key={`${route.view} ${route.id}`} route={route} desk={{ client, person, decisions, drafts }} />
      )}
      <DecisionMessages decisions={decisions} />
    </div>
  );
}

/** A screen reader says which view was opened; the first one it says by itself. */
function useFocusOnTitle(view: string): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) document.querySelector<HTMLElement>('main h1')?.focus();
    isFirst.current = false;
  }, [view]);
}
