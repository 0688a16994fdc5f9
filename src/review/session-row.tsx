import { useId, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { Submission } from '../store/database.ts';
import type { SessionSummary } from '../store/sessions.ts';
import { Alert } from '../ui/alert.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { size } from '../ui/quantity.ts';
import { siteNames } from '../ui/site-names.ts';
import { StatusPill } from '../ui/status-pill.tsx';
import { dateTime, lasting } from '../ui/time.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { sessionRoute } from './route.ts';
import { isWithdrawable, stageOf } from './submission/stage.ts';
import { StagePill } from './submission/stage-pill.tsx';
import { WithdrawButton } from './submission/withdraw-button.tsx';

export interface SessionRowProps {
  session: SessionSummary;
  client: ReviewDependencies['client'];
  onDelete: () => void;
  onFinished: () => void;
  /** Where it was submitted. */
  submission?: Submission | undefined;
}

function facts({ startedAt, endedAt, actionCount, bytes }: SessionSummary): string {
  return [
    dateTime(startedAt),
    ...(endedAt === null ? [] : [lasting(endedAt - startedAt)]),
    ...(actionCount === null ? [] : [message('actions_count', { count: actionCount })]),
    ...(bytes === null ? [] : [size(bytes)]),
  ].join(' · ');
}

export function SessionRow({ session, client, onDelete, onFinished, submission }: SessionRowProps) {
  const stage = submission && stageOf(submission);
  const title = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const [finishing, setFinishing] = useState(false);
  const live = session.state === 'recording' || session.state === 'paused';

  const finish = async (): Promise<void> => {
    setFinishing(true);
    setProblem(null);
    try {
      await client('session.finish', { session: session.id });
      onFinished();
    } catch {
      setProblem(message('list_finish_failed'));
    } finally {
      setFinishing(false);
    }
  };

  return (
    <li class="session">
      <div class="session-about">
        <div class="session-title">
          <h2 id={title}>{session.task}</h2>
          <StatusPill state={session.state} />
          {stage && <StagePill stage={stage} />}
          {session.imported && <span class="soft">{message('list_imported')}</span>}
        </div>
        <p class="soft">{siteNames(session.sites)}</p>
        <p class="soft figures">{facts(session)}</p>
        {live && <p class="soft">{message('list_live')}</p>}
        {problem && <Alert>{problem}</Alert>}
      </div>
      <div class="session-buttons">
        {session.state === 'interrupted' && (
          <Button describedBy={title} disabled={finishing} onPress={() => void finish()}>
            {message('list_finish')}
          </Button>
        )}
        <LinkButton href={sessionRoute(session.id)} describedBy={title}>
          {message('list_review')}
        </LinkButton>
        {stage && isWithdrawable(stage) && <WithdrawButton client={client} session={session.id} describedBy={title} />}
        {!live && (
          <Button look="quiet" describedBy={title} onPress={onDelete}>
            {message('list_delete')}
          </Button>
        )}
      </div>
    </li>
  );
}
