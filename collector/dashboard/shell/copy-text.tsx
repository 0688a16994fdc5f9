import { useId, useState } from 'preact/hooks';
import { message } from '../../../src/i18n/message.ts';
import { Button } from '../../../src/ui/button.tsx';

interface CopyTextProps {
  label: string;
  text: string;
}

/** A text to be handed on: in a field, so that it can be selected where it cannot be copied by a button. */
export function CopyText({ label, text }: CopyTextProps) {
  const id = useId();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(message('copy_done'));
    } catch {
      setSaid(message('copy_refused'));
    }
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="copy-text">
        <input
          id={id}
          class="field-input"
          type="text"
          readOnly
          dir="ltr"
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button onPress={() => void copy()}>{message('copy_button')}</Button>
      </div>
      <p class="soft" role="status">
        {said}
      </p>
    </div>
  );
}
