import type { ReviewDependencies } from '../dependencies.ts';
import { SubmissionPanel } from './submission-panel.tsx';
import { SubmitForm } from './submit-form.tsx';
import type { Submitting } from './use-submitting.tsx';

interface SubmitPartProps {
  submitting: Submitting;
  dependencies: Pick<ReviewDependencies, 'client' | 'correct'>;
}

/** The question before a session leaves, and what became of it afterwards. */
export function SubmitPart({ submitting, dependencies }: SubmitPartProps) {
  const { asked, collector, submission, whyNot, close } = submitting;
  return (
    <>
      {asked && collector && whyNot === null && (
        <SubmitForm session={asked} collector={collector} client={dependencies.client} onClose={close} />
      )}
      {submission && <SubmissionPanel submission={submission} dependencies={dependencies} />}
    </>
  );
}
