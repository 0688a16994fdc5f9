import { useMemo, useState } from 'preact/hooks';
import { hideText, SHORTEST_HIDDEN } from '../../session/redact/hide-text.ts';
import type { Session } from '../../session/schema.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { howMany } from '../../ui/quantity.ts';
import type { Change } from './use-editing.ts';
import './redact-text.css';

interface RedactTextProps {
  session: Session;
  onChange: (change: Change) => void;
}

export const redacting = (text: string): Change => ({
  what: 'taking a text out',
  change: (session) => hideText(session, text).session,
  redaction: 'A text, wherever it stood',
});

/** Takes a text out of the whole session, after saying how often it stands there. */
export function RedactText({ session, onChange }: RedactTextProps) {
  const [text, setText] = useState('');
  const found = useMemo(
    () => (text.trim().length >= SHORTEST_HIDDEN ? hideText(session, text.trim()) : null),
    [session, text],
  );
  return (
    <form
      class="redact-text"
      onSubmit={(event) => {
        event.preventDefault();
        if (!found || found.count === 0) return;
        onChange(redacting(text.trim()));
        setText('');
      }}
    >
      <Field label="Take a text out of the whole session" value={text} onInput={setText} />
      <Button submits unavailable={!found || found.count === 0} describedBy="redact-found">
        Take out
      </Button>
      <p class="soft redact-found" id="redact-found" role="status">
        {found && sentenceOf(found)}
      </p>
    </form>
  );
}

function sentenceOf({ count, staying }: { count: number; staying: number }): string {
  const stays =
    staying === 0
      ? ''
      : ` It stays in ${howMany(staying, 'place')} that cannot be masked, such as the sites that you agreed to.`;
  return count === 0
    ? `It stands nowhere that can be masked.${stays}`
    : `It stands in ${howMany(count, 'place')}.${stays}`;
}
