import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { derive } from '../session/derive.ts';
import { receiptOf } from '../session/receipt.ts';
import type { Session } from '../session/schema.ts';
import { problemsOf } from '../session/validate.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Logo } from '../ui/logo.tsx';
import { StatusPill } from '../ui/status-pill.tsx';
import { dateTime } from '../ui/time.ts';
import { ActionDetails } from './action-details.tsx';
import { Catching } from './catching.tsx';
import { Missing } from './missing.tsx';
import { listRoute } from './route.ts';
import { saveReceipt, saveSession } from './save-session.ts';
import { summary } from './summary.ts';
import { TimelineView } from './timeline-view.tsx';
import './session-view.css';

interface SessionViewProps {
  session: Session;
  onDelete: (task: string) => void;
}

export function SessionView({ session, onDelete }: SessionViewProps) {
  const [selected, setSelected] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const problems = useMemo(() => problemsOf(session), [session]);
  // What does not follow the format has nothing to derive from.
  const derived = useMemo(() => (problems.length === 0 ? derive(session) : []), [session, problems]);
  const action = useMemo(() => session.actions.find(({ id }) => id === selected) ?? null, [session, selected]);
  const receipt = useMemo(() => (problems.length === 0 ? receiptOf(session) : null), [session, problems]);
  const select = useCallback((id: string) => setSelected(id), []);
  useEffect(() => {
    document.title = `${session.task.label} · Showhow`;
  }, [session]);

  return (
    <div
      class="page"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setSelected(null);
      }}
    >
      <header class="page-header">
        <div class="session-heading">
          <a class="home" href={listRoute} aria-label="My sessions" title="My sessions">
            <Logo />
          </a>
          <h1>{session.task.label}</h1>
          <StatusPill state={session.ended} />
        </div>
        <div class="session-actions">
          <div class="session-action-buttons">
            {problems.length === 0 && (
              <Button look="main" onPress={() => setSaved(saveSession(session))}>
                Export JSON
              </Button>
            )}
            {receipt && <Button onPress={() => setSaved(saveReceipt(session, receipt))}>Save receipt</Button>}
            <Button unavailable describedBy="why-no-submit">
              Submit
            </Button>
            <Button look="quiet" onPress={() => onDelete(session.task.label)}>
              Delete
            </Button>
          </div>
          <p class="soft session-why" id="why-no-submit">
            You have not joined a team, so there is nobody to submit to.
          </p>
        </div>
      </header>
      <div class={action ? 'session-columns session-columns-detailed' : 'session-columns'}>
        <main class="session-main">
          <p class="session-saved" role="status">
            {saved !== null && `Saved as ${saved}`}
          </p>
          {problems.length > 0 && <NotValid problems={problems} />}
          <Catching>
            <Summary session={session} />
            <Missing session={session} />
            {session.actions.length === 0 && <p class="soft">No action was recorded in this session.</p>}
            <TimelineView session={session} derived={derived} selected={selected} onSelect={select} />
          </Catching>
        </main>
        <ActionDetails session={session} derived={derived} action={action} onClose={() => setSelected(null)} />
      </div>
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
      <p>
        This session cannot be exported, because it does not follow the session format. Nothing of it is lost: please
        report this, with the lines below.
      </p>
      <ul class="session-problems">
        {problems.slice(0, 20).map((problem, index) => (
          <li key={index}>{problem}</li>
        ))}
      </ul>
    </Alert>
  );
}
