import { useMemo, useState } from 'preact/hooks';
import { receiptOf } from '../session/receipt.ts';
import type { Session } from '../session/schema.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import type { Editing } from './edit/use-editing.ts';
import { ExportMore } from './export-more.tsx';
import { saveReceipt, saveSession } from './save-session.ts';

interface SessionButtonsProps {
  editing: Editing;
  /** Whether it follows the format, and so can be handed out. */
  isValid: boolean;
  isEditable: boolean;
  /** @param said what came of it, in a sentence; @param session that was handed out, null where none was */
  onSaved: (said: string, session: Session | null) => void;
  onDelete: () => void;
}

export function SessionButtons({ editing, isValid, isEditable, onSaved, onDelete }: SessionButtonsProps) {
  const { session, undoes, redoes } = editing;
  const [isFailed, setFailed] = useState(false);
  const receipt = useMemo(() => (isValid ? receiptOf(session) : null), [session, isValid]);
  // What is handed out is what is stored, under its own seal.
  const hand = (make: (stored: Session) => Promise<string> | string, isExport = true): void => {
    setFailed(false);
    editing
      .stored()
      .then(async (stored) => onSaved(await make(stored), isExport ? stored : null))
      .catch(() => setFailed(true));
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
          <Button look="main" onPress={() => hand((stored) => `Saved as ${saveSession(stored)}`)}>
            Export JSON
          </Button>
        )}
        {receipt && (
          <Button onPress={() => hand((stored) => `Saved as ${saveReceipt(stored, receipt)}`, false)}>
            Save receipt
          </Button>
        )}
        <Button unavailable describedBy="why-no-submit">
          Submit
        </Button>
        {isValid && <ExportMore onExport={hand} />}
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
