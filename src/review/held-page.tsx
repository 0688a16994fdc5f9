import { useEffect, useMemo, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import { useCollector } from '../joining/use-collector.ts';
import type { Held, Results } from '../messaging/messages.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Brand } from '../ui/logo.tsx';
import { dateTime } from '../ui/time.ts';
import { collectorProblemWords } from '../wording/collector-problem.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { HeldSessions } from './held-sessions.tsx';
import { listRoute } from './route.ts';
import { saveFile } from './save-file.ts';
import { useLoaded } from './use-loaded.ts';
import './submission/submission.css';

type Needs = Pick<ReviewDependencies, 'client' | 'onChanged' | 'onSubmissionsChanged'>;

/** What the team holds about the person, who looked at it, and what they have contributed. */
export function HeldPage({ dependencies }: { dependencies: Needs }) {
  const { client, onSubmissionsChanged } = dependencies;
  const { state } = useCollector(dependencies);
  const read = useMemo(() => () => client('collector.held', {}), [client]);
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
      <main class="page-body" aria-busy={loaded.state === 'loading'}>
        <h1>{message('held_heading', { name: state?.joined?.name ?? '' })}</h1>
        {loaded.state === 'failed' && <Alert>{message('held_failed')}</Alert>}
        {loaded.state === 'loaded' && <Answer answer={loaded.value} client={client} />}
      </main>
    </div>
  );
}

interface AnswerProps {
  answer: Results['collector.held'];
  client: Needs['client'];
}

function Answer({ answer, client }: AnswerProps) {
  if ('problem' in answer) {
    const words = answer.problem === 'none' ? message('collector_none') : collectorProblemWords(answer.problem);
    return (
      <Alert>
        {message('held_failed')} {words}
      </Alert>
    );
  }
  const { sessions, readings, total } = answer.held;
  return (
    <>
      <section>
        <h2>{message('held_sessions')}</h2>
        <HeldSessions sessions={sessions} client={client} />
      </section>
      <section>
        <h2>{message('held_readings')}</h2>
        <Readings readings={readings} />
      </section>
      <Statement total={total} client={client} />
    </>
  );
}

function Readings({ readings }: Pick<Held, 'readings'>) {
  if (readings.length === 0) return <p class="soft">{message('held_no_readings')}</p>;
  return (
    <ul>
      {readings.map(({ at, what, session, by }, index) => (
        <li key={index} dir="auto">
          {dateTime(Date.parse(at))}: {message(`held_what_${what}`, { by })} <span class="soft">({session})</span>
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
