import { Button } from '../../../src/ui/button.tsx';
import { Refusal } from '../shell/refusal.tsx';
import type { Decision, Decisions } from './use-decisions.ts';
import './decision-messages.css';

const wordsOf = ({ task, worker, reason }: Decision): string =>
  `“${task}” of ${worker} ${reason === null ? 'accepted' : 'returned'}`;

/** What was decided about and can still be undone, and what could not be carried out. */
export function DecisionMessages({ decisions: { pending, failed, undo, hold } }: { decisions: Decisions }) {
  return (
    <>
      {failed && (
        <div class="decision-failed">
          <p>
            <bdi>{wordsOf(failed.decision)}</bdi>: this was not carried out.
          </p>
          <Refusal refused={failed.refused} />
        </div>
      )}
      <section
        class="decisions"
        aria-label="Decided just now"
        onFocusIn={() => hold(true)}
        onFocusOut={() => hold(false)}
      >
        <div role="status">
          {pending.map((decision) => (
            <p key={decision.session} class="decision">
              <bdi>{wordsOf(decision)}</bdi>
              <Button look="quiet" onPress={() => undo(decision.session)}>
                Undo
              </Button>
            </p>
          ))}
        </div>
      </section>
    </>
  );
}
