import { useEffect, useMemo, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import { useCollector } from '../joining/use-collector.ts';
import type { Held, Results } from '../messaging/messages.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Brand } from '../ui/logo.tsx';
import { RetryAlert } from '../ui/retry-alert.tsx';
import { dateTime } from '../ui/time.ts';
import { collectorProblemWords } from '../wording/collector-problem.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { HeldDevices, HeldReports } from './held-person.tsx';
import { HeldSessions, type Here, submittedWords, taskOf } from './held-sessions.tsx';
import { listRoute, settingsRoute } from './route.ts';
import { saveFile } from './save-file.ts';
import { useLoaded } from './use-loaded.ts';
import { Waiting } from './waiting.tsx';
import './held-page.css';
import './submission/submission.css';

type Needs = Pick<ReviewDependencies, 'client' | 'listSessions' | 'onChanged' | 'onSubmissionsChanged'>;

/** What the team holds about the person, who looked at it, and what they have contributed. */
export function HeldPage({ dependencies }: { dependencies: Needs }) {
  const { client, listSessions, onSubmissionsChanged } = dependencies;
  const { state } = useCollector(dependencies);
  const read = useMemo(() => () => readHeld({ client, listSessions }), [client, listSessions]);
  const { loaded, reload } = useLoaded(read);
  useEffect(() => onSubmissionsChanged(reload), [onSubmissionsChanged, reload]);
  useEffect(() => {
    document.title = message('held_title');
  }, []);
  return (
    <div class="page">
      <header class="page-header">
        <Brand />
        <a href={listRoute}>{message('settings_sessions')}</a>
      </header>
      <main class="page-body held" aria-busy={loaded.state === 'loading'}>
        <h1>{state?.joined ? message('team_held', { name: state.joined.name }) : message('held_heading')}</h1>
        {loaded.state === 'loading' && <Waiting />}
        {loaded.state === 'failed' && <Failed onRetry={reload} />}
        {loaded.state === 'loaded' && <Answer {...loaded.value} client={client} onRetry={reload} />}
      </main>
    </div>
  );
}

interface Read {
  answer: Results['collector.held'];
  here: Here;
}

async function readHeld({ client, listSessions }: Pick<Needs, 'client' | 'listSessions'>): Promise<Read> {
  const [answer, sessions] = await Promise.all([client('collector.held', {}), listSessions()]);
  return { answer, here: new Map(sessions.map(({ id, task }) => [id, task])) };
}

interface AnswerProps extends Read {
  client: Needs['client'];
  onRetry: () => void;
}

function Failed({ onRetry, words }: { onRetry: () => void; words?: string }) {
  return (
    <RetryAlert onRetry={onRetry}>
      {message('held_failed')} {words}
    </RetryAlert>
  );
}

function NoTeam() {
  return (
    <p>
      {message('collector_none')} <a href={settingsRoute}>{message('list_settings')}</a>
    </p>
  );
}

function Answer({ answer, here, client, onRetry }: AnswerProps) {
  if ('problem' in answer) {
    if (answer.problem === 'none') return <NoTeam />;
    return <Failed onRetry={onRetry} words={collectorProblemWords(answer.problem)} />;
  }
  const { sessions, reports, devices, readings, total } = answer.held;
  return (
    <>
      <section>
        <h2>{message('held_sessions')}</h2>
        <HeldSessions sessions={sessions} here={here} client={client} />
      </section>
      <section>
        <h2>{message('held_readings')}</h2>
        <Readings readings={readings} sessions={sessions} here={here} />
      </section>
      <Statement total={total} client={client} />
      <section>
        <h2>{message('held_reports')}</h2>
        <HeldReports reports={reports} />
      </section>
      <section>
        <h2>{message('held_devices')}</h2>
        <HeldDevices devices={devices} />
      </section>
    </>
  );
}

function Readings({ readings, sessions, here }: Pick<Held, 'readings' | 'sessions'> & Pick<Read, 'here'>) {
  if (readings.length === 0) return <p class="soft">{message('held_no_readings')}</p>;
  const known = new Map(sessions.map((session) => [session.id, session]));
  const named = (id: string): string => {
    const session = known.get(id);
    return session ? `${taskOf(session, here)} · ${submittedWords(session)}` : id;
  };
  return (
    <ul>
      {readings.map(({ at, what, session, by }, index) => (
        <li key={index} dir="auto">
          {dateTime(Date.parse(at))}: {message(`held_what_${what}`, { by })}{' '}
          <span class="soft">({named(session)})</span>
        </li>
      ))}
    </ul>
  );
}

function Statement({ total, client }: Pick<Held, 'total'> & Pick<AnswerProps, 'client'>) {
  const [problem, setProblem] = useState<string | null>(null);
  const download = (): void => {
    setProblem(null);
    client('collector.statement', {}).then(
      (result) => {
        if ('problem' in result) setProblem(collectorProblemWords(result.problem));
        else saveFile('showhow-statement.csv', new Blob([result.csv], { type: 'text/csv' }));
      },
      () => setProblem(message('team_failed')),
    );
  };
  const { sessions, accepted, minutes, credit } = total;
  const figures = message('held_total', { sessions, accepted, minutes: Math.round(minutes) });
  return (
    <section>
      <h2>{message('held_statement')}</h2>
      <p class="figures">{[figures, ...credit.map(({ amount, unit }) => `${amount} ${unit}`)].join(' · ')}</p>
      {problem && <Alert>{problem}</Alert>}
      <Button onPress={download}>{message('held_download')}</Button>
    </section>
  );
}
