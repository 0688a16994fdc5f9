import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

interface NoteFormProps {
  busy: boolean;
  /** Says whether it was saved. */
  onSave: (text: string) => Promise<boolean>;
  onClose: () => void;
}

export function NoteForm({ busy, onSave, onClose }: NoteFormProps) {
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);

  const save = async (): Promise<void> => {
    if (text.trim() === '') area.current?.focus();
    else if (await onSave(text.trim())) onClose();
  };
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          // A popup closes on Escape: here it closes the note alone.
          event.preventDefault();
          onClose();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      <TextArea label={message('popup_note')} value={text} onInput={setText} areaRef={area} />
      <div class="row row-even">
        <Button onPress={onClose}>{message('popup_cancel')}</Button>
        <Button submits disabled={busy}>
          {message('popup_save_note')}
        </Button>
      </div>
    </form>
  );
}
