import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import type { Submission } from '../../store/database.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { dateTime } from '../../ui/time.ts';
import { collectorProblemWords } from '../../wording/collector-problem.ts';
import type { ReviewDependencies } from '../dependencies.ts';
import { sessionRoute } from '../route.ts';
import { saveFile } from '../save-file.ts';
import { exportsWords } from './exports-words.ts';
import { isWithdrawable, stageOf } from './stage.ts';
import { StagePill } from './stage-pill.tsx';
import { WithdrawButton } from './withdraw-button.tsx';
import './submission.css';

interface SubmissionPanelProps {
  submission: Submission;
  dependencies: Pick<ReviewDependencies, 'client' | 'correct'>;
}

const day = (iso: string): string => dateTime(Date.parse(iso));

/** What became of a session that was submitted, and what can be done about it. */
export function SubmissionPanel({ submission, dependencies }: SubmissionPanelProps) {
  const title = useId();
  const stage = stageOf(submission);
  return (
    <section class="submission" aria-labelledby={title}>
      <h2 id={title}>
        {message('submission_title')} <StagePill stage={stage} />
      </h2>
      <div role="status">
        <Told submission={submission} />
      </div>
      <Problems submission={submission} />
      <div class="submission-buttons">
        {submission.receipt && <ReceiptButton submission={submission} jws={submission.receipt.jws} />}
        {stage === 'returned' && <Correct session={submission.session} correct={dependencies.correct} />}
        {submission.problem && (submission.state === 'waiting' || stage === 'withdrawing') && (
          <TryNow client={dependencies.client} />
        )}
        {isWithdrawable(stage) && <WithdrawButton client={dependencies.client} session={submission.session} />}
      </div>
    </section>
  );
}

/** In a sentence or two. */
function Told({ submission }: { submission: Submission }): ComponentChildren {
  const { receipt, reason, withdrawn } = submission;
  switch (stageOf(submission)) {
    case 'onTheWay':
      return <OnTheWay submission={submission} />;
    case 'submitted':
      return <p>{receipt && message('submission_received', { date: day(receipt.receivedAt) })}</p>;
    case 'returned':
      return <p dir="auto">{message('submission_returned_text', { reason: reason ?? '' })}</p>;
    case 'accepted':
      return <p>{message('submission_accepted_text')}</p>;
    case 'expired':
      return <p>{message('submission_expired_text')}</p>;
    case 'refused':
      return <p>{message('submission_refused_text')}</p>;
    case 'withdrawing':
      return <p>{message('submission_withdrawing_text')}</p>;
    case 'withdrawn':
      return (
        withdrawn && (
          <p>
            {message('submission_withdrawn_text', { date: day(withdrawn.at) })} {exportsWords(withdrawn.exports)}
          </p>
        )
      );
    default:
      return null;
  }
}

function OnTheWay({ submission: { state, done, all, problem, nextTry } }: { submission: Submission }) {
  const id = useId();
  if (state === 'sending') {
    return (
      <>
        <p id={id} class="figures">
          {message('submission_sending', { done, all })}
        </p>
        <progress aria-labelledby={id} value={done} max={Math.max(1, all)} />
      </>
    );
  }
  if (state === 'packing') return <p>{message('submission_packing')}</p>;
  return (
    <p>
      {problem
        ? message('submission_waiting_until', { problem: collectorProblemWords(problem.code), date: dateTime(nextTry) })
        : message('submission_waiting')}
    </p>
  );
}

/** So many are shown of what the server found wrong. */
const SHOWN = 20;

function Problems({ submission: { state, problem } }: { submission: Submission }) {
  if (!problem || (state !== 'refused' && state !== 'withdrawing')) return null;
  return (
    <Alert>
      <p>{collectorProblemWords(problem.code)}</p>
      {problem.problems.length > 0 && (
        <ul class="session-problems" lang="en">
          {problem.problems.slice(0, SHOWN).map(({ path, message: what }, index) => (
            <li key={index}>
              {path}: {what}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

function ReceiptButton({ submission: { session }, jws }: { submission: Submission; jws: string }) {
  return (
    <Button
      onPress={() => saveFile(`showhow-receipt-${session}.jws`, new Blob([`${jws}\n`], { type: 'application/jose' }))}
    >
      {message('submission_save_receipt')}
    </Button>
  );
}

/** What waits is tried by itself, later and later: whoever looks at it need not wait. */
function TryNow({ client }: Pick<ReviewDependencies, 'client'>) {
  const [isBusy, setBusy] = useState(false);
  const go = (): void => {
    setBusy(true);
    client('submission.refresh', {})
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <Button disabled={isBusy} onPress={go}>
      {message('submission_try_now')}
    </Button>
  );
}

function Correct({ session, correct }: { session: string; correct: ReviewDependencies['correct'] }) {
  const hint = useId();
  const [isFailed, setFailed] = useState(false);
  const begin = (): void => {
    setFailed(false);
    correct(session).then(
      (copy) => {
        location.hash = sessionRoute(copy);
      },
      () => setFailed(true),
    );
  };
  return (
    <>
      <Button look="main" describedBy={hint} onPress={begin}>
        {message('submission_correct')}
      </Button>
      <span class="soft submission-hint" id={hint}>
        {message('submission_correct_hint')}
      </span>
      {isFailed && <Alert>{message('submission_correct_failed')}</Alert>}
    </>
  );
}
