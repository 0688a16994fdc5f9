import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import { message, messageParts } from '../i18n/message.ts';
import type { CurrentState } from '../messaging/messages.ts';
import { Alert, Notice } from '../ui/alert.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
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
          {messageParts<ComponentChild>('popup_more_interrupted', {
            count: others.length,
            link: (words) => (
              <a key="link" href={dependencies.reviewAddress(null)} target="_blank" rel="noopener">
                {words}
              </a>
            ),
          })}
        </p>
      )}
    </div>
  );
}

function InterruptedCard({ dependencies, session, refresh }: Omit<CardsProps, 'sessions'> & { session: Interrupted }) {
  const title = useId();
  const { run, busy, problem } = useCommand();
  const finish = (): void => {
    void run(message('failed_finish'), () => dependencies.client('session.finish', { session: session.id })).then(
      refresh,
    );
  };
  return (
    <section aria-labelledby={title}>
      <Notice>
        <h2 id={title}>{message('popup_interrupted', { task: session.task })}</h2>
        <p class="soft">{message('popup_interrupted_text', { date: dateTime(session.startedAt) })}</p>
        {problem && <Alert>{problem}</Alert>}
        <div class="row">
          <Button onPress={finish} disabled={busy}>
            {message('popup_finish')}
          </Button>
          <LinkButton href={dependencies.reviewAddress(session.id)} newTab>
            {message('popup_review')}
          </LinkButton>
        </div>
      </Notice>
    </section>
  );
}
