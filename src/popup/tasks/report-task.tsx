import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { collectorProblemWords } from '../../wording/collector-problem.ts';
import type { PopupDependencies } from '../dependencies.ts';

interface ReportTaskProps {
  client: PopupDependencies['client'];
  task: string;
  onClose: () => void;
}

/** Tells the team why a task cannot be done. */
export function ReportTask({ client, task, onClose }: ReportTaskProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [stage, setStage] = useState<'writing' | 'sending' | 'told'>('writing');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);

  const refuse = (why: string): void => {
    setProblem(why);
    setStage('writing');
  };
  const tell = (): void => {
    setStage('sending');
    setProblem(null);
    client('tasks.report', { task, reason }).then(
      (result) => (result.told ? setStage('told') : refuse(collectorProblemWords(result.problem))),
      () => refuse(message('team_failed')),
    );
  };
  if (stage === 'told') return <p role="status">{message('tasks_broken_told')}</p>;
  return (
    <div class="note-form">
      <TextArea label={message('tasks_broken_reason')} value={reason} onInput={setReason} areaRef={area} />
      {problem && <Alert>{problem}</Alert>}
      <div class="row">
        <Button disabled={stage === 'sending' || reason.trim() === ''} onPress={tell}>
          {message('tasks_broken_send')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {message('popup_cancel')}
        </Button>
      </div>
    </div>
  );
}
