import { message } from '../i18n/message.ts';
import type { LiveSession } from '../messaging/messages.ts';
import { Brand } from '../ui/logo.tsx';
import { clock, isoDuration } from '../ui/time.ts';
import { useNow } from '../ui/use-now.ts';
import { elapsed } from './elapsed.ts';
import './header.css';

/** The status stays the same element through all views, so that screen readers hear it change. */
export function Header({ known, live }: { known: boolean; live: LiveSession | null }) {
  const state = live?.state ?? 'idle';
  return (
    <header class={`header header-${state}`}>
      {!live && <Brand key="brand" />}
      <p class="header-status" role="status" key="status">
        {known ? message(`status_${state}`) : ''}
      </p>
      {live && <Elapsed key="elapsed" live={live} />}
    </header>
  );
}

function Elapsed({ live }: { live: LiveSession }) {
  const duration = elapsed(live, useNow(live.state === 'recording'));
  return (
    <time
      class="header-time"
      role="timer"
      aria-live="off"
      aria-label={message('popup_elapsed')}
      dateTime={isoDuration(duration)}
    >
      {clock(duration)}
    </time>
  );
}
