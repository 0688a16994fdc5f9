import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../src/ui/button.tsx';
import { TextArea } from '../../../src/ui/field.tsx';
import type { LeadSession } from '../../api/lead/sessions.ts';
import { taskName } from './session-words.ts';
import type { Decisions } from './use-decisions.ts';

interface DecisionFormProps {
  session: LeadSession;
  decisions: Decisions;
}

const LONGEST_REASON = 2000;

/** Accept, or return with a reason. Both can be undone for a few seconds. */
export function DecisionForm({ session, decisions: { pending, decide } }: DecisionFormProps) {
  const [isReturning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const section = useRef<HTMLElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const wasReturning = useRef(false);
  const waiting = pending.find((one) => one.session === session.id);
  useEffect(() => {
    if (isReturning) area.current?.focus();
    else if (wasReturning.current) back.current?.focus();
    wasReturning.current = isReturning;
  }, [isReturning]);

  const about = { session: session.id, task: taskName(session), worker: session.worker.name };
  const send = (why: string | null): void => {
    decide({ ...about, reason: why });
    setReturning(false);
    // What was pressed goes.
    section.current?.focus();
  };
  const isOpen = !waiting && session.state !== 'accepted';
  return (
    <section class="decision-form" aria-label="Decision" tabIndex={-1} ref={section}>
      {waiting && (
        <p class="soft">
          {waiting.reason === null ? 'Accepted' : 'Returned'}. <bdi>{session.worker.name}</bdi> is told in a few
          seconds.
        </p>
      )}
      {session.state === 'accepted' && <p class="soft">It is accepted. Only the worker can still withdraw it.</p>}
      {isOpen && isReturning && (
        <>
          <TextArea
            label={`Why? ${session.worker.name} reads this, and can answer with a corrected session.`}
            value={reason}
            onInput={(text) => setReason(text.slice(0, LONGEST_REASON))}
            areaRef={area}
          />
          <div class="buttons">
            <Button look="main" disabled={reason.trim() === ''} onPress={() => send(reason.trim())}>
              Return it
            </Button>
            <Button look="quiet" onPress={() => setReturning(false)}>
              Cancel
            </Button>
          </div>
        </>
      )}
      {isOpen && !isReturning && (
        <div class="buttons">
          <Button look="main" onPress={() => send(null)}>
            Accept
          </Button>
          {session.state === 'submitted' && (
            <Button buttonRef={back} onPress={() => setReturning(true)}>
              Return…
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
