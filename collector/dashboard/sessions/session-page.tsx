import type { LeadSession } from '../../api/lead/sessions.ts';
import { ask } from '../client/ask.ts';
import type { Desk } from '../shell/desk.ts';
import { Facts } from '../shell/facts.tsx';
import { WhenLoaded } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { routes } from '../shell/route.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { count, creditWords, day, moment } from '../shell/words.ts';
import { DecisionForm } from './decision-form.tsx';
import { NextToDecide } from './next-to-decide.tsx';
import { SessionContent } from './session-content.tsx';
import { SessionState } from './session-state.tsx';
import { isGone, outcomeWords, signReason, sizeWords, taskName } from './session-words.ts';
import './session-page.css';

interface SessionPageProps {
  id: string;
  desk: Desk;
}

export function SessionPage({ id, desk }: SessionPageProps) {
  const { client, decisions } = desk;
  const from = useLoaded(() => ask(client.api.v1.lead.sessions[':id'].$get({ param: { id } })), [client, id]);
  const known = from.loaded.state === 'loaded' ? from.loaded.value : null;
  const session = decisions.decided.get(id) ?? known;
  return (
    <Page
      kind="Session"
      title={session ? taskName(session) : 'Session'}
      beside={session && <SessionState state={session.state} />}
      actions={<NextToDecide desk={desk} after={id} />}
    >
      <WhenLoaded from={from}>
        {(loaded) => <OneSession session={session ?? loaded} desk={desk} onAgain={from.reload} />}
      </WhenLoaded>
    </Page>
  );
}

interface OneSessionProps {
  session: LeadSession;
  desk: Desk;
  onAgain: () => void;
}

function OneSession({ session, desk, onAgain }: OneSessionProps) {
  if (isGone(session)) return <Tombstone session={session} />;
  return (
    <>
      <p class="figures">{sizeWords(session)}</p>
      <Returned session={session} />
      <PointedOut session={session} />
      <Facts facts={factsOf(session, desk.person.role === 'owner')} />
      <DecisionForm session={session} decisions={desk.decisions} />
      <SessionContent session={session} client={desk.client} onGone={onAgain} />
    </>
  );
}

function factsOf(session: LeadSession, isOwner: boolean) {
  const {
    state,
    credit,
    worker,
    submittedAt,
    decidedAt,
    decidedBy,
    corrects,
    correctedBy,
    expiresAt,
    exports,
    outcome,
  } = session;
  return [
    ['Worker', isOwner ? <a href={routes.worker(worker.id)}>{worker.name}</a> : worker.name],
    ['Outcome', outcomeWords[outcome ?? 'none']],
    ['Submitted', moment(submittedAt)],
    ...(decidedAt === null ? [] : [['Decided', `${moment(decidedAt)}${decidedBy ? `, by ${decidedBy.name}` : ''}`]]),
    ...(corrects === null ? [] : [['Answers', <a href={routes.session(corrects)}>the session that was returned</a>]]),
    ...(correctedBy === null ? [] : [['Answered by', <a href={routes.session(correctedBy)}>a corrected session</a>]]),
    ...(credit === null ? [] : [[state === 'accepted' ? 'Credit' : 'Promised', creditWords([credit])]]),
    ['Kept', expiresAt === null ? 'Until the worker withdraws it' : `Until ${day(expiresAt)}`],
    ['Datasets', exports === 0 ? 'In none' : `In ${count(exports)}`],
    ['Looked at', <a href={routes.accessLog(`session=${session.id}`)}>See who did</a>],
  ] as [string, string][];
}

function Returned({ session: { state, reason } }: Pick<OneSessionProps, 'session'>) {
  if (state !== 'returned' || reason === null) return null;
  return (
    <section aria-labelledby="why">
      <h2 id="why">Why it was returned</h2>
      <p class="session-reason" dir="auto">
        {reason}
      </p>
    </section>
  );
}

/** What makes it one to look at twice, and what that may mean. */
function PointedOut({ session: { id, signs } }: Pick<OneSessionProps, 'session'>) {
  if (signs.length === 0) return null;
  return (
    <section class="message message-notice" aria-labelledby="signs">
      <h2 id="signs">Look at this one twice</h2>
      <ul class="session-signs">
        {signs.map((sign) => (
          <li key={sign.sign}>
            {signReason(sign)}{' '}
            {(sign.sign === 'sameActions' || sign.sign === 'manySame') && (
              <a href={routes.sessions(`sameAs=${id}`)}>Show those alike</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is left of a session that is gone: that it was, and nothing of it. */
function Tombstone({ session: { state, worker, submittedAt, endedAt, exports } }: Pick<OneSessionProps, 'session'>) {
  const when = endedAt === null ? '' : moment(endedAt);
  return (
    <section class="section" aria-label="What is left of it">
      <p>
        {state === 'withdrawn' ? (
          <>
            <bdi>{worker.name}</bdi> withdrew this session. Nothing of what it held is kept.
          </>
        ) : (
          'This session was deleted when its time was over. Nothing of what it held is kept.'
        )}
      </p>
      <Facts
        facts={[
          ['Worker', worker.name],
          ['Submitted', moment(submittedAt)],
          [state === 'withdrawn' ? 'Withdrawn' : 'Deleted', when],
          ['Datasets', exports === 0 ? 'It was in none' : `It was in ${count(exports)} before`],
        ]}
      />
      {exports > 0 && (
        <p class="soft">
          Whoever downloaded these datasets before has to take it out of their copies. Downloads from now on leave it
          out.
        </p>
      )}
    </section>
  );
}
