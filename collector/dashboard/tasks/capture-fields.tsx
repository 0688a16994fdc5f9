import { optionalKinds } from '../../../src/masking/kinds.ts';
import { CheckBox } from '../../../src/ui/check-box.tsx';
import { personalWords } from '../../../src/ui/notice.ts';
import { Choices } from '../shell/inputs.tsx';
import type { TaskDraft } from './task-draft.ts';

interface CaptureFieldsProps {
  draft: TaskDraft;
  onChange: (draft: TaskDraft) => void;
}

/** What is asked for beside the actions: the worker decides. */
export function CaptureFields({ draft, onChange }: CaptureFieldsProps) {
  const kinds = optionalKinds.map((kind) => ({ id: kind, name: personalWords(kind) }));
  return (
    <fieldset>
      <legend>What is asked for beside the actions</legend>
      <p class="soft">
        Each worker decides, and may leave out what you ask for. Passwords and card data are never recorded.
      </p>
      <CheckBox checked={draft.timing} onChange={(timing) => onChange({ ...draft, timing })}>
        When keys are pressed, and how long they wait
      </CheckBox>
      <CheckBox checked={draft.pointer} onChange={(pointer) => onChange({ ...draft, pointer })}>
        The path of the mouse
      </CheckBox>
      <Choices
        legend="Unmasked, where the task needs it"
        options={kinds}
        chosen={draft.unmasked}
        onChange={(chosen) => onChange({ ...draft, unmasked: optionalKinds.filter((kind) => chosen.includes(kind)) })}
      />
    </fieldset>
  );
}
