import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { CurrentState } from '../messaging/messages.ts';
import { Alert } from '../ui/alert.tsx';
import { useKeptFocus } from '../ui/keep-focus.ts';
import { usePatience } from '../ui/use-patience.ts';
import type { PopupDependencies } from './dependencies.ts';
import { Header } from './header.tsx';
import { LiveView } from './live-view.tsx';
import { StartView } from './start-view.tsx';
import { StoppedView } from './stopped-view.tsx';
import { useCurrentState } from './use-current-state.ts';
import '../ui/base.css';
import './popup.css';

export function Popup({ dependencies }: { dependencies: PopupDependencies }) {
  const { state, failing, refresh } = useCurrentState(dependencies);
  const slow = usePatience(state === null);
  const root = useKeptFocus();
  return (
    <div class="popup" ref={root}>
      <Header known={state !== null} live={state?.live ?? null} />
      <main>
        {failing && (
          <div class="stack">
            <Alert>{message('popup_storage')}</Alert>
          </div>
        )}
        {state ? (
          <View dependencies={dependencies} current={state} refresh={refresh} />
        ) : (
          <>
            <h1 class="hidden-text">Showhow</h1>
            {!failing && (
              <p class="starting soft" aria-live="polite">
                {slow && message('popup_starting')}
              </p>
            )}
          </>
        )}
      </main>
    </div>
  );
}

interface ViewProps {
  dependencies: PopupDependencies;
  current: CurrentState;
  refresh: () => void;
}

function View({ dependencies, current, refresh }: ViewProps) {
  const stopped = useJustStopped(current);
  const { drafts } = dependencies;
  const live = current.live !== null;
  // What was typed has become a session, perhaps while this popup was closed.
  useEffect(() => {
    if (live) void drafts.save(null);
  }, [live, drafts]);
  if (current.live) return <LiveView dependencies={dependencies} live={current.live} refresh={refresh} />;
  if (stopped.session) {
    return (
      <StoppedView
        client={dependencies.client}
        task={stopped.session.task}
        given={stopped.session.given}
        refresh={refresh}
        reviewAddress={dependencies.reviewAddress(stopped.session.id)}
        onNew={stopped.dismiss}
      />
    );
  }
  return <StartView dependencies={dependencies} current={current} refresh={refresh} />;
}

/** The session that stopped while this popup was open. */
function useJustStopped({ live, lastStopped }: CurrentState) {
  const seen = useRef<string | null>(null);
  const [dismissed, dismiss] = useState<string | null>(null);
  if (live) seen.current = live.id;
  const session = lastStopped && lastStopped.id === seen.current && lastStopped.id !== dismissed ? lastStopped : null;
  return { session, dismiss: () => dismiss(lastStopped?.id ?? null) };
}
