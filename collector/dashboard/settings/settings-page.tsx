import { size } from '../../../src/ui/quantity.ts';
import type { Settings } from '../../api/lead/settings.ts';
import { ask } from '../client/ask.ts';
import type { Desk } from '../shell/desk.ts';
import { Facts } from '../shell/facts.tsx';
import { WhenLoaded } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { RetentionForm } from './retention-form.tsx';

export function SettingsPage({ desk: { client } }: { desk: Desk }) {
  const from = useLoaded(() => ask(client.api.v1.lead.settings.$get()), [client]);
  return (
    <Page kind="Settings">
      <WhenLoaded from={from}>
        {(settings) => (
          <>
            <About settings={settings} />
            <RetentionForm settings={settings} client={client} onChanged={from.set} />
            <Machine settings={settings} />
          </>
        )}
      </WhenLoaded>
    </Page>
  );
}

interface PartProps {
  settings: Settings;
}

function About({ settings: { name, contact, purpose } }: PartProps) {
  return (
    <section class="section" aria-labelledby="about">
      <h2 id="about">Whose collector it is</h2>
      <Facts
        facts={[
          ['Name', name],
          ['Questions to', contact],
          ['What for', purpose],
        ]}
      />
      <p class="soft">
        Workers read this before they join. It is set where the collector is started: whoever joins after a change
        agrees to the new words, whoever has joined before agreed to the old ones.
      </p>
    </section>
  );
}

function Machine({ settings: { address, folder, version, storage } }: PartProps) {
  return (
    <section class="section" aria-labelledby="machine">
      <h2 id="machine">Where it runs</h2>
      <Facts
        facts={[
          ['Address', address],
          ['Data folder', folder],
          ['Sessions take', size(storage.sessions)],
          ['The database takes', size(storage.database)],
          ['Left on the disk', storage.free === null ? 'Not known' : size(storage.free)],
          ['Version', version],
        ]}
      />
      <p>
        <a href="/api">The API of this collector</a>, for programs of your own
      </p>
    </section>
  );
}
