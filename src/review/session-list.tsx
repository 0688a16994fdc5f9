import { useEffect, useMemo, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { Submission } from '../store/database.ts';
import type { SessionSummary } from '../store/sessions.ts';
import { Alert } from '../ui/alert.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Brand } from '../ui/logo.tsx';
import { size } from '../ui/quantity.ts';
import { ListActions } from './list-actions.tsx';
import { ListTools } from './list-tools.tsx';
import { type ListView, viewOf, wholeList } from './list-view.ts';
import type { PageProps } from './page-props.ts';
import { settingsRoute } from './route.ts';
import { SessionRow, type SessionRowProps } from './session-row.tsx';
import { StorageProblem } from './storage-problem.tsx';
import { useSubmissions } from './submission/use-submissions.ts';
import { useLoaded } from './use-loaded.ts';
import './session-list.css';

/** Sessions from which on it matters what is laid out. */
const LONG = 100;

export function SessionList({ dependencies, deletions }: PageProps) {
  const { loaded, reload } = useLoaded(dependencies.listSessions);
  useEffect(() => dependencies.onSessionsChanged(reload), [dependencies, reload]);
  useEffect(() => {
    document.title = message('list_title');
  }, []);

  const submissions = useSubmissions(dependencies);
  const hidden = new Set(deletions.pending.map(({ session }) => session));
  const [view, setView] = useState(wholeList);
  const all = loaded.state === 'loaded' ? loaded.value.filter(({ id }) => !hidden.has(id)) : [];
  const sessions = viewOf(all, view);
  return (
    <div class="page">
      <header class="page-header">
        <Brand />
        <div class="page-header-end">
          {loaded.state === 'loaded' && <StorageUsed dependencies={dependencies} sessions={loaded.value} />}
          <a href={settingsRoute}>{message('list_settings')}</a>
        </div>
      </header>
      <main class="page-body">
        <h1>{message('list_heading')}</h1>
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
            submissions={submissions}
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
  submissions: ReadonlyMap<string, Submission>;
}

function Sessions(props: SessionsProps) {
  const { all, sessions, view, onView, onDelete, client, onFinished, submissions } = props;
  return (
    <>
      {all.length > 1 && <ListTools view={view} onChange={onView} />}
      {all.length > 1 && (
        <p class="soft" role="status">
          {sessions.length < all.length && message('list_shown', { shown: sessions.length, count: all.length })}
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
              submission={submissions.get(session.id)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function NoSessions() {
  return (
    <EmptyState title={message('list_empty_title')}>
      <p>{message('list_empty_text')}</p>
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
      {available === null
        ? message('list_used', { used: size(used) })
        : message('list_used_free', { used: size(used), free: size(available) })}
    </p>
  );
}
