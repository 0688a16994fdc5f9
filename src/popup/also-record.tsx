import { type OptionalKind, optionalKinds } from '../masking/kinds.ts';
import type { Restrictable } from '../session/rules.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { type Extras, listed, personalWords } from '../ui/notice.ts';
import './also-record.css';

interface AlsoRecordProps {
  extras: Extras;
  /** What the team lets nobody have recorded. */
  never: readonly Restrictable[];
  onChange: (extras: Extras) => void;
  disabled: boolean;
}

/** What is recorded only where the person says so, each by a switch of its own. */
export function AlsoRecord({ extras, never, onChange, disabled }: AlsoRecordProps) {
  const unmasked = extras.unmasked ?? [];
  const allow = (kind: OptionalKind, isAllowed: boolean): void =>
    onChange({
      ...extras,
      unmasked: optionalKinds.filter((each) => (each === kind ? isAllowed : unmasked.includes(each))),
    });
  return (
    <div>
      <CheckBox
        checked={extras.timing}
        onChange={(timing) => onChange({ ...extras, timing })}
        disabled={disabled || never.includes('timing')}
      >
        Also record: when keys are pressed and how long you wait
      </CheckBox>
      <CheckBox
        checked={extras.pointer}
        onChange={(pointer) => onChange({ ...extras, pointer })}
        disabled={disabled || never.includes('pointer')}
      >
        Also record: the path of the mouse
      </CheckBox>
      <details class="personal">
        <summary>
          {unmasked.length === 0 ? 'Personal details are hidden' : `Personal details: ${listed(unmasked)} are recorded`}
        </summary>
        <fieldset disabled={disabled}>
          <legend>Show in the recording:</legend>
          {optionalKinds.map((kind) => (
            <CheckBox
              key={kind}
              checked={unmasked.includes(kind)}
              onChange={(isAllowed) => allow(kind, isAllowed)}
              disabled={disabled || never.includes(kind)}
            >
              {personalWords[kind]}
            </CheckBox>
          ))}
        </fieldset>
      </details>
      {never.length > 0 && <p class="soft">What is greyed out, your team lets nobody have recorded.</p>}
    </div>
  );
}
