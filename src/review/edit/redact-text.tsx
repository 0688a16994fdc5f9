import { useMemo, useState } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import { hideText, SHORTEST_HIDDEN } from '../../session/redact/hide-text.ts';
import type { Session } from '../../session/schema.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { Change } from './use-editing.ts';
import { useSettled } from './use-settled.ts';
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

/** To look through a long session takes longer than to type a letter. ms */
const LOOK_AFTER = 250;

/** Takes a text out of the whole session, after saying how often it stands there. */
export function RedactText({ session, onChange }: RedactTextProps) {
  const [text, setText] = useState('');
  const wanted = text.trim();
  const { isSettled, settle } = useSettled(wanted, LOOK_AFTER);
  const found = useMemo(
    () => (isSettled && wanted.length >= SHORTEST_HIDDEN ? hideText(session, wanted) : null),
    [session, wanted, isSettled],
  );
  return (
    <form
      class="redact-text"
      onSubmit={(event) => {
        event.preventDefault();
        // Enter right behind the last letter: first it is said how often it stands there.
        if (!found) return settle();
        if (found.count === 0) return undefined;
        onChange(redacting(wanted));
        setText('');
        return undefined;
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
