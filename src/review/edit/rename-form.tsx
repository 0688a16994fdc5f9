import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import './rename-form.css';

interface RenameFormProps {
  label: string;
  /** Null where it cannot be changed. */
  onChange: ((label: string) => void) | null;
}

/** No longer than the format takes it. */
const LONGEST = 500;

export function RenameForm({ label, onChange }: RenameFormProps) {
  const [words, setWords] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isOpen = words !== null;
  useEffect(() => {
    if (isOpen) input.current?.select();
  }, [isOpen]);
  if (words === null || !onChange) {
    return (
      <>
        <h1>{label}</h1>
        {onChange && (
          <Button look="quiet" onPress={() => setWords(label)}>
            {message('edit_rename')}
          </Button>
        )}
      </>
    );
  }
  const name = words.trim().slice(0, LONGEST);
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '' && name !== label) onChange(name);
        setWords(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setWords(null);
      }}
    >
      <Field label={message('edit_name')} value={words} onInput={setWords} inputRef={input} />
      <Button submits disabled={name === ''}>
        {message('edit_save_name')}
      </Button>
    </form>
  );
}
