import { useId, useState } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import type { OfferedTask } from '../../messaging/messages.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { siteNames } from '../../ui/site-names.ts';
import { dateTime } from '../../ui/time.ts';
import type { PopupDependencies } from '../dependencies.ts';
import { ReportTask } from './report-task.tsx';

interface TaskCardProps {
  task: OfferedTask;
  client: PopupDependencies['client'];
  onBegin: () => Promise<void>;
  onDeclined: () => void;
}

/** How many are wanted and there, until when, and what each brings. */
export function factsOf({ accepted, wanted, wantedOfEach, mine, dueAt, credit }: OfferedTask): string {
  const ofMe = mine.submitted + mine.accepted;
  return [
    ...(wantedOfEach === null && ofMe > 0 ? [message('tasks_mine_any', { mine: ofMe })] : []),
    ...(wantedOfEach === null ? [] : [message('tasks_mine', { mine: ofMe, wanted: wantedOfEach })]),
    ...(wanted === null ? [] : [message('tasks_wanted', { accepted, wanted })]),
    ...(dueAt === null ? [] : [message('tasks_due', { date: dateTime(Date.parse(dueAt)) })]),
    ...(credit === null ? [] : [message('tasks_credit', credit)]),
  ].join(' · ');
}

export function TaskCard({ task, client, onBegin, onDeclined }: TaskCardProps) {
  const title = useId();
  const facts = factsOf(task);
  const [isReporting, setReporting] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const attempt = (act: () => Promise<unknown>): void => {
    setFailed(false);
    act().catch(() => setFailed(true));
  };
  return (
    <li class="task">
      <h3 id={title} dir="auto">
        {task.label}
      </h3>
      <p class="soft figures">{siteNames(task.sites)}</p>
      {facts !== '' && <p class="soft figures">{facts}</p>}
      {task.instructions !== '' && (
        <details>
          <summary>{message('tasks_instructions')}</summary>
          <div class="task-instructions">
            <Markdown source={task.instructions} />
          </div>
        </details>
      )}
      {isFailed && <Alert>{message('team_failed')}</Alert>}
      {isReporting ? (
        <ReportTask client={client} task={task.id} onClose={() => setReporting(false)} />
      ) : (
        <div class="task-buttons">
          <Button look="main" describedBy={title} onPress={() => attempt(onBegin)}>
            {message('tasks_begin')}
          </Button>
          <Button look="quiet" describedBy={title} onPress={() => setReporting(true)}>
            {message('tasks_broken')}
          </Button>
          <Button
            look="quiet"
            describedBy={title}
            onPress={() => attempt(() => client('tasks.decline', { task: task.id }).then(onDeclined))}
          >
            {message('tasks_decline')}
            <span class="hidden-text"> {message('tasks_decline_hint')}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
