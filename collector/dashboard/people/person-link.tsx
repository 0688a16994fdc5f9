import { useState } from 'preact/hooks';
import { Button } from '../../../src/ui/button.tsx';
import type { Person } from '../../api/lead/people.ts';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import { CopyText } from '../shell/copy-text.tsx';
import { Refusal } from '../shell/refusal.tsx';
import { useChange } from '../shell/use-change.ts';
import { moment } from '../shell/words.ts';

interface PersonLinkProps {
  person: Person;
  client: Client;
  onEdit: () => void;
}

/** How a person gets in, and out. */
export function PersonLink({ person: { id, name, role }, client, onEdit }: PersonLinkProps) {
  const [made, setMade] = useState<{ link: string; endsAt: string } | null>(null);
  const [said, setSaid] = useState('');
  const { run, isBusy, refused } = useChange();
  const one = client.api.v1.lead.people[':id'];
  const make = async (): Promise<void> => setMade(await ask(one['sign-in-links'].$post({ param: { id } })));
  const signOut = async (): Promise<void> => {
    await ask(one['sign-ins'].$delete({ param: { id } }));
    setSaid('Signed out everywhere.');
  };
  return (
    <div class="person-actions">
      <div class="buttons">
        <Button onPress={onEdit}>Change</Button>
        {role !== 'nobody' && (
          <Button unavailable={isBusy} onPress={() => void run(make)}>
            Sign-in link
          </Button>
        )}
        <Button look="quiet" unavailable={isBusy} onPress={() => void run(signOut)}>
          Sign out everywhere
        </Button>
      </div>
      <Refusal refused={refused} />
      <p class="soft" role="status">
        {said}
      </p>
      {made && (
        <>
          <CopyText label={`Sign-in link for ${name}`} text={made.link} />
          <p class="soft">
            Give it to that person alone: it signs in whoever opens it first, once, until {moment(made.endsAt)}.
          </p>
        </>
      )}
    </div>
  );
}
