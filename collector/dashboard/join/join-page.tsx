import { useEffect, useMemo } from 'preact/hooks';
import { message } from '../../../src/i18n/message.ts';
import { TeamFacts } from '../../../src/joining/team-facts.tsx';
import { Alert } from '../../../src/ui/alert.tsx';
import { Button } from '../../../src/ui/button.tsx';
import { Brand } from '../../../src/ui/logo.tsx';
import { dateTime } from '../../../src/ui/time.ts';
import { collectorProblemWords } from '../../../src/wording/collector-problem.ts';
import { ask, type Refused } from '../client/ask.ts';
import { type Client, createClient } from '../client/client.ts';
import { isFinal } from '../client/refusal-words.ts';
import { CopyText } from '../shell/copy-text.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import '../../../src/ui/base.css';
import '../dashboard.css';

interface JoinPageProps {
  address: string;
  /** What stands after the # of the invitation. */
  secret: string;
  send?: typeof fetch;
}

/** Who invites, and how to go on, in the person’s language. Looking at it uses nothing up. */
export function JoinPage({ address, secret, send }: JoinPageProps) {
  const client = useMemo(
    () => createClient({ address, csrf: () => '', onSignedOut: () => undefined, ...(send && { send }) }),
    [address, send],
  );
  useEffect(() => {
    document.title = message('invited_title');
  }, []);
  return (
    <div class="page">
      <header class="page-header">
        <Brand />
      </header>
      <main class="page-body join" id="main">
        {/^[\w-]{43}$/u.test(secret) ? (
          <Invitation address={address} secret={secret} client={client} />
        ) : (
          <Failed code="noSecret" />
        )}
      </main>
    </div>
  );
}

type InvitationProps = Pick<JoinPageProps, 'address' | 'secret'> & { client: Client };

function Invitation({ address, secret, client }: InvitationProps) {
  const { loaded, reload } = useLoaded(
    () => ask(client.api.v1.invitations.look.$post({ json: { secret } })),
    [client, secret],
  );
  if (loaded.state === 'loading') return <p aria-busy="true" />;
  if (loaded.state === 'failed') return <Failed {...failureOf(loaded.refused, reload)} />;
  const invitation = loaded.value;
  return (
    <>
      <h1>{message('team_offer', { name: invitation.name })}</h1>
      <p>{message('invited_about')}</p>
      <TeamFacts
        facts={invitation}
        more={[{ label: message('team_until'), value: dateTime(Date.parse(invitation.endsAt)) }]}
      />
      <h2>{message('invited_how')}</h2>
      <ol class="join-steps">
        <li>{message('invited_open')}</li>
        <li>
          {message('invited_paste', { join: message('team_join') })}
          <CopyText label={message('team_link')} text={`${address}/join#${secret}`} />
        </li>
        <li>{message('invited_read')}</li>
      </ol>
    </>
  );
}

interface FailedProps {
  code: string;
  onRetry?: () => void;
}

function failureOf({ code }: Refused, onRetry: () => void): FailedProps {
  const isUnheard = code === 'unreachable' || code === 'unclear';
  return { code: isUnheard ? 'unanswered' : code, ...(!isFinal(code) && { onRetry }) };
}

function Failed({ code, onRetry }: FailedProps) {
  return (
    <>
      <h1>{message('invited_failed')}</h1>
      <Alert>
        <p>{collectorProblemWords(code)}</p>
        {onRetry && (
          <div>
            <Button onPress={onRetry}>{message('data_try_again')}</Button>
          </div>
        )}
      </Alert>
    </>
  );
}
