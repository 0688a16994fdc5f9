import { message } from '../../i18n/message.ts';
import { maskKinds } from '../../masking/kinds.ts';
import { type Place, withMaskKind, withoutValue } from '../../session/redact/value.ts';
import type { Action, Masked, MaskKind } from '../../session/schema.ts';
import { Button } from '../../ui/button.tsx';
import { kindName, whyMasked } from './mask-words.ts';
import type { Change } from './use-editing.ts';
import './value-edit.css';

interface ValueEditProps {
  action: Action;
  place: Place;
  value: string | Masked;
  /** Id of what says which value it is. */
  labelledBy: string;
  onChange: (change: Change) => void;
}

/** What kind of thing was taken out. */
function redactionOf([part]: Place): string {
  if (part === 'files') return 'The name of a file';
  if (part === 'options') return 'A choice from a list';
  return part === 'target' || part === 'drop' ? 'The name of an element' : 'A value of an action';
}

/** One value of an action: taken out, or, where it is masked, why, and what it is. */
export function ValueEdit({ action: { id }, place, value, labelledBy, onChange }: ValueEditProps) {
  if (typeof value === 'string') {
    return (
      <Button
        look="quiet"
        describedBy={labelledBy}
        onPress={() =>
          onChange({
            what: message('edit_change_value'),
            change: (session) => withoutValue(session, id, place),
            redaction: redactionOf(place),
          })
        }
      >
        {message('edit_take_out_here')}
      </Button>
    );
  }
  return (
    <MaskEdit
      kind={value.masked}
      labelledBy={labelledBy}
      onKind={(kind) =>
        onChange({ what: message('edit_change_mask'), change: (session) => withMaskKind(session, id, place, kind) })
      }
    />
  );
}

interface MaskEditProps {
  kind: MaskKind;
  labelledBy: string;
  onKind: (kind: MaskKind) => void;
}

function MaskEdit({ kind, labelledBy, onKind }: MaskEditProps) {
  return (
    <>
      <span class="mask-why soft">{whyMasked(kind)}</span>
      <label class="mask-kind soft">
        {message('edit_mask_kind')}
        <select
          aria-describedby={labelledBy}
          value={kind}
          onChange={(event) => onKind(maskKinds.find((one) => one === event.currentTarget.value) ?? kind)}
        >
          {maskKinds.map((one) => (
            <option key={one} value={one}>
              {kindName(one)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
