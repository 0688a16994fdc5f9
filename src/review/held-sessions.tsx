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

/** The names of the tasks, by session, of those that are in this browser. */
export type Here = ReadonlyMap<string, string>;
type HeldSession = Held['sessions'][number];

interface HeldSessionsProps extends Pick<Held, 'sessions'> {
  here: Here;
  client: ReviewDependencies['client'];
}

const day = (iso: string): string => dateTime(Date.parse(iso));

/** The team does not know what a task of the person's own is called, without looking into its session. */
export const taskOf = ({ id, task }: HeldSession, here: Here): string =>
  task ?? here.get(id) ?? message('held_own_task');

export const submittedWords = ({ submittedAt }: HeldSession): string =>
  message('held_session', { date: day(submittedAt) });

const creditWords = (state: HeldSession['state'], credit: NonNullable<HeldSession['credit']>): string =>
  state === 'submitted' || state === 'returned' ? message('held_promised', credit) : `${credit.amount} ${credit.unit}`;

/** Each can be withdrawn here, also when this browser has it no more. */
export function HeldSessions({ sessions, here, client }: HeldSessionsProps) {
  if (sessions.length === 0) return <p class="soft">{message('held_no_sessions')}</p>;
  return (
    <ul class="sessions">
      {sessions.map((session) => (
        <Row key={session.id} session={session} here={here} client={client} />
      ))}
    </ul>
  );
}

function Row({ session, here, client }: { session: HeldSession } & Pick<HeldSessionsProps, 'here' | 'client'>) {
  const title = useId();
  const { id, state, expiresAt, reason, exports, credit } = session;
  return (
    <li class="session">
      <div class="session-about">
        <div class="session-title">
          <h3 id={title} dir="auto">
            {taskOf(session, here)}
          </h3>
          <StagePill stage={state} />
        </div>
        <p class="soft figures">
          {[
            submittedWords(session),
            ...(credit === null ? [] : [creditWords(state, credit)]),
            ...(expiresAt === null ? [] : [message('held_until', { date: day(expiresAt) })]),
          ].join(' · ')}
        </p>
        {reason !== null && <p dir="auto">{message('submission_returned_text', { reason })}</p>}
        {exports.length > 0 && <p class="soft">{exportsWords(exports)}</p>}
      </div>
      <div class="session-buttons">
        {here.has(id) && (
          <a href={sessionRoute(id)} aria-describedby={title}>
            {message('held_open')}
          </a>
        )}
        {isWithdrawable(state) && <WithdrawButton client={client} session={id} describedBy={title} />}
      </div>
    </li>
  );
}
