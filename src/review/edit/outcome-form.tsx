import { useState } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import type { Outcome } from '../../session/redact/edits.ts';
import { TextArea } from '../../ui/field.tsx';
import './outcome-form.css';

const statuses = ['succeeded', 'failed', 'abandoned'] as const;

interface OutcomeFormProps {
  outcome: Outcome;
  onChange: (outcome: Outcome) => void;
}

/** How it ended, as the person sees it. Words are taken over when their field is left. */
export function OutcomeForm({ outcome, onChange }: OutcomeFormProps) {
  return (
    <fieldset class="outcome">
      <legend>{message('edit_outcome')}</legend>
      <div class="outcome-choices">
        {statuses.map((status) => (
          <label key={status} class="outcome-choice">
            <input
              type="radio"
              name="outcome"
              checked={outcome?.status === status}
              onChange={() => onChange({ ...outcome, status })}
            />
            {message(`edit_outcome_${status}`)}
          </label>
        ))}
      </div>
      {outcome && (
        <div class="outcome-words">
          <Words
            key={`answer ${outcome.answer ?? ''}`}
            label={message('edit_answer')}
            value={outcome.answer ?? ''}
            onChange={(answer) => onChange(withWords(outcome, 'answer', answer))}
          />
          <Words
            key={`comment ${outcome.comment ?? ''}`}
            label={message('edit_comment')}
            value={outcome.comment ?? ''}
            onChange={(comment) => onChange(withWords(outcome, 'comment', comment))}
          />
        </div>
      )}
    </fieldset>
  );
}

function withWords(outcome: NonNullable<Outcome>, key: 'answer' | 'comment', words: string): Outcome {
  const { [key]: _, ...rest } = outcome;
  return words.trim() === '' ? rest : { ...rest, [key]: words };
}

interface WordsProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A text that is taken over as a whole, so that undo takes it back as a whole. */
export function Words({ label, value, onChange }: WordsProps) {
  const [words, setWords] = useState(value);
  return (
    <TextArea
      label={label}
      value={words}
      onInput={setWords}
      onLeave={() => {
        if (words !== value) onChange(words);
      }}
    />
  );
}
