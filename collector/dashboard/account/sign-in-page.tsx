import { Button, LinkButton } from '../../../src/ui/button.tsx';
import { Logo } from '../../../src/ui/logo.tsx';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import { Refusal } from '../shell/refusal.tsx';
import { useChange } from '../shell/use-change.ts';
import { useLoaded } from '../shell/use-loaded.ts';

interface SignInPageProps {
  client: Client;
  /** Of the link that was opened; null where none was. */
  token: string | null;
  /** Signing in with the provider did not work. */
  isRefused: boolean;
  onSignIn: (token: string) => Promise<void>;
}

/** Pressed, not by itself: programs that look through mail open links too, and this one works once. */
export function SignInPage({ client, token, isRefused, onSignIn }: SignInPageProps) {
  const { loaded } = useLoaded(() => ask(client.api.v1.collector.$get()), [client]);
  const { run, isBusy, refused } = useChange();
  const about = loaded.state === 'loaded' ? loaded.value : null;
  const provider = about?.signIn.oidc ?? null;
  return (
    <main class="sign-in" id="main">
      <Logo />
      <h1 dir="auto">{about ? about.name : 'Showhow'}</h1>
      {loaded.state === 'failed' && <Refusal refused={loaded.refused} />}
      <Refusal refused={refused} />
      {isRefused && (
        <p role="alert">
          This did not work, or your account is not known here. Try again, or ask an owner to add your e-mail address.
        </p>
      )}
      {token === null ? (
        <WhereLinksAre hasProvider={provider !== null} />
      ) : (
        <>
          <p>Your link signs you in once, in this browser.</p>
          <Button look="main" unavailable={isBusy} onPress={() => void run(() => onSignIn(token))}>
            Sign in
          </Button>
        </>
      )}
      {provider !== null && (
        <LinkButton look={token === null ? 'main' : 'plain'} href="/oidc/start">
          Sign in with {provider}
        </LinkButton>
      )}
      {about && (
        <p class="soft">
          Questions are answered by <bdi>{about.contact}</bdi>.
        </p>
      )}
    </main>
  );
}

function WhereLinksAre({ hasProvider }: { hasProvider: boolean }) {
  return (
    <>
      <p>
        {hasProvider
          ? 'Sign in to go on, or open a sign-in link that an owner of this collector has made for you.'
          : 'Open your sign-in link to go on. An owner of this collector can make one for you, under People.'}
      </p>
      <p class="soft">
        Do you run this collector? Started with <code>--sign-in-link</code>, it prints a link for its owner.
      </p>
    </>
  );
}
