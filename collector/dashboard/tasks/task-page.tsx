import { useState } from 'preact/hooks';
import { Button, LinkButton } from '../../../src/ui/button.tsx';
import { Markdown } from '../../../src/ui/markdown.tsx';
import { listed } from '../../../src/ui/notice.ts';
import { howMany } from '../../../src/ui/quantity.ts';
import { siteNames } from '../../../src/ui/site-names.ts';
import type { LeadTask } from '../../api/lead/tasks.ts';
import { ask } from '../client/ask.ts';
import type { Desk } from '../shell/desk.ts';
import { Facts } from '../shell/facts.tsx';
import { WhenLoaded } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { Refusal } from '../shell/refusal.tsx';
import { routes } from '../shell/route.ts';
import { useChange } from '../shell/use-change.ts';
import { type Loading, useLoaded } from '../shell/use-loaded.ts';
import { count, creditWords, day } from '../shell/words.ts';
import { BrokenReports } from './broken-reports.tsx';
import { ProgressView } from './progress-view.tsx';
import { TaskState } from './task-state.tsx';

interface TaskPageProps {
  id: string;
  desk: Desk;
}

export function TaskPage({ id, desk }: TaskPageProps) {
  const { client, person } = desk;
  const from = useLoaded(() => ask(client.api.v1.lead.tasks[':id'].$get({ param: { id } })), [client, id]);
  const task = from.loaded.state === 'loaded' ? from.loaded.value : null;
  return (
    <Page
      kind="Task"
      title={task?.label}
      beside={task && <TaskState state={task.state} />}
      actions={task && person.role === 'owner' && <TaskActions task={task} client={client} onChanged={from.set} />}
    >
      <WhenLoaded from={from}>{(value) => <About task={value} desk={desk} from={from} />}</WhenLoaded>
    </Page>
  );
}

const next = {
  draft: { state: 'open', words: 'Publish' },
  open: { state: 'closed', words: 'Close' },
  closed: { state: 'open', words: 'Open again' },
} as const;

interface TaskActionsProps {
  task: LeadTask;
  client: Desk['client'];
  onChanged: (task: LeadTask) => void;
}

function TaskActions({ task: { id, state }, client, onChanged }: TaskActionsProps) {
  const { run, isBusy, refused } = useChange();
  const [said, setSaid] = useState('');
  const { state: to, words } = next[state];
  const change = async (): Promise<void> => {
    onChanged(await ask(client.api.v1.lead.tasks[':id'].$patch({ param: { id }, json: { state: to } })));
    setSaid(to === 'open' ? 'Workers see it now.' : 'Workers do not see it any more.');
  };
  return (
    <>
      <Refusal refused={refused} />
      <p class="soft" role="status">
        {said}
      </p>
      <LinkButton href={routes.editTask(id)}>Edit</LinkButton>
      <Button look={state === 'draft' ? 'main' : 'plain'} unavailable={isBusy} onPress={() => void run(change)}>
        {words}
      </Button>
    </>
  );
}

function captureWords({ timing, pointer, unmasked }: LeadTask['capture']): string {
  const extras = [
    'What is done',
    ...(timing ? ['its rhythm'] : []),
    ...(pointer ? ['the path of the mouse'] : []),
    ...(unmasked.length > 0 ? [`unmasked: ${listed(unmasked)}`] : []),
  ];
  return `${extras.join(', ')} – if the worker agrees`;
}

function factsOf(task: LeadTask): [string, string][] {
  return [
    ['Sites', siteNames(task.sites)],
    ['Begins at', task.startUrl ?? 'The worker’s own choice'],
    ['What is recorded', captureWords(task.capture)],
    ['Due', task.dueAt === null ? 'At any time' : day(task.dueAt)],
    ['For each accepted session', task.credit === null ? 'Nothing' : creditWords([task.credit])],
    ['Of each worker', task.wantedOfEach === null ? 'Any number' : `${count(task.wantedOfEach)} at most`],
    ['Kept', task.retentionDays === null ? 'As the collector keeps sessions' : `${count(task.retentionDays)} days`],
    ['Who sees it', task.workers === null ? 'All workers' : `${count(task.workers.length)} chosen`],
  ];
}

interface AboutProps {
  task: LeadTask;
  desk: Desk;
  from: Loading<LeadTask>;
}

function About({ task, desk, from }: AboutProps) {
  const { progress } = task;
  return (
    <>
      <section class="section" aria-label="Progress">
        <ProgressView task={task} />
        <p class="soft figures">
          {[
            `${howMany(progress.workers, 'worker')} took part`,
            ...(progress.withdrawn > 0 ? [`${count(progress.withdrawn)} withdrawn`] : []),
            ...(progress.expired > 0 ? [`${count(progress.expired)} deleted at the end of their time`] : []),
          ].join(' · ')}
        </p>
        <p>
          <a href={routes.sessions(`task=${task.id}`)}>Sessions of this task</a>
        </p>
      </section>
      <BrokenReports task={task.id} client={desk.client} onSettled={from.reload} />
      <section class="section" aria-labelledby="instructions">
        <h2 id="instructions">Instructions</h2>
        {task.instructions.trim() === '' ? (
          <p class="soft">None: workers see the name of the task alone.</p>
        ) : (
          <Markdown source={task.instructions} />
        )}
      </section>
      <section class="section" aria-labelledby="terms">
        <h2 id="terms">Terms</h2>
        <Facts facts={factsOf(task)} />
      </section>
    </>
  );
}
