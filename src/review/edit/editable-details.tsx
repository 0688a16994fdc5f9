import type { Derived } from '../../session/derive.ts';
import type { Action, Session } from '../../session/schema.ts';
import { ActionDetails } from '../../timeline/action-details.tsx';
import { ActionEdit } from './action-edit.tsx';
import type { Change } from './use-editing.ts';
import { ValueEdit } from './value-edit.tsx';

interface EditableDetailsProps {
  session: Session;
  derived: Derived[];
  /** Null while none is chosen. */
  action: Action | null;
  /** Null where nothing can be changed. */
  onChange: ((change: Change) => void) | null;
  onClose: () => void;
}

/** The details of an action, with what the person may say of it, and take out. */
export function EditableDetails({ session, action, onChange, ...rest }: EditableDetailsProps) {
  if (!action || !onChange) return <ActionDetails {...rest} session={session} action={action} />;
  return (
    <ActionDetails
      {...rest}
      session={session}
      action={action}
      tools={<ActionEdit session={session} action={action} onChange={onChange} />}
      toolsOf={({ place, value }, labelledBy) =>
        place &&
        value !== '' && (
          <ValueEdit action={action} place={place} value={value} labelledBy={labelledBy} onChange={onChange} />
        )
      }
    />
  );
}
