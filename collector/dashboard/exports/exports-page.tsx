import { useState } from 'preact/hooks';
import { Button, LinkButton } from '../../../src/ui/button.tsx';
import { EmptyState } from '../../../src/ui/empty-state.tsx';
import { size } from '../../../src/ui/quantity.ts';
import type { Export } from '../../api/lead/exports.ts';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import type { Desk } from '../shell/desk.ts';
import { FormEnd } from '../shell/form-end.tsx';
import { Choices, DayField } from '../shell/inputs.tsx';
import { WhenLoaded } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { periodOf } from '../shell/period.ts';
import { routes } from '../shell/route.ts';
import { useChange } from '../shell/use-change.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { count, day, moment } from '../shell/words.ts';
import { downloadOf } from './download.ts';

interface Named {
  id: string;
  name: string;
}

/** Datasets of accepted sessions. */
export function ExportsPage({ desk: { client } }: { desk: Desk }) {
  const from = useLoaded(async () => (await ask(client.api.v1.lead.exports.$get())).exports, [client]);
  const { loaded } = useLoaded(async () => (await ask(client.api.v1.lead.tasks.$get())).tasks, [client]);
  const tasks = loaded.state === 'loaded' ? loaded.value.map(({ id, label }) => ({ id, name: label })) : [];
  return (
    <Page kind="Datasets">
      <MakeForm tasks={tasks} client={client} onMade={from.reload} />
      <section class="section" aria-labelledby="made">
        <h2 id="made">Made so far</h2>
        <WhenLoaded from={from}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState title="No datasets yet">
                <p>A dataset holds sessions that you have accepted. Each worker sees which of theirs are in it.</p>
                <p>
                  <a href={routes.sessions('state=submitted&order=oldest')}>Decide about what was submitted</a>
                </p>
              </EmptyState>
            ) : (
              <ul class="cards">
                {all.map((one) => (
                  <ExportCard key={one.id} made={one} tasks={tasks} />
                ))}
              </ul>
            )
          }
        </WhenLoaded>
      </section>
    </Page>
  );
}

interface MakeFormProps {
  tasks: Named[];
  client: Client;
  onMade: () => void;
}

function MakeForm({ tasks, client, onMade }: MakeFormProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [fromDay, setFromDay] = useState('');
  const [untilDay, setUntilDay] = useState('');
  const [said, setSaid] = useState('');
  const { run, isBusy, refused } = useChange();
  const make = async (): Promise<void> => {
    const { from = null, until = null } = periodOf(fromDay, untilDay);
    const json = { tasks: chosen.length === 0 ? null : chosen, from, until };
    const made = await ask(client.api.v1.lead.exports.$post({ json }));
    setSaid(`Made, with ${made.sessions === 1 ? 'one session' : `${count(made.sessions)} sessions`}.`);
    onMade();
  };
  return (
    <section class="section" aria-labelledby="make">
      <h2 id="make">Make a dataset</h2>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void run(make);
        }}
      >
        {tasks.length > 0 && (
          <Choices legend="Of these tasks (none: of all)" options={tasks} chosen={chosen} onChange={setChosen} />
        )}
        <div class="form-pair">
          <DayField label="Accepted from" value={fromDay} onInput={setFromDay} />
          <DayField label="Up to and including" value={untilDay} onInput={setUntilDay} />
        </div>
        <FormEnd refused={refused} said={isBusy ? 'It is being made…' : said}>
          <Button look="main" submits unavailable={isBusy}>
            Make a dataset
          </Button>
        </FormEnd>
      </form>
    </section>
  );
}

function rangeWords({ tasks, from, until }: Export, known: readonly Named[]): string {
  const names = tasks?.map((id) => known.find((one) => one.id === id)?.name ?? 'a task that is gone');
  return [
    names ? names.join(', ') : 'All tasks',
    ...(from === null ? [] : [`from ${day(from)}`]),
    ...(until === null ? [] : [`until ${day(until)}`]),
  ].join(' · ');
}

function ExportCard({ made, tasks }: { made: Export; tasks: readonly Named[] }) {
  const { id, createdAt, createdBy, sessions, left, bytes } = made;
  return (
    <li class="card">
      <div class="card-about">
        <h3>
          <a href={routes.export(id)}>{moment(createdAt)}</a>
        </h3>
        <p>
          <bdi>{rangeWords(made, tasks)}</bdi>
        </p>
        <p class="soft figures">
          {count(left)} {left === 1 ? 'session' : 'sessions'} · {size(bytes)} · made by <bdi>{createdBy.name}</bdi>
        </p>
        {left < sessions && (
          <p class="soft figures">
            {count(sessions - left)} withdrawn or deleted since: left out of what is downloaded.
          </p>
        )}
      </div>
      <div class="buttons">
        <LinkButton href={downloadOf(id, 'jsonl')}>JSONL</LinkButton>
        <LinkButton href={downloadOf(id, 'zip')}>ZIP</LinkButton>
      </div>
    </li>
  );
}
