import { message } from '../i18n/message.ts';
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
          <span class="soft">{message('popup_recorded_last')}</span>
          <br />
          {session.task}
        </p>
      ) : null}
      {session && (
        <LinkButton href={reviewAddress(session.id)} newTab>
          {message('popup_review')}
        </LinkButton>
      )}
      <a class="last-all" href={reviewAddress(null)} target="_blank" rel="noopener">
        {message('popup_sessions')}
      </a>
      <a class="last-all" href={settingsAddress} target="_blank" rel="noopener">
        {message('popup_settings')}
      </a>
    </footer>
  );
}
