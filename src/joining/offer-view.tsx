import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { Client } from '../messaging/client.ts';
import type { Offer } from '../messaging/messages.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { dateTime } from '../ui/time.ts';
import { collectorProblemWords } from '../wording/collector-problem.ts';
import type { JoiningPermissions } from './permissions.ts';
import { TeamFacts } from './team-facts.tsx';

export interface OfferViewProps {
  client: Client;
  permissions: JoiningPermissions;
  offer: Offer;
  refresh: () => void;
}

/** Everything that joining means, before the button that agrees to it. */
export function OfferView({ client, permissions, offer, refresh }: OfferViewProps) {
  const [name, setName] = useState(offer.workerName ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The field in which the link was is gone.
  useEffect(() => heading.current?.focus(), []);

  const workerName = name.trim();

  async function join(preparing: Promise<null>, collecting: Promise<boolean>): Promise<void> {
    const [, isAllowed] = await Promise.all([preparing, collecting.catch(() => false)]);
    if (!isAllowed) {
      await client('collector.unprepare', {});
      return setProblem(collectorProblemWords('no-consent'));
    }
    const result = await client('collector.join', { workerName });
    if (result.joined) refresh();
    else setProblem(collectorProblemWords(result.problem));
  }

  const press = (act: () => Promise<unknown>): void => {
    setProblem(null);
    setBusy(true);
    act()
      .catch(() => setProblem(message('team_failed')))
      .finally(() => setBusy(false));
  };

  const { text, language } = offer.agreement;
  return (
    <section class="joining">
      <h2 ref={heading} tabIndex={-1}>
        {message('team_offer', { name: offer.name })}
      </h2>
      <TeamFacts facts={offer} more={[{ label: message('team_until'), value: dateTime(Date.parse(offer.endsAt)) }]} />
      <div>
        <h3>{message('team_agreement')}</h3>
        <p class="joining-agreement" lang={language} dir="auto" tabIndex={0}>
          {text}
        </p>
      </div>
      <Field label={message('team_your_name')} value={name} onInput={setName} disabled={isBusy} />
      {problem && <Alert>{problem}</Alert>}
      <div class="joining-buttons">
        {/* Both at once: the browser asks only in the turn of the press, and the popup may be gone before the answer. */}
        <Button
          look="main"
          disabled={isBusy}
          onPress={() => press(() => join(client('collector.prepare', { workerName }), permissions.collect()))}
        >
          {message('team_agree')}
        </Button>
        <Button disabled={isBusy} onPress={() => press(() => client('collector.decline', {}).then(refresh))}>
          {message('team_not_now')}
        </Button>
      </div>
    </section>
  );
}
