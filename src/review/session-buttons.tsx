import type { ComponentChildren, VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { message, messageParts } from '../i18n/message.ts';
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
  /** Why it cannot be submitted now; null where it can. */
  whyNotSubmit: ComponentChildren | null;
  onSubmit: (stored: Session) => void;
}

export function SessionButtons(props: SessionButtonsProps) {
  const { editing, isValid, isEditable, onSaved, onDelete, whyNotSubmit, onSubmit } = props;
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
  const submit = (): void => {
    setFailed(false);
    editing
      .stored()
      .then(onSubmit)
      .catch(() => setFailed(true));
  };
  return (
    <div class="session-actions">
      <div class="session-action-buttons">
        {isEditable && (
          <>
            <Button look="quiet" disabled={undoes === null} onPress={editing.undo}>
              {undoes === null ? message('session_undo') : naming('session_undo_of', undoes)}
            </Button>
            <Button look="quiet" disabled={redoes === null} onPress={editing.redo}>
              {redoes === null ? message('session_redo') : naming('session_redo_of', redoes)}
            </Button>
          </>
        )}
        {isValid && (
          <Button look="main" onPress={() => hand((stored) => savedAs(saveSession(stored)))}>
            {message('export_json')}
          </Button>
        )}
        {receipt && (
          <Button onPress={() => hand((stored) => savedAs(saveReceipt(stored, receipt)), false)}>
            {message('export_receipt')}
          </Button>
        )}
        <Button
          unavailable={whyNotSubmit !== null}
          describedBy={whyNotSubmit === null ? undefined : 'why-no-submit'}
          onPress={submit}
        >
          {message('session_submit')}
        </Button>
        {isValid && <ExportMore onExport={hand} />}
        <Button look="quiet" onPress={onDelete}>
          {message('session_delete')}
        </Button>
      </div>
      {whyNotSubmit !== null && (
        <p class="soft session-why" id="why-no-submit">
          {whyNotSubmit}
        </p>
      )}
      {isFailed && <Alert>{message('export_failed')}</Alert>}
    </div>
  );
}

const savedAs = (name: string): string => message('export_saved', { name });

/** What it would undo or redo is read aloud, and takes no room. */
const naming = (key: 'session_undo_of' | 'session_redo_of', what: string): ComponentChildren =>
  messageParts<VNode>(key, { what, hidden: (words) => <span class="hidden-text">{words}</span> });
