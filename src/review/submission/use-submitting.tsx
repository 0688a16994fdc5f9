import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import { useCollector } from '../../joining/use-collector.ts';
import type { CollectorFacts } from '../../messaging/messages.ts';
import type { Session } from '../../session/schema.ts';
import type { Submission } from '../../store/database.ts';
import type { SessionState } from '../../store/sessions.ts';
import type { ReviewDependencies } from '../dependencies.ts';
import { settingsRoute } from '../route.ts';
import { stageOf } from './stage.ts';
import { useSubmissions } from './use-submissions.ts';

export interface Submitting {
  collector: CollectorFacts | null;
  submission: Submission | null;
  /** Null where it can be submitted now. */
  whyNot: ComponentChildren | null;
  /** The version about which the person is being asked. */
  asked: Session | null;
  ask: (stored: Session) => void;
  close: () => void;
}

/** What stands between a session and the team. */
export function useSubmitting(id: string, state: SessionState, dependencies: ReviewDependencies): Submitting {
  const { client } = dependencies;
  const { state: collectorState } = useCollector(dependencies);
  const collector = collectorState?.joined ?? null;
  const submission = useSubmissions(dependencies).get(id) ?? null;
  const [asked, setAsked] = useState<Session | null>(null);
  const isThere = submission?.state === 'stored';
  useEffect(() => {
    // What became of it, as the team has it now.
    if (isThere) client('submission.refresh', {}).catch(() => undefined);
  }, [isThere, client]);
  return {
    collector,
    submission,
    whyNot: whyNotSubmit(state, collector, submission),
    asked,
    ask: setAsked,
    close: () => setAsked(null),
  };
}

function whyNotSubmit(
  state: SessionState,
  collector: CollectorFacts | null,
  submission: Submission | null,
): ComponentChildren | null {
  // It stands below, with what can be done about it.
  if (submission && stageOf(submission) !== 'refused')
    return <span class="hidden-text">{message(`stage_${stageOf(submission)}`)}</span>;
  if (!collector) {
    return (
      <>
        {message('session_why_no_submit')} <a href={settingsRoute}>{message('submit_in_settings')}</a>
      </>
    );
  }
  return state === 'ready' || state === 'exported' ? null : message('submit_not_ready');
}
