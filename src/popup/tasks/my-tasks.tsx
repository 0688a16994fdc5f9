import type { ComponentChild } from 'preact';
import { useCallback, useEffect, useId, useState } from 'preact/hooks';
import { message, messageParts } from '../../i18n/message.ts';
import type { CollectorFacts, TaskList } from '../../messaging/messages.ts';
import { Button } from '../../ui/button.tsx';
import { RetryAlert } from '../../ui/retry-alert.tsx';
import { collectorProblemWords } from '../../wording/collector-problem.ts';
import type { ChosenTask, PopupDependencies } from '../dependencies.ts';
import { TaskCard } from './task-card.tsx';
import './tasks.css';

export interface MyTasksProps {
  dependencies: PopupDependencies;
  onBegin: (chosen: ChosenTask) => Promise<void>;
}

type Asked = { state: 'asking' } | { state: 'failed' } | { state: 'answered'; list: TaskList };

/** What the team would have demonstrated. */
export function MyTasks({ dependencies, onBegin }: MyTasksProps) {
  const { client, openPage } = dependencies;
  const title = useId();
  const [asked, setAsked] = useState<Asked>({ state: 'asking' });
  const ask = useCallback(() => {
    client('tasks.list', {}).then(
      (list) => setAsked({ state: 'answered', list }),
      () => setAsked({ state: 'failed' }),
    );
  }, [client]);
  useEffect(ask, [ask]);
  const askAgain = (): void => {
    setAsked({ state: 'asking' });
    ask();
  };

  const begin = async (chosen: ChosenTask): Promise<void> => {
    // The popup closes when another page comes to the front: what is filled in has to be kept by then.
    await onBegin(chosen);
    if (chosen.task.startUrl !== null) await openPage(chosen.task.startUrl);
  };

  return (
    <section class="stack" aria-labelledby={title}>
      <h2 id={title}>{message('tasks_heading')}</h2>
      {asked.state === 'asking' && <p class="soft tasks-asked">{message('tasks_loading')}</p>}
      {asked.state === 'failed' && <Failed onRetry={askAgain} />}
      {asked.state === 'answered' && asked.list && 'problem' in asked.list && (
        <Failed onRetry={askAgain} words={collectorProblemWords(asked.list.problem)} />
      )}
      {asked.state === 'answered' && asked.list && 'tasks' in asked.list && (
        <List list={asked.list} client={client} onBegin={begin} onChanged={ask} />
      )}
    </section>
  );
}

function Failed({ onRetry, words }: { onRetry: () => void; words?: string }) {
  return (
    <RetryAlert onRetry={onRetry}>
      {message('tasks_failed')} {words}
    </RetryAlert>
  );
}

interface ListProps {
  list: Extract<TaskList, { tasks: unknown }>;
  client: PopupDependencies['client'];
  onBegin: (chosen: ChosenTask) => Promise<void>;
  onChanged: () => void;
}

function List({ list: { tasks, declined, collector }, client, onBegin, onChanged }: ListProps) {
  return (
    <>
      {tasks.length === 0 ? <NoTasks collector={collector} /> : null}
      <ul class="tasks">
        {tasks.map((task) => (
          <TaskCard
            key={task.id}
            task={task}
            client={client}
            onBegin={() => onBegin({ task, collector })}
            onDeclined={onChanged}
          />
        ))}
      </ul>
      {declined > 0 && (
        <p class="soft">
          {messageParts<ComponentChild>('tasks_declined', {
            count: declined,
            again: (words) => (
              <Button key="again" look="quiet" onPress={() => void client('tasks.undecline', {}).then(onChanged)}>
                {words}
              </Button>
            ),
          })}
        </p>
      )}
    </>
  );
}

function NoTasks({ collector: { name } }: { collector: CollectorFacts }) {
  return <p class="soft">{message('tasks_none', { name })}</p>;
}
