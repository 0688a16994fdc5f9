import { useEffect, useMemo } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { Session } from '../session/schema.ts';
import type { FoundSession } from '../store/sessions.ts';
import { Brand } from '../ui/logo.tsx';
import type { ReviewDependencies } from './dependencies.ts';
import { LivePage } from './live-page.tsx';
import { listRoute } from './route.ts';
import { SessionView } from './session-view.tsx';
import { StorageProblem } from './storage-problem.tsx';
import { UnknownPage } from './unknown-page.tsx';
import { useLoaded } from './use-loaded.ts';
import { Waiting } from './waiting.tsx';

interface SessionPageProps {
  dependencies: ReviewDependencies;
  id: string;
  onDelete: (task: string) => void;
}

type Found =
  | { kind: 'none' }
  | { kind: 'live'; summary: FoundSession }
  | { kind: 'session'; session: Session; found: FoundSession };

async function find({ findSession, readSession }: ReviewDependencies, id: string): Promise<Found> {
  const found = await findSession(id);
  if (found?.state === 'recording' || found?.state === 'paused') return { kind: 'live', summary: found };
  const session = await readSession(id);
  return session && found ? { kind: 'session', session, found } : { kind: 'none' };
}

const unfinished = (found: Found): boolean =>
  found.kind === 'live' || (found.kind === 'session' && found.found.state === 'interrupted');

export function SessionPage({ dependencies, id, onDelete }: SessionPageProps) {
  const load = useMemo(() => () => find(dependencies, id), [dependencies, id]);
  const { loaded, reload } = useLoaded(load);
  // What is stopped does not change any more by itself, and reading it again would lose the place of the reader.
  const isUnfinished = loaded.state === 'loaded' && unfinished(loaded.value);
  useEffect(
    () => (isUnfinished ? dependencies.onSessionsChanged(reload) : undefined),
    [isUnfinished, dependencies, reload],
  );

  if (loaded.state === 'loaded' && loaded.value.kind === 'session') {
    const { session, found } = loaded.value;
    return (
      <SessionView
        key={found.state === 'interrupted' ? 'unfinished' : 'whole'}
        session={session}
        found={found}
        dependencies={dependencies}
        onDelete={onDelete}
      />
    );
  }
  if (loaded.state === 'loaded' && loaded.value.kind === 'none') return <UnknownPage />;
  return (
    <div class="page">
      <header class="page-header">
        <a class="home" href={listRoute} aria-label={message('popup_sessions')}>
          <Brand />
        </a>
      </header>
      <main class="page-body" aria-busy={loaded.state === 'loading'}>
        {loaded.state === 'loading' && <Waiting />}
        {loaded.state === 'failed' && <StorageProblem onRetry={reload} />}
        {loaded.state === 'loaded' && loaded.value.kind === 'live' && <LivePage summary={loaded.value.summary} />}
      </main>
    </div>
  );
}
