import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { Derived } from '../session/derive.ts';
import { renamed, withOutcome } from '../session/redact/edits.ts';
import type { Session } from '../session/schema.ts';
import type { FoundSession, SessionState } from '../store/sessions.ts';
import { AboutSession } from '../timeline/about-session.tsx';
import { Catching } from '../timeline/catching.tsx';
import { Missing } from '../timeline/missing.tsx';
import { Story } from '../timeline/story.tsx';
import { summary } from '../timeline/summary.ts';
import { useDerived } from '../timeline/use-derived.ts';
import { type Filtering, useFilter } from '../timeline/use-filter.ts';
import { type Selection, useSelection } from '../timeline/use-selection.ts';
import { Alert } from '../ui/alert.tsx';
import { Logo } from '../ui/logo.tsx';
import { StatusPill } from '../ui/status-pill.tsx';
import { dateTime } from '../ui/time.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { createChecker } from './edit/checker.ts';
import { EditableDetails } from './edit/editable-details.tsx';
import { OutcomeForm } from './edit/outcome-form.tsx';
import { RangeDetails } from './edit/range-details.tsx';
import { RedactText } from './edit/redact-text.tsx';
import { RenameForm } from './edit/rename-form.tsx';
import { type Editing, useEditing } from './edit/use-editing.ts';
import { useUndoKeys } from './edit/use-undo-keys.ts';
import { ReadyPanel } from './ready/ready-panel.tsx';
import { listRoute } from './route.ts';
import { SessionButtons } from './session-buttons.tsx';
import { SubmitPart } from './submission/submit-part.tsx';
import { useSubmitting } from './submission/use-submitting.tsx';
import { useFoundSession } from './use-found-session.ts';
import '../timeline/session-columns.css';
import './session-view.css';

interface SessionViewProps {
  session: Session;
  found: FoundSession;
  dependencies: ReviewDependencies;
  onDelete: (task: string) => void;
}

export function SessionView({ session: first, found: firstFound, dependencies, onDelete }: SessionViewProps) {
  const found = useFoundSession(firstFound, dependencies);
  const { state } = found;
  const editing = useEditing(first, found.digest, dependencies);
  const { session } = editing;
  const [saved, setSaved] = useState<string | null>(null);
  const submitting = useSubmitting(session.id, state, dependencies);
  const selection = useSelection(session);
  const filtering = useFilter();
  const check = useMemo(createChecker, []);
  const problems = useMemo(() => check(session), [check, session]);
  const derived = useDerived(session, problems.length === 0);
  const isEditable = problems.length === 0 && state !== 'interrupted';
  const change = isEditable ? editing.apply : null;
  const { action, range, clear } = selection;
  const keys = useUndoKeys(editing, clear);
  useEffect(() => {
    const started = Date.parse(session.startedAt);
    // Not its name: browsers write the titles of pages into their history.
    document.title = Number.isNaN(started) ? 'Showhow' : `${dateTime(started)} · Showhow`;
  }, [session.startedAt]);

  return (
    <div class="page" onKeyDown={keys}>
      <header class="page-header">
        <Heading label={session.task.label} state={state} onChange={change} />
        <SessionButtons
          editing={editing}
          isValid={problems.length === 0}
          isEditable={isEditable}
          onSaved={(said, handedOut) => {
            setSaved(said);
            if (handedOut && state === 'ready') dependencies.saveReviewed(handedOut, 'exported').catch(() => undefined);
          }}
          onDelete={() => onDelete(session.task.label)}
          whyNotSubmit={submitting.whyNot}
          onSubmit={submitting.ask}
        />
      </header>
      <div class={action || range ? 'session-columns session-columns-detailed' : 'session-columns'}>
        <main class="session-main">
          <p class="session-saved" role="status">
            {saved}
          </p>
          <SubmitPart submitting={submitting} dependencies={dependencies} />
          {editing.problem && <Alert>{editing.problem}</Alert>}
          {problems.length > 0 && <NotValid problems={problems} />}
          <Catching>
            <Summary session={session} />
            <Missing session={session} />
            <AboutSession session={session} />
            {isEditable && <Tools editing={editing} />}
            <Story session={session} derived={derived} selection={selection} filtering={filtering}>
              {(show) =>
                isEditable && <ReadyPanel editing={editing} found={found} dependencies={dependencies} onShow={show} />
              }
            </Story>
          </Catching>
        </main>
        <Details session={session} derived={derived} selection={selection} filtering={filtering} onChange={change} />
      </div>
    </div>
  );
}

interface HeadingProps {
  label: string;
  state: SessionState;
  onChange: Editing['apply'] | null;
}

function Heading({ label, state, onChange }: HeadingProps) {
  return (
    <div class="session-heading">
      <a class="home" href={listRoute} aria-label={message('popup_sessions')} title={message('popup_sessions')}>
        <Logo />
      </a>
      <RenameForm key={label} label={label} onChange={onChange && ((name) => onChange(renaming(name)))} />
      <StatusPill state={state} />
    </div>
  );
}

interface DetailsProps {
  session: Session;
  derived: Derived[];
  selection: Selection;
  filtering: Filtering;
  onChange: Editing['apply'] | null;
}

function Details({ selection: { action, range, clear }, filtering, ...rest }: DetailsProps) {
  if (range) return <RangeDetails {...rest} range={range} filtering={filtering} onClose={clear} />;
  return <EditableDetails {...rest} action={action} onClose={clear} />;
}

const renaming = (label: string) => ({
  what: message('session_change_name'),
  change: (session: Session): Session => renamed(session, label),
});

function Tools({ editing: { session, apply } }: { editing: Editing }) {
  const change = useCallback(
    (outcome: Session['outcome']) =>
      apply({ what: message('session_change_outcome'), change: (all) => withOutcome(all, outcome) }),
    [apply],
  );
  return (
    <div class="session-tools">
      <OutcomeForm outcome={session.outcome} onChange={change} />
      <RedactText session={session} onChange={apply} />
    </div>
  );
}

function Summary({ session }: { session: Session }) {
  return (
    <div>
      <p class="soft figures">{summary(session)}</p>
      <p class="soft figures">{dateTime(Date.parse(session.startedAt))}</p>
    </div>
  );
}

function NotValid({ problems }: { problems: string[] }) {
  return (
    <Alert>
      <p>{message('session_invalid')}</p>
      <ul class="session-problems" lang="en">
        {problems.slice(0, 20).map((problem, index) => (
          <li key={index}>{problem}</li>
        ))}
      </ul>
    </Alert>
  );
}
