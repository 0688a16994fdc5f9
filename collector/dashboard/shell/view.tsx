import type { ComponentChildren } from 'preact';
import { AccessLogPage } from '../access-log/access-log-page.tsx';
import { Refused } from '../client/ask.ts';
import { ExportPage } from '../exports/export-page.tsx';
import { ExportsPage } from '../exports/exports-page.tsx';
import { PeoplePage } from '../people/people-page.tsx';
import { SessionPage } from '../sessions/session-page.tsx';
import { SessionsPage } from '../sessions/sessions-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { EditTaskPage } from '../tasks/edit-task-page.tsx';
import { TaskPage } from '../tasks/task-page.tsx';
import { TasksPage } from '../tasks/tasks-page.tsx';
import { InvitationsPage } from '../workers/invitations-page.tsx';
import { WorkerPage } from '../workers/worker-page.tsx';
import { WorkersPage } from '../workers/workers-page.tsx';
import type { Desk } from './desk.ts';
import { Page } from './page.tsx';
import { Refusal } from './refusal.tsx';
import { isForOwners, type Route, routes, type View } from './route.ts';

interface ViewProps {
  route: Route;
  desk: Desk;
}

const views: Record<View | 'unknown', (props: ViewProps) => ComponentChildren> = {
  tasks: ({ desk }) => <TasksPage desk={desk} />,
  newTask: ({ desk }) => <EditTaskPage id={null} desk={desk} />,
  task: ({ route, desk }) => <TaskPage id={route.id} desk={desk} />,
  editTask: ({ route, desk }) => <EditTaskPage id={route.id} desk={desk} />,
  sessions: ({ route, desk }) => <SessionsPage query={route.query} desk={desk} />,
  session: ({ route, desk }) => <SessionPage id={route.id} desk={desk} />,
  workers: ({ desk }) => <WorkersPage desk={desk} />,
  worker: ({ route, desk }) => <WorkerPage id={route.id} desk={desk} />,
  invitations: ({ desk }) => <InvitationsPage desk={desk} />,
  exports: ({ desk }) => <ExportsPage desk={desk} />,
  export: ({ route, desk }) => <ExportPage id={route.id} desk={desk} />,
  accessLog: ({ route, desk }) => <AccessLogPage query={route.query} desk={desk} />,
  people: ({ desk }) => <PeoplePage desk={desk} />,
  settings: ({ desk }) => <SettingsPage desk={desk} />,
  unknown: () => (
    <Page kind="Nothing here">
      <p>
        There is nothing at this address. <a href={routes.tasks}>To the tasks</a>
      </p>
    </Page>
  ),
};

/** Nothing is asked for that would be refused. */
function NotForYou() {
  return (
    <Page kind="Not for your account">
      <Refusal refused={new Refused('not-allowed')} />
      <p>
        <a href={routes.tasks}>To your tasks</a>
      </p>
    </Page>
  );
}

export function ViewOf({ route, desk }: ViewProps) {
  if (isForOwners(route.view) && desk.person.role !== 'owner') return <NotForYou />;
  return <>{views[route.view]({ route, desk })}</>;
}
