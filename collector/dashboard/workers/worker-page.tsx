import { useState } from 'preact/hooks';
import { Button } from '../../../src/ui/button.tsx';
import { Field } from '../../../src/ui/field.tsx';
import type { LeadWorker } from '../../api/lead/workers.ts';
import { ask, Refused } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import type { Desk } from '../shell/desk.ts';
import { FormEnd } from '../shell/form-end.tsx';
import { WhenLoaded } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { routes } from '../shell/route.ts';
import { useChange } from '../shell/use-change.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { DeviceList } from './device-list.tsx';
import { StatementView } from './statement-view.tsx';

interface WorkerPageProps {
  id: string;
  desk: Desk;
}

async function find(client: Client, id: string): Promise<LeadWorker> {
  const { workers } = await ask(client.api.v1.lead.workers.$get());
  const worker = workers.find((one) => one.id === id);
  if (!worker) throw new Refused('not-found');
  return worker;
}

export function WorkerPage({ id, desk: { client } }: WorkerPageProps) {
  const from = useLoaded(() => find(client, id), [client, id]);
  const worker = from.loaded.state === 'loaded' ? from.loaded.value : null;
  return (
    <Page kind="Worker" title={worker?.name}>
      <WhenLoaded from={from}>
        {(loaded) => (
          <>
            <p>
              <a href={routes.sessions(`worker=${id}`)}>Sessions</a> ·{' '}
              <a href={routes.accessLog(`worker=${id}`)}>Who looked at them</a>
            </p>
            <StatementView worker={id} client={client} />
            <DeviceList worker={loaded} client={client} onChanged={from.reload} />
            <NameForm worker={loaded} client={client} onChanged={from.reload} />
          </>
        )}
      </WhenLoaded>
    </Page>
  );
}

interface NameFormProps {
  worker: LeadWorker;
  client: Client;
  onChanged: () => void;
}

function NameForm({ worker: { id, name }, client, onChanged }: NameFormProps) {
  const [written, setWritten] = useState(name);
  const [said, setSaid] = useState('');
  const { run, isBusy, refused } = useChange();
  const isOther = written.trim() !== '' && written.trim() !== name;
  const save = async (): Promise<void> => {
    if (!isOther) return;
    setSaid('');
    await ask(client.api.v1.lead.workers[':id'].$patch({ param: { id }, json: { name: written.trim() } }));
    setSaid('Saved.');
    onChanged();
  };
  return (
    <section class="section" aria-labelledby="name">
      <h2 id="name">Name</h2>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void run(save);
        }}
      >
        <Field
          label="What this worker is called here"
          value={written}
          hint="The worker sees it too."
          onInput={setWritten}
        />
        <FormEnd refused={refused} said={said}>
          <Button submits unavailable={isBusy || !isOther}>
            Save the name
          </Button>
        </FormEnd>
      </form>
    </section>
  );
}
