import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SessionSummary } from '../store/sessions.ts';
import { Alert } from '../ui/alert.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Brand } from '../ui/logo.tsx';
import { howMany, size } from '../ui/quantity.ts';
import { ListActions } from './list-actions.tsx';
import { ListTools } from './list-tools.tsx';
import { type ListView, viewOf, wholeList } from './list-view.ts';
import type { PageProps } from './page-props.ts';
import { settingsRoute } from './route.ts';
import { SessionRow, type SessionRowProps } from './session-row.tsx';
import { StorageProblem } from './storage-problem.tsx';
import { useLoaded } from './use-loaded.ts';
import './session-list.css';

/** Sessions from which on it matters what is laid out. */
const LONG = 100;

export function SessionList({ dependencies, deletions }: PageProps) {
  const { loaded, reload } = useLoaded(dependencies.listSessions);
  useEffect(() => dependencies.onSessionsChanged(reload), [dependencies, reload]);
  useEffect(() => {
    document.title = 'My sessions · Showhow';
  }, []);

  const hidden = new Set(deletions.pending.map(({ session }) => session));
  const [view, setView] = useState(wholeList);
  const all = loaded.state === 'loaded' ? loaded.value.filter(({ id }) => !hidden.has(id)) : [];
  const sessions = viewOf(all, view);
  return (
    <div class="page">
      <header class="page-header">
        <Brand />
        {loaded.state === 'loaded' && <StorageUsed dependencies={dependencies} sessions={loaded.value} />}
        <a href={settingsRoute}>Settings</a>
      </header>
      <main class="page-body">
        <h1>My sessions</h1>
        {deletions.problem && <Alert>{deletions.problem}</Alert>}
        {loaded.state === 'failed' && <StorageProblem onRetry={reload} />}
        {loaded.state === 'loaded' && all.length === 0 && <NoSessions />}
        {loaded.state === 'loaded' && <ListActions sessions={sessions} dependencies={dependencies} />}
        {all.length > 0 && (
          <Sessions
            all={all}
            sessions={sessions}
            view={view}
            onView={setView}
            onDelete={deletions.remove}
            onFinished={reload}
            client={dependencies.client}
          />
        )}
      </main>
    </div>
  );
}

interface SessionsProps extends Pick<SessionRowProps, 'client' | 'onFinished'> {
  all: SessionSummary[];
  /** Those that are shown. */
  sessions: SessionSummary[];
  view: ListView;
  onView: (view: ListView) => void;
  onDelete: (session: string, task: string) => void;
}

function Sessions({ all, sessions, view, onView, onDelete, client, onFinished }: SessionsProps) {
  return (
    <>
      {all.length > 1 && <ListTools view={view} onChange={onView} />}
      {all.length > 1 && (
        <p class="soft" role="status">
          {sessions.length < all.length && `${sessions.length} of ${howMany(all.length, 'session')}`}
        </p>
      )}
      {sessions.length > 0 && (
        <ul class={sessions.length > LONG ? 'sessions sessions-long' : 'sessions'}>
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              client={client}
              onDelete={() => onDelete(session.id, session.task)}
              onFinished={onFinished}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function NoSessions() {
  return (
    <EmptyState title="Nothing recorded yet">
      <p>
        Open the site of your task, press the Showhow button in the browser’s toolbar, say what you are going to do, and
        press Start recording. What you record is kept here, in this browser, until you delete it.
      </p>
    </EmptyState>
  );
}

/** Asked again whenever the sessions were. */
function StorageUsed({ dependencies, sessions }: Omit<PageProps, 'deletions'> & { sessions: SessionSummary[] }) {
  const load = useMemo(() => () => dependencies.storageUsed(), [dependencies, sessions]);
  const { loaded } = useLoaded(load);
  if (loaded.state !== 'loaded') return null;
  const { used, available } = loaded.value;
  return (
    <p class="soft figures">
      {size(used)} used{available === null ? '' : ` · ${size(available)} free`}
    </p>
  );
}
