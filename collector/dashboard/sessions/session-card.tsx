import { memo } from '../../../src/ui/memo.ts';
import type { LeadSession } from '../../api/lead/sessions.ts';
import { routes } from '../shell/route.ts';
import { moment } from '../shell/words.ts';
import { SessionState } from './session-state.tsx';
import { isGone, signNames, sizeWords, taskName } from './session-words.ts';

function whenWords({ state, submittedAt, endedAt, exports }: LeadSession): string {
  const gone = state === 'withdrawn' ? 'withdrawn' : 'deleted at the end of its time,';
  return [
    `submitted ${moment(submittedAt)}`,
    ...(endedAt === null ? [] : [`${gone} ${moment(endedAt)}`]),
    ...(exports > 0 ? [exports === 1 ? 'in 1 dataset' : `in ${exports} datasets`] : []),
  ].join(' · ');
}

/** A session in a list: what is known of it without looking into it. */
export const SessionCard = memo(({ session }: { session: LeadSession }) => {
  const size = sizeWords(session);
  return (
    <li class="card session-card">
      <div class="card-about">
        <div class="card-title">
          <h2>
            <a href={routes.session(session.id)} dir="auto">
              {taskName(session)}
            </a>
          </h2>
          <SessionState state={session.state} />
          {!isGone(session) &&
            session.signs.map(({ sign }) => (
              <span key={sign} class="tag tag-look">
                {signNames[sign]}
              </span>
            ))}
        </div>
        <p>
          <bdi>{session.worker.name}</bdi>
        </p>
        {size !== '' && <p class="soft figures">{size}</p>}
        <p class="soft figures">{whenWords(session)}</p>
      </div>
    </li>
  );
});
