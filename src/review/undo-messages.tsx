import { Button } from '../ui/button.tsx';
import type { Deletions } from './use-deletions.ts';
import './undo-messages.css';

export function UndoMessages({ deletions }: { deletions: Deletions }) {
  return (
    <div class="undo" role="status">
      {deletions.pending.map(({ session, task }) => (
        <p key={session} class="undo-message">
          <span>{task === null ? 'Deleted a session.' : `Deleted “${task}”.`}</span>
          <Button look="quiet" onPress={() => deletions.undo(session)}>
            Undo
          </Button>
        </p>
      ))}
    </div>
  );
}
