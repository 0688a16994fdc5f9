import { useState } from 'preact/hooks';
import type { Outcome } from '../../session/redact/edits.ts';
import { TextArea } from '../../ui/field.tsx';
import './outcome-form.css';

const statuses = { succeeded: 'It worked', failed: 'It failed', abandoned: 'I gave up' } as const;
type Status = keyof typeof statuses;

interface OutcomeFormProps {
  outcome: Outcome;
  onChange: (outcome: Outcome) => void;
}

/** How it ended, as the person sees it. Words are taken over when their field is left. */
export function OutcomeForm({ outcome, onChange }: OutcomeFormProps) {
  return (
    <fieldset class="outcome">
      <legend>How did it end?</legend>
      <div class="outcome-choices">
        {(Object.keys(statuses) as Status[]).map((status) => (
          <label key={status} class="outcome-choice">
            <input
              type="radio"
              name="outcome"
              checked={outcome?.status === status}
              onChange={() => onChange({ ...outcome, status })}
            />
            {statuses[status]}
          </label>
        ))}
      </div>
      {outcome && (
        <div class="outcome-words">
          <Words
            key={`answer ${outcome.answer ?? ''}`}
            label="Answer, where the task asks for one"
            value={outcome.answer ?? ''}
            onChange={(answer) => onChange(withWords(outcome, 'answer', answer))}
          />
          <Words
            key={`comment ${outcome.comment ?? ''}`}
            label="Comment"
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
