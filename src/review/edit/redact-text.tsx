import { useMemo, useState } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import { hideText, SHORTEST_HIDDEN } from '../../session/redact/hide-text.ts';
import type { Session } from '../../session/schema.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { Change } from './use-editing.ts';
import './redact-text.css';

interface RedactTextProps {
  session: Session;
  onChange: (change: Change) => void;
}

export const redacting = (text: string): Change => ({
  what: message('edit_change_text'),
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
      <Field label={message('edit_take_out_text')} value={text} onInput={setText} />
      <Button submits unavailable={!found || found.count === 0} describedBy="redact-found">
        {message('edit_take_out')}
      </Button>
      <p class="soft redact-found" id="redact-found" role="status">
        {found && sentenceOf(found)}
      </p>
    </form>
  );
}

function sentenceOf({ count, staying }: { count: number; staying: number }): string {
  const stands = count === 0 ? message('edit_stands_nowhere') : message('edit_stands', { count });
  return staying === 0 ? stands : `${stands} ${message('edit_stays', { count: staying })}`;
}
