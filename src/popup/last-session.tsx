import type { CurrentState } from '../messaging/messages.ts';
import { LinkButton } from '../ui/button.tsx';
import type { PopupDependencies } from './dependencies.ts';

interface LastSessionProps {
  session: CurrentState['lastStopped'];
  reviewAddress: PopupDependencies['reviewAddress'];
  settingsAddress: string;
}

/** The ways out of the start view: to what was recorded last, and to everything that was. */
export function LastSession({ session, reviewAddress, settingsAddress }: LastSessionProps) {
  return (
    <footer class="last">
      {session ? (
        <p class="last-task">
          <span class="soft">Recorded last</span>
          <br />
          {session.task}
        </p>
      ) : null}
      {session && (
        <LinkButton href={reviewAddress(session.id)} newTab>
          Review
        </LinkButton>
      )}
      <a class="last-all" href={reviewAddress(null)} target="_blank" rel="noopener">
        My sessions
      </a>
      <a class="last-all" href={settingsAddress} target="_blank" rel="noopener">
        Settings
      </a>
    </footer>
  );
}
