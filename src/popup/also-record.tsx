import { message } from '../i18n/message.ts';
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
        {message('popup_also_timing')}
      </CheckBox>
      <CheckBox
        checked={extras.pointer}
        onChange={(pointer) => onChange({ ...extras, pointer })}
        disabled={disabled || never.includes('pointer')}
      >
        {message('popup_also_pointer')}
      </CheckBox>
      <details class="personal">
        <summary>
          {unmasked.length === 0
            ? message('popup_personal_hidden')
            : message('popup_personal_recorded', { kinds: listed(unmasked) })}
        </summary>
        <fieldset disabled={disabled}>
          <legend>{message('popup_personal_legend')}</legend>
          {optionalKinds.map((kind) => (
            <CheckBox
              key={kind}
              checked={unmasked.includes(kind)}
              onChange={(isAllowed) => allow(kind, isAllowed)}
              disabled={disabled || never.includes(kind)}
            >
              {personalWords(kind)}
            </CheckBox>
          ))}
        </fieldset>
      </details>
      {never.length > 0 && <p class="soft">{message('popup_team')}</p>}
    </div>
  );
}
