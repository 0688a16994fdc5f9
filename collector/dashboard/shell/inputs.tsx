import { useId } from 'preact/hooks';
import '../../../src/ui/field.css';

interface DayFieldProps {
  label: string;
  value: string;
  hint?: string;
  problem?: string | undefined;
  onInput: (value: string) => void;
}

/** A day, as the browser lets it be chosen. */
export function DayField({ label, value, hint, problem, onInput }: DayFieldProps) {
  const id = useId();
  const says = problem ?? hint;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field-input"
        type="date"
        value={value}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={says ? `${id}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {says && (
        <p class="soft" id={`${id}-hint`}>
          {says}
        </p>
      )}
    </div>
  );
}

interface ChoicesProps {
  legend: string;
  options: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Any number of several things. */
export function Choices({ legend, options, chosen, onChange }: ChoicesProps) {
  const toggle = (id: string): void =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset class="choices">
      <legend class="field-label">{legend}</legend>
      <div class="choices-list">
        {options.map(({ id, name }) => (
          <label key={id} class="check-box">
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <span>
              <bdi>{name}</bdi>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
