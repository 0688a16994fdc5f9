import { useState } from 'preact/hooks';
import { LinkButton } from '../../../src/ui/button.tsx';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import { DayField } from '../shell/inputs.tsx';
import { WhenLoaded } from '../shell/loading.tsx';
import { periodOf } from '../shell/period.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { count, creditWords, minutesWords } from '../shell/words.ts';

interface StatementViewProps {
  worker: string;
  client: Client;
}

type Total = Awaited<ReturnType<typeof load>>['total'];

const load = (client: Client, worker: string, from: string, until: string) =>
  ask(client.api.v1.lead.workers[':id'].statement.$get({ param: { id: worker }, query: periodOf(from, until) }));

/** What the worker has contributed; the worker can get the very same. */
export function StatementView({ worker, client }: StatementViewProps) {
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const statement = useLoaded(() => load(client, worker, from, until), [client, worker, from, until]);
  const query = new URLSearchParams(periodOf(from, until)).toString();
  const address = `/api/v1/lead/workers/${worker}/statement.csv${query === '' ? '' : `?${query}`}`;
  return (
    <section class="section" aria-labelledby="statement">
      <h2 id="statement">Statement</h2>
      <div class="tools">
        <DayField label="From" value={from} onInput={setFrom} />
        <DayField label="Up to and including" value={until} onInput={setUntil} />
        <LinkButton href={address}>Download as CSV</LinkButton>
      </div>
      <WhenLoaded from={statement}>
        {({ lines, total }) =>
          lines.length === 0 ? (
            <p class="soft">Nothing was submitted in this time.</p>
          ) : (
            <div class="table-scroll" role="region" aria-label="Statement by task" tabIndex={0}>
              <table class="table">
                <thead>
                  <tr>
                    <th scope="col">Task</th>
                    {['Sessions', 'Accepted', 'Returned', 'Withdrawn', 'Time', 'Credit', 'Waiting'].map((name) => (
                      <th key={name} scope="col" class="number">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {lines.map(({ task, ...line }) => (
                    <Line key={task?.id ?? ''} name={task?.label ?? 'Tasks of their own'} line={line} />
                  ))}
                </tbody>
                <tfoot>
                  <Line name="Together" line={total} />
                </tfoot>
              </table>
            </div>
          )
        }
      </WhenLoaded>
      <p class="soft">
        Sessions that were accepted stay counted when they are withdrawn: the work was done. “Waiting” is what the
        others bring at least, if they are accepted.
      </p>
    </section>
  );
}

function Line({ name, line }: { name: string; line: Total }) {
  const { sessions, accepted, returned, withdrawn, minutes, credit, promised } = line;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      {[sessions, accepted, returned, withdrawn].map((n, index) => (
        <td key={index} class="number">
          {count(n)}
        </td>
      ))}
      <td class="number">{minutesWords(minutes)}</td>
      {[credit, promised].map((credits, index) => (
        <td key={index} class="number">
          {credits.length === 0 ? '–' : creditWords(credits)}
        </td>
      ))}
    </tr>
  );
}
