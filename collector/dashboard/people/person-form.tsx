import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../src/ui/button.tsx';
import { Field } from '../../../src/ui/field.tsx';
import { Select } from '../../../src/ui/select.tsx';
import type { Person } from '../../api/lead/people.ts';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import { FormEnd } from '../shell/form-end.tsx';
import { Choices } from '../shell/inputs.tsx';
import { useChange } from '../shell/use-change.ts';

interface PersonFormProps {
  /** Null for somebody to be added. */
  person: Person | null;
  tasks: readonly { id: string; name: string }[];
  client: Client;
  onDone: () => void;
  onCancel: () => void;
}

const roles: Record<Person['role'], string> = {
  reviewer: 'Reviewer',
  owner: 'Owner',
  nobody: 'No access',
};

const blank: Pick<Person, 'name' | 'email' | 'role' | 'tasks'> = { name: '', email: null, role: 'reviewer', tasks: [] };

export function PersonForm({ person, tasks, client, onDone, onCancel }: PersonFormProps) {
  const first = person ?? blank;
  const [name, setName] = useState(first.name);
  const [email, setEmail] = useState(first.email ?? '');
  const [role, setRole] = useState(first.role);
  const [given, setGiven] = useState(first.tasks);
  const nameField = useRef<HTMLInputElement>(null);
  const { run, isBusy, refused } = useChange();
  useEffect(() => nameField.current?.focus(), []);
  const save = async (): Promise<void> => {
    const { people } = client.api.v1.lead;
    const json = { name: name.trim(), email: email.trim() === '' ? null : email.trim(), role, tasks: given };
    await (person === null
      ? ask(people.$post({ json }))
      : ask(people[':id'].$patch({ param: { id: person.id }, json })));
    onDone();
  };
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run(save);
      }}
    >
      <div class="form-pair">
        <Field label="Name" value={name} onInput={setName} inputRef={nameField} />
        <Field
          label="E-mail address"
          holds="code"
          value={email}
          onInput={setEmail}
          hint="Only for signing in with a provider. May be left empty."
        />
        <Select label="Role" value={role} options={roles} onChange={setRole} />
      </div>
      {role === 'reviewer' && tasks.length > 0 && (
        <Choices legend="Tasks to review" options={tasks} chosen={given} onChange={setGiven} />
      )}
      <FormEnd refused={refused}>
        <Button look="main" submits unavailable={isBusy} disabled={name.trim() === ''}>
          {person === null ? 'Add' : 'Save'}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </FormEnd>
    </form>
  );
}
