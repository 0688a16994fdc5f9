import { useState } from 'preact/hooks';
import { Button } from '../../../src/ui/button.tsx';
import { Field } from '../../../src/ui/field.tsx';
import type { Settings } from '../../api/lead/settings.ts';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import type { Desk } from '../shell/desk.ts';
import { Facts } from '../shell/facts.tsx';
import { WhenLoaded } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { Refusal } from '../shell/refusal.tsx';
import { useChange } from '../shell/use-change.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { readDays } from './days.ts';

export function SettingsPage({ desk: { client } }: { desk: Desk }) {
  const from = useLoaded(() => ask(client.api.v1.lead.settings.$get()), [client]);
  return (
    <Page kind="Settings">
      <WhenLoaded from={from}>
        {(settings) => (
          <>
            <RetentionForm settings={settings} client={client} onChanged={from.set} />
            <About settings={settings} />
          </>
        )}
      </WhenLoaded>
    </Page>
  );
}

interface RetentionFormProps {
  settings: Settings;
  client: Client;
  onChanged: (settings: Settings) => void;
}

function RetentionForm({ settings: { retentionDays }, client, onChanged }: RetentionFormProps) {
  const [written, setWritten] = useState(retentionDays === null ? '' : String(retentionDays));
  const [said, setSaid] = useState('');
  const { run, isBusy, refused } = useChange();
  const days = readDays(written);
  const save = async (): Promise<void> => {
    if (days === undefined) return;
    onChanged(await ask(client.api.v1.lead.settings.$patch({ json: { retentionDays: days } })));
    setSaid('Saved.');
  };
  return (
    <section class="section" aria-labelledby="retention">
      <h2 id="retention">How long sessions are kept</h2>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setSaid('');
          void run(save);
        }}
      >
        <Field
          label="Days"
          value={written}
          invalid={days === undefined}
          hint={
            days === undefined
              ? 'Write a whole number from 1 to 36,500, or nothing.'
              : 'Then they are deleted, and only that they were there stays. Empty: until the worker withdraws them.'
          }
          onInput={setWritten}
        />
        <p class="soft">
          A task may say another time of its own. What was submitted already keeps the time that was promised, if that
          is shorter.
        </p>
        <Refusal refused={refused} />
        <div class="buttons">
          <Button look="main" submits disabled={isBusy || days === undefined}>
            Save
          </Button>
          <p class="soft" role="status">
            {said}
          </p>
        </div>
      </form>
    </section>
  );
}

function About({ settings: { name, contact, purpose, address, version } }: { settings: Settings }) {
  return (
    <section class="section" aria-labelledby="about">
      <h2 id="about">What workers are told</h2>
      <Facts
        facts={[
          ['Name', name],
          ['Questions to', contact],
          ['What for', purpose],
          ['Address', address],
          ['Version', version],
        ]}
      />
      <p class="soft">
        These are set where the collector is started. Who joins after a change agrees to the new words; whoever has
        joined before agreed to the old ones.
      </p>
    </section>
  );
}
