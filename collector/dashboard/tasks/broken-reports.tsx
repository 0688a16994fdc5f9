import { useState } from 'preact/hooks';
import { Button } from '../../../src/ui/button.tsx';
import type { TaskProblem } from '../../api/lead/tasks.ts';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import { Refusal } from '../shell/refusal.tsx';
import { useChange } from '../shell/use-change.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { moment } from '../shell/words.ts';

interface BrokenReportsProps {
  task: string;
  client: Client;
  onSettled: () => void;
}

/** Where workers say that a task cannot be done as it is. Nothing is shown where nobody does. */
export function BrokenReports({ task, client, onSettled }: BrokenReportsProps) {
  const { loaded, reload } = useLoaded(
    async () => (await ask(client.api.v1.lead['task-problems'].$get({ query: { task } }))).problems,
    [client, task],
  );
  const { run, isBusy, refused } = useChange();
  if (loaded.state === 'failed') return <Refusal refused={loaded.refused} onAgain={reload} />;
  if (loaded.state === 'loading' || loaded.value.length === 0) return null;
  const open = loaded.value.filter(({ settledAt }) => settledAt === null);
  const settled = loaded.value.filter(({ settledAt }) => settledAt !== null);
  const settle = async (id: string): Promise<void> => {
    await ask(client.api.v1.lead['task-problems'][':id'].settle.$post({ param: { id } }));
    reload();
    onSettled();
  };
  return (
    <section class="section" aria-labelledby="broken">
      <h2 id="broken">Reported as broken</h2>
      <Refusal refused={refused} />
      {open.length === 0 && <p class="soft">All reports are settled.</p>}
      <ul class="cards">
        {open.map((problem) => (
          <li key={problem.id} class="card">
            <Report problem={problem} />
            <Button unavailable={isBusy} onPress={() => void run(() => settle(problem.id))}>
              Mark as settled
            </Button>
          </li>
        ))}
      </ul>
      {settled.length > 0 && <Settled problems={settled} />}
    </section>
  );
}

function Report({ problem: { reason, worker, at } }: { problem: TaskProblem }) {
  return (
    <div class="card-about">
      <p dir="auto">{reason}</p>
      <p class="soft">
        <bdi>{worker.name}</bdi>, {moment(at)}
      </p>
    </div>
  );
}

function Settled({ problems }: { problems: TaskProblem[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Settled ones ({problems.length})</summary>
      {isOpen && (
        <ul class="cards">
          {problems.map((problem) => (
            <li key={problem.id} class="card">
              <Report problem={problem} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
