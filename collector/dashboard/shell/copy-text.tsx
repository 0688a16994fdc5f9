import { useId, useState } from 'preact/hooks';
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
      setSaid('Copied');
    } catch {
      setSaid('Your browser did not allow it: select the text and copy it.');
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
        <Button onPress={() => void copy()}>Copy</Button>
      </div>
      <p class="soft" role="status">
        {said}
      </p>
    </div>
  );
}
