import { message } from '../i18n/message.ts';
import type { CollectorFacts } from '../messaging/messages.ts';
import './joining.css';

export const keptWords = (days: number | null): string =>
  days === null ? message('team_kept_always') : message('team_kept_days', { days });

interface TeamFactsProps {
  facts: CollectorFacts;
  more?: { label: string; value: string }[];
}

/** Whose server it is, and what it does with what it receives, in the words of its lead. */
export function TeamFacts({
  facts: { purpose, receives, retentionDays, contact, address },
  more = [],
}: TeamFactsProps) {
  const rows = [
    { label: message('team_purpose'), value: purpose },
    { label: message('team_receives'), value: receives },
    { label: message('team_kept'), value: keptWords(retentionDays) },
    { label: message('team_contact'), value: contact },
    { label: message('team_address'), value: address },
    ...more,
  ];
  return (
    <dl class="team-facts">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
