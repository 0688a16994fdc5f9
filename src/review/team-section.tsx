import { useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import { Joining } from '../joining/joining.tsx';
import { TeamFacts } from '../joining/team-facts.tsx';
import type { Collector } from '../joining/use-collector.ts';
import type { CollectorState } from '../messaging/messages.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { dateTime } from '../ui/time.ts';
import { collectorProblemWords } from '../wording/collector-problem.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { heldRoute } from './route.ts';

type Needs = Pick<ReviewDependencies, 'client' | 'joining'>;

/** The team that the person has joined, or the way to one. */
export function TeamSection({ dependencies, collector }: { dependencies: Needs; collector: Collector }) {
  const { client, joining } = dependencies;
  const { state, refresh } = collector;
  return (
    <section>
      <h2>{message('team_heading')}</h2>
      {state?.joined && <Joined joined={state.joined} dependencies={dependencies} refresh={refresh} />}
      {state && !state.joined && (
        <>
          <p>{message('team_none')}</p>
          <Joining client={client} permissions={joining} invitation={state.invitation} refresh={refresh} />
        </>
      )}
    </section>
  );
}

interface JoinedProps {
  joined: NonNullable<CollectorState['joined']>;
  dependencies: Needs;
  refresh: () => void;
}

function Joined({ joined, dependencies, refresh }: JoinedProps) {
  const { client, joining } = dependencies;
  const { name, worker, joinedAt, agreement, noWay } = joined;
  const allow = (): void => {
    // In the turn of the press: browsers ask at no other time.
    const asking = noWay === 'no-permission' ? joining.reach(joined.address) : joining.collect();
    asking.then(
      () => {
        client('submission.refresh', {}).catch(() => undefined);
        refresh();
      },
      () => undefined,
    );
  };
  return (
    <>
      <p>{message('team_joined_as', { name, worker, date: dateTime(joinedAt) })}</p>
      {noWay && (
        <>
          <Alert>{collectorProblemWords(noWay)}</Alert>
          <Button onPress={allow}>{message('team_allow')}</Button>
        </>
      )}
      <TeamFacts facts={joined} />
      <details>
        <summary>{message('team_agreement')}</summary>
        <p class="joining-agreement" lang={agreement.language} dir="auto">
          {agreement.text}
        </p>
      </details>
      <a href={heldRoute}>{message('team_held', { name })}</a>
      <Leave name={name} client={client} refresh={refresh} />
    </>
  );
}

function Leave({ name, client, refresh }: { name: string; client: Needs['client']; refresh: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const leave = (): void => {
    setFailed(false);
    client('collector.leave', {}).then(refresh, () => setFailed(true));
  };
  if (!isAsking) return <Button onPress={() => setAsking(true)}>{message('team_leave', { name })}</Button>;
  return (
    <div class="joining">
      <p>{message('team_leave_sure')}</p>
      {isFailed && <Alert>{message('team_failed')}</Alert>}
      <div class="joining-buttons">
        <Button look="record" onPress={leave}>
          {message('team_leave_now')}
        </Button>
        <Button onPress={() => setAsking(false)}>{message('team_stay')}</Button>
      </div>
    </div>
  );
}
