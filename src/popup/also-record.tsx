import { type OptionalKind, optionalKinds } from '../masking/kinds.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { type Extras, listed, personalWords } from '../ui/notice.ts';
import './also-record.css';

interface AlsoRecordProps {
  extras: Extras;
  onChange: (extras: Extras) => void;
  disabled: boolean;
}

/** What is recorded only where the person says so, each by a switch of its own. */
export function AlsoRecord({ extras, onChange, disabled }: AlsoRecordProps) {
  const unmasked = extras.unmasked ?? [];
  const allow = (kind: OptionalKind, isAllowed: boolean): void =>
    onChange({
      ...extras,
      unmasked: optionalKinds.filter((each) => (each === kind ? isAllowed : unmasked.includes(each))),
    });
  return (
    <div>
      <CheckBox checked={extras.timing} onChange={(timing) => onChange({ ...extras, timing })} disabled={disabled}>
        Also record: when keys are pressed and how long you wait
      </CheckBox>
      <CheckBox checked={extras.pointer} onChange={(pointer) => onChange({ ...extras, pointer })} disabled={disabled}>
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
              disabled={disabled}
            >
              {personalWords[kind]}
            </CheckBox>
          ))}
        </fieldset>
      </details>
    </div>
  );
}
