import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string | null;
  /** Whether what it holds is the reason of a message shown elsewhere. */
  invalid?: boolean;
  disabled?: boolean;
  /** Plain words, or something to be spelt exactly. */
  holds?: 'words' | 'code';
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
}

export function Field(props: FieldProps) {
  const id = useId();
  const { hint = null, holds = 'words' } = props;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <input
        ref={props.inputRef ?? null}
        id={id}
        class="field-input"
        type="text"
        dir={holds === 'code' ? 'ltr' : 'auto'}
        value={props.value}
        placeholder={props.placeholder}
        autocomplete="off"
        autocapitalize={holds === 'code' ? 'none' : undefined}
        spellcheck={holds === 'words'}
        disabled={props.disabled}
        aria-invalid={props.invalid ? 'true' : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {hint && (
        <p class="soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface TextAreaProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  onLeave?: () => void;
  areaRef?: Ref<HTMLTextAreaElement>;
}

export function TextArea({ label, value, onInput, onLeave, areaRef }: TextAreaProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <textarea
        ref={areaRef ?? null}
        id={id}
        class="field-input"
        rows={2}
        dir="auto"
        autocomplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onLeave}
      />
    </div>
  );
}
