import { message } from '../i18n/message.ts';
import { Button } from '../ui/button.tsx';
import type { Deletions } from './use-deletions.ts';
import './undo-messages.css';

export function UndoMessages({ deletions }: { deletions: Deletions }) {
  return (
    <div class="undo" role="status">
      {deletions.pending.map(({ session, task }) => (
        <p key={session} class="undo-message">
          <span>{task === null ? message('list_deleted_nameless') : message('list_deleted', { task })}</span>
          <Button look="quiet" onPress={() => deletions.undo(session)}>
            {message('list_undo')}
          </Button>
        </p>
      ))}
    </div>
  );
}
