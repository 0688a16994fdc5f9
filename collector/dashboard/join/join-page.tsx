import { useEffect, useMemo } from 'preact/hooks';
import { Brand } from '../../../src/ui/logo.tsx';
import { dateTime } from '../../../src/ui/time.ts';
import { ask } from '../client/ask.ts';
import { createClient } from '../client/client.ts';
import { CopyText } from '../shell/copy-text.tsx';
import { WhenLoaded } from '../shell/loading.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { keptWords } from '../shell/words.ts';
import '../../../src/ui/base.css';
import '../dashboard.css';

interface JoinPageProps {
  address: string;
  /** What stands after the # of the invitation. */
  secret: string;
  send?: typeof fetch;
}

/** Who invites, and how to go on. Looking at it uses nothing up. */
export function JoinPage({ address, secret, send }: JoinPageProps) {
  const client = useMemo(
    () => createClient({ address, csrf: () => '', onSignedOut: () => undefined, ...(send && { send }) }),
    [address, send],
  );
  const from = useLoaded(() => ask(client.api.v1.invitations.look.$post({ json: { secret } })), [client, secret]);
  useEffect(() => {
    document.title = 'Invitation · Showhow';
  }, []);
  return (
    <div class="page">
      <header class="page-header">
        <Brand />
      </header>
      <main class="page-body join" id="main">
        <h1>{from.loaded.state === 'failed' ? 'Your invitation' : 'You are invited to show how tasks are done'}</h1>
        <WhenLoaded from={from}>
          {(invitation) => (
            <>
              <dl class="join-facts">
                <Fact name="By" value={invitation.name} />
                <Fact name="What for" value={invitation.purpose} />
                <Fact name="What they receive" value={invitation.receives} />
                <Fact name="Kept" value={keptWords(invitation.retentionDays)} />
                <Fact name="Questions" value={invitation.contact} />
                <Fact name="Open until" value={dateTime(Date.parse(invitation.endsAt))} />
              </dl>
              <h2>How to join</h2>
              <ol class="join-steps">
                <li>Open Showhow in your browser: its button is beside the address.</li>
                <li>
                  Choose “Join a team”, and paste this link:
                  <CopyText label="Invitation link" text={`${address}/join#${secret}`} />
                </li>
                <li>
                  Read what you agree to. Nothing is sent before you have agreed, and submitted a session yourself.
                </li>
              </ol>
            </>
          )}
        </WhenLoaded>
      </main>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt class="soft">{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
