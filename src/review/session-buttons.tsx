import { useMemo, useState } from 'preact/hooks';
import { receiptOf } from '../session/receipt.ts';
import type { Session } from '../session/schema.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import type { Editing } from './edit/use-editing.ts';
import { saveReceipt, saveSession } from './save-session.ts';

interface SessionButtonsProps {
  editing: Editing;
  /** Whether it follows the format, and so can be handed out. */
  isValid: boolean;
  isEditable: boolean;
  /** @param session as it was handed out */
  onSaved: (file: string, session: Session) => void;
  onDelete: () => void;
}

export function SessionButtons({ editing, isValid, isEditable, onSaved, onDelete }: SessionButtonsProps) {
  const { session, undoes, redoes } = editing;
  const [isFailed, setFailed] = useState(false);
  const receipt = useMemo(() => (isValid ? receiptOf(session) : null), [session, isValid]);
  const save = (write: (stored: Session) => string): void => {
    setFailed(false);
    // What is handed out is what is stored, under its own seal.
    editing.stored().then(
      (stored) => onSaved(write(stored), stored),
      () => setFailed(true),
    );
  };
  return (
    <div class="session-actions">
      <div class="session-action-buttons">
        {isEditable && (
          <>
            <Button look="quiet" disabled={undoes === null} onPress={editing.undo}>
              Undo{undoes !== null && <span class="hidden-text"> {undoes}</span>}
            </Button>
            <Button look="quiet" disabled={redoes === null} onPress={editing.redo}>
              Redo{redoes !== null && <span class="hidden-text"> {redoes}</span>}
            </Button>
          </>
        )}
        {isValid && (
          <Button look="main" onPress={() => save(saveSession)}>
            Export JSON
          </Button>
        )}
        {receipt && <Button onPress={() => save((stored) => saveReceipt(stored, receipt))}>Save receipt</Button>}
        <Button unavailable describedBy="why-no-submit">
          Submit
        </Button>
        <Button look="quiet" onPress={onDelete}>
          Delete
        </Button>
      </div>
      <p class="soft session-why" id="why-no-submit">
        You have not joined a team, so there is nobody to submit to.
      </p>
      {isFailed && <Alert>The file could not be made. Try again.</Alert>}
    </div>
  );
}
