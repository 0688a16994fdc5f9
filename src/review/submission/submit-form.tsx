import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import { keptWords } from '../../joining/team-facts.tsx';
import { Refused } from '../../messaging/client.ts';
import type { CollectorFacts } from '../../messaging/messages.ts';
import type { Session } from '../../session/schema.ts';
import { recipientOf } from '../../submission/invitation.ts';
import { Alert, Notice } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { size } from '../../ui/quantity.ts';
import type { ReviewDependencies } from '../dependencies.ts';

interface SubmitFormProps {
  session: Session;
  collector: CollectorFacts;
  client: ReviewDependencies['client'];
  onClose: () => void;
}

const bytesOf = (session: Session): number => new TextEncoder().encode(JSON.stringify(session)).length;

/** What is sent, to whom, and for how long, before it is. */
export function SubmitForm({ session, collector, client, onClose }: SubmitFormProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const { recipient, record } = session.consent;
  // A task may have a time of its own, which was said before it was recorded.
  const agreed = recipient === recipientOf(collector) ? record : undefined;
  const days = agreed?.retentionDays === undefined ? collector.retentionDays : agreed.retentionDays;
  const submit = (): void => {
    setBusy(true);
    setProblem(null);
    client('submission.submit', { session: session.id }).then(onClose, (error: unknown) => {
      setBusy(false);
      setProblem(error instanceof Refused ? error.message : message('team_failed'));
    });
  };

  return (
    <Notice>
      <h2 ref={heading} tabIndex={-1}>
        {message('submit_heading', { name: collector.name })}
      </h2>
      <p>{message('submit_what', { actions: session.actions.length, size: size(bytesOf(session)) })}</p>
      <p>
        {message('team_purpose')}: <bdi>{collector.purpose}</bdi>
      </p>
      <p class="soft">
        {message('team_kept')}: {keptWords(days)} · {message('team_contact')}: {collector.contact} ·{' '}
        {message('team_address')}: {collector.address}
      </p>
      {days !== null && <p class="soft">{message('submit_kept_holds', { name: collector.name })}</p>}
      {agreed?.credit && <p class="soft">{message('submit_credit', { name: collector.name, ...agreed.credit })}</p>}
      {problem && (
        <Alert>
          {message('submit_failed')} {problem}
        </Alert>
      )}
      <div class="submission-buttons">
        <Button look="main" disabled={isBusy} onPress={submit}>
          {message('submit_now')}
        </Button>
        <Button disabled={isBusy} onPress={onClose}>
          {message('team_not_now')}
        </Button>
      </div>
    </Notice>
  );
}
