import { useState } from 'preact/hooks';
import { Button } from '../../../src/ui/button.tsx';
import { Field } from '../../../src/ui/field.tsx';
import { Select } from '../../../src/ui/select.tsx';
import type { Invitation } from '../../api/lead/workers.ts';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import { CopyText } from '../shell/copy-text.tsx';
import type { Desk } from '../shell/desk.ts';
import { WhenLoaded } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { Refusal } from '../shell/refusal.tsx';
import { routes } from '../shell/route.ts';
import { useChange } from '../shell/use-change.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { moment } from '../shell/words.ts';

interface Given {
  invitations: Invitation[];
  workers: { id: string; name: string }[];
}

async function load(client: Client): Promise<Given> {
  const { lead } = client.api.v1;
  const [{ invitations }, { workers }] = await Promise.all([ask(lead.invitations.$get()), ask(lead.workers.$get())]);
  return { invitations, workers };
}

export function InvitationsPage({ desk: { client } }: { desk: Desk }) {
  const from = useLoaded(() => load(client), [client]);
  return (
    <Page kind="Invitations">
      <InviteForm client={client} onInvited={from.reload} />
      <section class="section" aria-labelledby="made">
        <h2 id="made">Made so far</h2>
        <WhenLoaded from={from}>
          {({ invitations, workers }) =>
            invitations.length === 0 ? (
              <p class="soft">None yet.</p>
            ) : (
              <ul class="cards">
                {invitations.map((invitation) => (
                  <InvitationCard
                    key={invitation.id}
                    invitation={invitation}
                    worker={workers.find(({ id }) => id === invitation.worker) ?? null}
                    client={client}
                    onWithdrawn={from.reload}
                  />
                ))}
              </ul>
            )
          }
        </WhenLoaded>
      </section>
    </Page>
  );
}

const spans = { 24: 'One day', 168: 'One week', 720: '30 days', 2160: '90 days' } as const;
type Span = `${keyof typeof spans}`;

interface Made {
  link: string;
  workerName: string | null;
  endsAt: string;
}

function InviteForm({ client, onInvited }: { client: Client; onInvited: () => void }) {
  const [name, setName] = useState('');
  const [hours, setHours] = useState<Span>('168');
  const [made, setMade] = useState<Made | null>(null);
  const { run, isBusy, refused } = useChange();
  const invite = async (): Promise<void> => {
    const workerName = name.trim() === '' ? null : name.trim();
    setMade(await ask(client.api.v1.lead.invitations.$post({ json: { workerName, hours: Number(hours) } })));
    setName('');
    onInvited();
  };
  return (
    <section class="section" aria-labelledby="invite">
      <h2 id="invite">Invite somebody</h2>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void run(invite);
        }}
      >
        <div class="form-pair">
          <Field
            label="Name"
            value={name}
            onInput={setName}
            hint="What you call this person. Empty: they choose a name themselves."
          />
          <Select label="Can be used for" value={hours} options={spans} onChange={setHours} />
        </div>
        <Refusal refused={refused} />
        <div>
          <Button look="main" submits unavailable={isBusy}>
            Make an invitation
          </Button>
        </div>
      </form>
      {made && (
        <div class="message message-notice" role="status">
          <CopyText label={`Invitation for ${made.workerName ?? 'one person'}`} text={made.link} />
          <p class="soft">
            Give it to that person alone: whoever has it first can join with it, once, until {moment(made.endsAt)}. It
            is shown only now.
          </p>
        </div>
      )}
    </section>
  );
}

const untilWords = { open: 'can be used until', used: null, ended: 'ended', withdrawn: null } as const;
const stateWords = { open: 'Open', used: 'Used', ended: 'Ended', withdrawn: 'Withdrawn' } as const;

interface InvitationCardProps {
  invitation: Invitation;
  /** Who has used it. */
  worker: { id: string; name: string } | null;
  client: Client;
  onWithdrawn: () => void;
}

function InvitationCard({ invitation, worker, client, onWithdrawn }: InvitationCardProps) {
  const { id, workerName, state, createdAt, endsAt } = invitation;
  const { run, isBusy, refused } = useChange();
  const withdraw = async (): Promise<void> => {
    await ask(client.api.v1.lead.invitations[':id'].$delete({ param: { id } }));
    onWithdrawn();
  };
  return (
    <li class="card">
      <div class="card-about">
        <div class="card-title">
          <h3 dir="auto">
            {state === 'used' && worker ? (
              <a href={routes.worker(worker.id)}>{worker.name}</a>
            ) : (
              (workerName ?? 'For one person')
            )}
          </h3>
          <span class={state === 'open' ? 'tag' : 'tag tag-over'}>{stateWords[state]}</span>
        </div>
        <p class="soft figures">
          Made {moment(createdAt)}
          {untilWords[state] !== null && ` · ${untilWords[state]} ${moment(endsAt)}`}
        </p>
        <Refusal refused={refused} />
      </div>
      {state === 'open' && (
        <Button unavailable={isBusy} onPress={() => void run(withdraw)}>
          Withdraw
        </Button>
      )}
    </li>
  );
}
