import { Notice } from '../../../src/ui/alert.tsx';
import { LinkButton } from '../../../src/ui/button.tsx';
import { EmptyState } from '../../../src/ui/empty-state.tsx';
import type { LeadTask } from '../../api/lead/tasks.ts';
import { ask } from '../client/ask.ts';
import type { Desk } from '../shell/desk.ts';
import { WhenLoaded } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { routes } from '../shell/route.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { count, creditWords, day } from '../shell/words.ts';
import { ProgressView } from './progress-view.tsx';
import { TaskState } from './task-state.tsx';

const order = { open: 0, draft: 1, closed: 2 } as const;

/** Home: the tasks, and what waits for the lead. */
export function TasksPage({ desk: { client, person } }: { desk: Desk }) {
  const isOwner = person.role === 'owner';
  const tasks = useLoaded(async () => (await ask(client.api.v1.lead.tasks.$get())).tasks, [client]);
  return (
    <Page
      kind="Tasks"
      actions={
        isOwner && (
          <LinkButton look="main" href={routes.newTask}>
            New task
          </LinkButton>
        )
      }
    >
      <WaitingSessions client={client} />
      <WhenLoaded from={tasks}>
        {(all) => (all.length === 0 ? <NoTasks isOwner={isOwner} /> : <TaskList tasks={all} />)}
      </WhenLoaded>
    </Page>
  );
}

/** Of all tasks, and of the workers' own; those that hardly come from people are pointed out here already. */
function WaitingSessions({ client }: Pick<Desk, 'client'>) {
  const { loaded } = useLoaded(async () => {
    const waiting = { state: 'submitted', limit: '1' } as const;
    const { sessions } = client.api.v1.lead;
    const [all, alike] = await Promise.all([
      ask(sessions.$get({ query: waiting })),
      ask(sessions.$get({ query: { ...waiting, sign: 'manySame' } })),
    ]);
    return { all: all.total, alike: alike.total };
  }, [client]);
  if (loaded.state !== 'loaded' || loaded.value.all === 0) return null;
  const { all, alike } = loaded.value;
  return (
    <Notice>
      <p>
        <a href={routes.sessions('state=submitted&order=oldest')}>
          {all === 1 ? 'One session waits' : `${count(all)} sessions wait`} for your decision
        </a>
      </p>
      {alike > 0 && (
        <p>
          <a href={routes.sessions('state=submitted&sign=manySame')}>
            {alike === 1 ? 'One of them is' : `${count(alike)} of them are`} the same as a hundred others or more
          </a>
        </p>
      )}
    </Notice>
  );
}

function NoTasks({ isOwner }: { isOwner: boolean }) {
  return (
    <EmptyState title="No tasks yet">
      {isOwner ? (
        <>
          <p>A task says what is to be demonstrated, and on which sites. Workers see it in their popup.</p>
          <p>
            Then <a href={routes.invitations}>invite the people</a> who demonstrate it.
          </p>
        </>
      ) : (
        <p>You were given no task to review. An owner of this collector can give you some.</p>
      )}
    </EmptyState>
  );
}

function TaskList({ tasks }: { tasks: LeadTask[] }) {
  const sorted = tasks.toSorted((a, b) => order[a.state] - order[b.state]);
  return (
    <ul class="cards">
      {sorted.map((task) => (
        <TaskCard key={task.id} task={task} />
      ))}
    </ul>
  );
}

function TaskCard({ task }: { task: LeadTask }) {
  const { id, label, state, dueAt, credit, openProblems, progress } = task;
  const facts = [
    ...(dueAt === null ? [] : [`due ${day(dueAt)}`]),
    ...(credit === null ? [] : [`${creditWords([credit])} each`]),
    progress.workers === 1 ? '1 worker' : `${count(progress.workers)} workers`,
  ];
  return (
    <li class="card">
      <div class="card-about">
        <div class="card-title">
          <h2>
            <a href={routes.task(id)} dir="auto">
              {label}
            </a>
          </h2>
          <TaskState state={state} />
          {openProblems > 0 && (
            <a class="tag tag-look" href={routes.task(id)}>
              {openProblems === 1 ? 'Reported as broken' : `${count(openProblems)} reports that it is broken`}
            </a>
          )}
        </div>
        <ProgressView task={task} />
        <p class="soft figures">{facts.join(' · ')}</p>
      </div>
      {progress.submitted > 0 && (
        <LinkButton href={routes.sessions(`state=submitted&order=oldest&task=${id}`)}>
          Decide about {count(progress.submitted)}
        </LinkButton>
      )}
    </li>
  );
}
