import { useState } from 'preact/hooks';
import { Button } from '../../../src/ui/button.tsx';
import { howMany } from '../../../src/ui/quantity.ts';
import type { Person } from '../../api/lead/people.ts';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import type { Desk } from '../shell/desk.ts';
import { WhenLoaded } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { type Loading, useLoaded } from '../shell/use-loaded.ts';
import { moment } from '../shell/words.ts';
import { PersonForm } from './person-form.tsx';
import { PersonLink } from './person-link.tsx';

interface Named {
  id: string;
  name: string;
}
interface Given {
  people: Person[];
  tasks: Named[];
}

async function load(client: Client): Promise<Given> {
  const { lead } = client.api.v1;
  const [{ people }, { tasks }] = await Promise.all([ask(lead.people.$get()), ask(lead.tasks.$get())]);
  return { people, tasks: tasks.map(({ id, label }) => ({ id, name: label })) };
}

/** Who can sign in, and what they may do. */
export function PeoplePage({ desk: { client } }: { desk: Desk }) {
  const from = useLoaded(() => load(client), [client]);
  return (
    <Page kind="People">
      <p class="soft">
        Owners may do everything. Reviewers see the tasks they are given and what was submitted to them, and nothing
        else.
      </p>
      <WhenLoaded from={from}>{(given) => <PeopleList given={given} client={client} from={from} />}</WhenLoaded>
    </Page>
  );
}

interface PeopleListProps {
  given: Given;
  client: Client;
  from: Loading<Given>;
}

function PeopleList({ given: { people, tasks }, client, from }: PeopleListProps) {
  /** Who is being changed: `new` for somebody to be added. */
  const [edited, setEdited] = useState<string | null>(null);
  const close = (): void => setEdited(null);
  const done = (): void => {
    close();
    from.reload();
  };
  return (
    <>
      <ul class="cards">
        {people.map((person) => (
          <li key={person.id} class="card">
            {edited === person.id ? (
              <PersonForm person={person} tasks={tasks} client={client} onDone={done} onCancel={close} />
            ) : (
              <PersonCard person={person} client={client} onEdit={() => setEdited(person.id)} />
            )}
          </li>
        ))}
      </ul>
      {edited === 'new' ? (
        <section class="section" aria-labelledby="add">
          <h2 id="add">Add a person</h2>
          <PersonForm person={null} tasks={tasks} client={client} onDone={done} onCancel={close} />
        </section>
      ) : (
        <div>
          <Button look="main" onPress={() => setEdited('new')}>
            Add a person
          </Button>
        </div>
      )}
    </>
  );
}

const roleWords = { owner: 'Owner', reviewer: 'Reviewer', nobody: 'No access' } as const;

interface PersonCardProps {
  person: Person;
  client: Client;
  onEdit: () => void;
}

function PersonCard({ person, client, onEdit }: PersonCardProps) {
  const { name, email, role, tasks, signedInAt } = person;
  const facts = [
    ...(role === 'reviewer' ? [tasks.length === 0 ? 'no tasks yet' : howMany(tasks.length, 'task')] : []),
    signedInAt === null ? 'never signed in' : `last signed in ${moment(signedInAt)}`,
  ];
  return (
    <>
      <div class="card-about">
        <div class="card-title">
          <h2 dir="auto">{name}</h2>
          <span class={role === 'nobody' ? 'tag tag-over' : 'tag'}>{roleWords[role]}</span>
        </div>
        {email !== null && <p dir="ltr">{email}</p>}
        <p class="soft figures">{facts.join(' · ')}</p>
      </div>
      <PersonLink person={person} client={client} onEdit={onEdit} />
    </>
  );
}
