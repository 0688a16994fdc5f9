import { useId } from 'preact/hooks';
import type { CurrentState } from '../messaging/messages.ts';
import { Alert, Notice } from '../ui/alert.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { howMany } from '../ui/quantity.ts';
import { dateTime } from '../ui/time.ts';
import type { PopupDependencies } from './dependencies.ts';
import { useCommand } from './use-command.ts';

type Interrupted = CurrentState['interrupted'][number];

interface CardsProps {
  dependencies: PopupDependencies;
  sessions: Interrupted[];
  refresh: () => void;
}

/** The newest one; the others wait in the list of all sessions. */
export function InterruptedCards({ dependencies, sessions, refresh }: CardsProps) {
  const [newest, ...others] = sessions;
  if (!newest) return null;
  return (
    <div class="stack">
      <InterruptedCard key={newest.id} dependencies={dependencies} session={newest} refresh={refresh} />
      {others.length > 0 && (
        <p class="soft">
          {howMany(others.length, 'more session was', 'more sessions were')} interrupted:{' '}
          <a href={dependencies.reviewAddress(null)} target="_blank" rel="noopener">
            see all
          </a>
        </p>
      )}
    </div>
  );
}

function InterruptedCard({ dependencies, session, refresh }: Omit<CardsProps, 'sessions'> & { session: Interrupted }) {
  const title = useId();
  const { run, busy, problem } = useCommand();
  const finish = (): void => {
    void run('The session could not be finished.', () =>
      dependencies.client('session.finish', { session: session.id }),
    ).then(refresh);
  };
  return (
    <section aria-labelledby={title}>
      <Notice>
        <h2 id={title}>“{session.task}” was interrupted</h2>
        <p class="soft">
          The browser or Showhow was closed while you recorded it, on {dateTime(session.startedAt)}. What was recorded
          until then is kept.
        </p>
        {problem && <Alert>{problem}</Alert>}
        <div class="row">
          <Button onPress={finish} disabled={busy}>
            Finish
          </Button>
          <LinkButton href={dependencies.reviewAddress(session.id)} newTab>
            Review
          </LinkButton>
        </div>
      </Notice>
    </section>
  );
}
