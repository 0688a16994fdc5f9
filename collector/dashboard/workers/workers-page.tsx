import { useMemo, useState } from 'preact/hooks';
import { LinkButton } from '../../../src/ui/button.tsx';
import { EmptyState } from '../../../src/ui/empty-state.tsx';
import { Field } from '../../../src/ui/field.tsx';
import type { LeadWorker } from '../../api/lead/workers.ts';
import { ask } from '../client/ask.ts';
import type { Desk } from '../shell/desk.ts';
import { WhenLoaded } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { routes } from '../shell/route.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { count, creditWords, day, minutesWords } from '../shell/words.ts';

/** Who takes part, and what each has contributed. */
export function WorkersPage({ desk: { client } }: { desk: Desk }) {
  const from = useLoaded(async () => (await ask(client.api.v1.lead.workers.$get())).workers, [client]);
  return (
    <Page
      kind="Workers"
      actions={
        <LinkButton look="main" href={routes.invitations}>
          Invite
        </LinkButton>
      }
    >
      <WhenLoaded from={from}>
        {(workers) => (workers.length === 0 ? <Nobody /> : <Contributions workers={workers} />)}
      </WhenLoaded>
    </Page>
  );
}

function Nobody() {
  return (
    <EmptyState title="Nobody has joined yet">
      <p>Make an invitation, and give its link to the person: by mail, or as your team talks.</p>
      <LinkButton look="main" href={routes.invitations}>
        Invite somebody
      </LinkButton>
    </EmptyState>
  );
}

/** Names to look through without a search field. */
const FEW = 12;

function Contributions({ workers }: { workers: LeadWorker[] }) {
  const [search, setSearch] = useState('');
  const shown = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return workers.filter(({ name }) => name.toLowerCase().includes(wanted));
  }, [workers, search]);
  return (
    <>
      {workers.length > FEW && (
        <div class="tools">
          <Field label="Find a worker" value={search} onInput={setSearch} />
        </div>
      )}
      <div class="table-scroll" role="region" aria-label="Contributions" tabIndex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Worker</th>
              <th scope="col" class="number">
                Sessions
              </th>
              <th scope="col" class="number">
                To decide
              </th>
              <th scope="col" class="number">
                Accepted
              </th>
              <th scope="col" class="number">
                Time
              </th>
              <th scope="col" class="number">
                Credit
              </th>
              <th scope="col">Last submitted</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((worker) => (
              <Row key={worker.id} worker={worker} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p class="soft">Nobody has such a name.</p>}
    </>
  );
}

function Row({ worker }: { worker: LeadWorker }) {
  const { id, name, devices, sessions, submitted, accepted, minutes, credit, lastSubmittedAt } = worker;
  const hasLeft = devices.every(({ endedAt }) => endedAt !== null);
  return (
    <tr>
      <th scope="row">
        <a href={routes.worker(id)}>
          <bdi>{name}</bdi>
        </a>{' '}
        {hasLeft && <span class="tag tag-over">No device</span>}
      </th>
      <td class="number">{count(sessions)}</td>
      <td class="number">
        {submitted === 0 ? '0' : <a href={routes.sessions(`state=submitted&worker=${id}`)}>{count(submitted)}</a>}
      </td>
      <td class="number">{count(accepted)}</td>
      <td class="number">{minutesWords(minutes)}</td>
      <td class="number">{credit.length === 0 ? '–' : creditWords(credit)}</td>
      <td>{lastSubmittedAt === null ? '–' : day(lastSubmittedAt)}</td>
    </tr>
  );
}
