import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import { useCollector } from '../joining/use-collector.ts';
import type { CurrentState } from '../messaging/messages.ts';
import { restricted } from '../session/rules.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { AlsoRecord } from './also-record.tsx';
import type { PopupDependencies } from './dependencies.ts';
import { InterruptedCards } from './interrupted-card.tsx';
import { LastSession } from './last-session.tsx';
import type { StartField } from './start-session.ts';
import { noticeOf, startSession } from './start-session.ts';
import { ChosenTaskNote } from './tasks/chosen-task.tsx';
import { FromTeam } from './tasks/from-team.tsx';
import { JoinTeam } from './tasks/join-team.tsx';
import { useDraft } from './use-draft.ts';

interface StartViewProps {
  dependencies: PopupDependencies;
  current: CurrentState;
  refresh: () => void;
}

type Problem = { reason: string; field: StartField | null };

export function StartView({ dependencies, current, refresh }: StartViewProps) {
  const { client, whyNotStarted } = dependencies;
  const draft = useDraft(dependencies);
  const team = useCollector(dependencies);
  const { setExtras, chosen } = draft;
  const extras = restricted(draft.extras, current.never);
  const notice = noticeOf(extras, chosen);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const attempt = useRef(0);
  const taskInput = useRef<HTMLInputElement>(null);
  const sitesInput = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // The prompt has closed the popup in which Start was pressed. Whether it was answered with No the browser tells
    // nobody, so what still waits is taken back: a permission that is given later must not begin a recording.
    if (!current.preparing) return;
    setProblem({ reason: message('start_unanswered'), field: null });
    void client('session.unprepare', {}).then(refresh, refresh);
    // Only what waits when the popup opens: later it is this popup's own.
  }, []);
  useEffect(() => {
    void whyNotStarted().then((reason) => reason !== null && setProblem({ reason, field: null }));
  }, [whyNotStarted]);

  // So that a person can type at once; Firefox gives a popup's first field no focus by itself.
  useEffect(() => taskInput.current?.focus(), []);

  useEffect(() => {
    if (problem?.field === 'task') taskInput.current?.focus();
    if (problem?.field === 'sites') sitesInput.current?.focus();
  }, [problem]);

  const start = (): void => {
    attempt.current += 1;
    const turn = attempt.current;
    // First of all, within the click: see startSession.
    const starting = startSession(dependencies, { ...draft, extras });
    setAsking(true);
    setProblem(null);
    void starting.then((outcome) => {
      // The person took it back in the meantime.
      if (turn !== attempt.current) return;
      setAsking(false);
      setProblem(outcome.started ? null : outcome);
      refresh();
    });
  };

  const cancel = (): void => {
    attempt.current += 1;
    setAsking(false);
    void client('session.unprepare', {}).then(refresh, refresh);
  };

  const isChoosing = !chosen && !asking;
  const showsTasks = isChoosing && team.state?.joined;
  return (
    <>
      {isChoosing && <FromTeam dependencies={dependencies} collector={team} onBegin={draft.choose} />}
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!asking) start();
        }}
      >
        <h1 class="hidden-text">{message('popup_heading')}</h1>
        {showsTasks && <h2>{message('tasks_own')}</h2>}
        {chosen && <ChosenTaskNote chosen={chosen} onUnchoose={draft.unchoose} disabled={asking} />}
        <Field
          label={message('popup_task')}
          value={draft.task}
          onInput={draft.setTask}
          placeholder={message('popup_task_placeholder')}
          invalid={problem?.field === 'task'}
          disabled={asking}
          inputRef={taskInput}
        />
        <Field
          label={message('popup_sites')}
          value={draft.sites}
          onInput={draft.setSites}
          holds="code"
          hint={draft.hint}
          invalid={problem?.field === 'sites'}
          disabled={asking}
          inputRef={sitesInput}
        />
        <AlsoRecord extras={extras} never={current.never} onChange={setExtras} disabled={asking} />
        <section aria-live="polite">
          <h2>{message('popup_notice_heading')}</h2>
          <p class="soft notice-text" lang={notice.language}>
            {notice.text}
          </p>
        </section>
        {problem && <Alert>{problem.reason}</Alert>}
        {asking ? (
          <Waiting onCancel={cancel} />
        ) : (
          <Button look="record" wide submits>
            {message('popup_start')}
          </Button>
        )}
      </form>
      {isChoosing && <JoinTeam place="last" dependencies={dependencies} collector={team} />}
      <InterruptedCards dependencies={dependencies} sessions={current.interrupted} refresh={refresh} />
      <LastSession
        session={current.lastStopped}
        reviewAddress={dependencies.reviewAddress}
        settingsAddress={dependencies.settingsAddress}
      />
    </>
  );
}

function Waiting({ onCancel }: { onCancel: () => void }) {
  return (
    <div class="waiting">
      <p aria-live="polite">{message('popup_waiting')}</p>
      <Button onPress={onCancel}>{message('popup_cancel')}</Button>
    </div>
  );
}
