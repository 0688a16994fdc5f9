import { useId } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { Held } from '../messaging/messages.ts';
import { dateTime } from '../ui/time.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { sessionRoute } from './route.ts';
import { exportsWords } from './submission/exports-words.ts';
import { isWithdrawable } from './submission/stage.ts';
import { StagePill } from './submission/stage-pill.tsx';
import { WithdrawButton } from './submission/withdraw-button.tsx';
import './session-list.css';

interface HeldSessionsProps extends Pick<Held, 'sessions'> {
  client: ReviewDependencies['client'];
}

const day = (iso: string): string => dateTime(Date.parse(iso));

/** Each can be withdrawn here, also when this browser has it no more. */
export function HeldSessions({ sessions, client }: HeldSessionsProps) {
  if (sessions.length === 0) return <p class="soft">{message('held_no_sessions')}</p>;
  return (
    <ul class="sessions">
      {sessions.map((session) => (
        <Row key={session.id} session={session} client={client} />
      ))}
    </ul>
  );
}

function Row({ session, client }: { session: Held['sessions'][number] } & Pick<HeldSessionsProps, 'client'>) {
  const title = useId();
  const { id, state, submittedAt, expiresAt, reason, exports } = session;
  return (
    <li class="session">
      <div class="session-about">
        <div class="session-title">
          <h3 id={title}>{message('held_session', { date: day(submittedAt) })}</h3>
          <StagePill stage={state} />
        </div>
        <p class="soft figures">
          {expiresAt === null ? id : `${id} · ${message('held_until', { date: day(expiresAt) })}`}
        </p>
        {reason !== null && <p dir="auto">{message('submission_returned_text', { reason })}</p>}
        {exports.length > 0 && <p class="soft">{exportsWords(exports)}</p>}
      </div>
      <div class="session-buttons">
        <a href={sessionRoute(id)} aria-describedby={title}>
          {message('held_open')}
        </a>
        {isWithdrawable(state) && <WithdrawButton client={client} session={id} describedBy={title} />}
      </div>
    </li>
  );
}
