import { useRef, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { CollectorState } from '../messaging/messages.ts';
import { parseInvitation } from '../submission/invitation.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { collectorProblemWords } from '../wording/collector-problem.ts';
import { OfferView, type OfferViewProps } from './offer-view.tsx';
import './joining.css';

interface JoiningProps extends Omit<OfferViewProps, 'offer'> {
  invitation: CollectorState['invitation'];
}

/** From a pasted link to what is asked, and to the answer. */
export function Joining({ client, permissions, invitation, refresh }: JoiningProps) {
  if (invitation?.offer) {
    return <OfferView client={client} permissions={permissions} offer={invitation.offer} refresh={refresh} />;
  }
  return <InvitationForm client={client} permissions={permissions} invitation={invitation} refresh={refresh} />;
}

function InvitationForm({ client, permissions, invitation, refresh }: JoiningProps) {
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const refused = (why: string): void => {
    setProblem(why);
    input.current?.focus();
  };

  const look = (): void => {
    const parsed = parseInvitation(link);
    if ('problem' in parsed) return refused(collectorProblemWords(parsed.problem));
    setProblem(null);
    setAsking(true);
    // Both at once: browsers ask only in the turn of the press, and the popup may be gone before the answer.
    const inviting = client('collector.invite', { link });
    const reaching = permissions.reach(parsed.address);
    finish(inviting, reaching)
      .catch(() => refused(message('team_failed')))
      .finally(() => setAsking(false));
  };

  async function finish(inviting: Promise<{ invited: boolean; problem?: string }>, reaching: Promise<boolean>) {
    const [invited, isReached] = await Promise.all([inviting, reaching.catch(() => false)]);
    if (!invited.invited) return refused(collectorProblemWords(invited.problem ?? 'failed'));
    if (!isReached) {
      await client('collector.decline', {});
      return refused(collectorProblemWords('no-permission'));
    }
    await client('collector.look', {});
    refresh();
  }

  const shown = problem ?? (invitation?.problem ? collectorProblemWords(invitation.problem) : null);
  const waitsFor = isAsking || (invitation && !shown) ? hostOf(invitation?.address ?? link) : null;
  return (
    <form
      class="joining"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isAsking) look();
      }}
    >
      <Field
        label={message('team_link')}
        value={link}
        onInput={setLink}
        holds="code"
        hint={message('team_link_hint')}
        invalid={shown !== null}
        disabled={isAsking}
        inputRef={input}
      />
      {shown && <Alert>{shown}</Alert>}
      {waitsFor !== null && (
        <p class="soft" role="status">
          {message('team_asking', { host: waitsFor })}
        </p>
      )}
      <div class="joining-buttons">
        <Button submits disabled={isAsking}>
          {message('team_look')}
        </Button>
      </div>
    </form>
  );
}

const hostOf = (link: string): string => (URL.canParse(link.trim()) ? new URL(link.trim()).host : '');
