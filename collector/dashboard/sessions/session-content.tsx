import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../../../src/session/schema.ts';
import { AboutSession } from '../../../src/timeline/about-session.tsx';
import { ActionDetails } from '../../../src/timeline/action-details.tsx';
import { Catching } from '../../../src/timeline/catching.tsx';
import { Missing } from '../../../src/timeline/missing.tsx';
import { Story } from '../../../src/timeline/story.tsx';
import { summary } from '../../../src/timeline/summary.ts';
import { useDerived } from '../../../src/timeline/use-derived.ts';
import { useFilter } from '../../../src/timeline/use-filter.ts';
import { useSelection } from '../../../src/timeline/use-selection.ts';
import { Button } from '../../../src/ui/button.tsx';
import type { LeadSession } from '../../api/lead/sessions.ts';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import { Facts } from '../shell/facts.tsx';
import { Refusal } from '../shell/refusal.tsx';
import { useChange } from '../shell/use-change.ts';
import '../../../src/timeline/session-columns.css';

interface SessionContentProps {
  session: LeadSession;
  client: Client;
  /** It was withdrawn in the meantime. */
  onGone: () => void;
}

/** Shown when asked for, because the worker learns of each look. */
export function SessionContent({ session: { id, worker }, client, onGone }: SessionContentProps) {
  const [content, setContent] = useState<Session | null>(null);
  const { run, isBusy, refused } = useChange();
  const look = async (): Promise<void> => {
    setContent(await ask(client.api.v1.lead.sessions[':id'].content.$get({ param: { id } })));
  };
  if (content) return <Content session={content} />;
  return (
    <section class="looked-at" aria-label="What was done">
      <Refusal refused={refused} {...(refused?.code === 'withdrawn' && { onAgain: onGone })} />
      <p>
        What was done is shown when you look into the session. <bdi>{worker.name}</bdi> sees that you did.
      </p>
      <Button unavailable={isBusy} onPress={() => void run(look)}>
        {isBusy ? 'Loading…' : 'Look into it'}
      </Button>
    </section>
  );
}

function Content({ session }: { session: Session }) {
  const selection = useSelection(session);
  const filtering = useFilter();
  // The collector has held it against the schema.
  const derived = useDerived(session, true);
  const { action, clear } = selection;
  const section = useRef<HTMLElement>(null);
  // What was pressed for it is gone.
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  return (
    <section class="session-content" aria-label="What was done" tabIndex={-1} ref={section}>
      <div class={action ? 'session-columns session-columns-detailed' : 'session-columns'}>
        <div class="session-main">
          <Catching>
            <p class="soft figures">{summary(session)}</p>
            <Outcome session={session} />
            <Missing session={session} />
            <AboutSession session={session} />
            <Story session={session} derived={derived} selection={selection} filtering={filtering} />
          </Catching>
        </div>
        <ActionDetails session={session} derived={derived} action={action} onClose={clear} />
      </div>
    </section>
  );
}

/** What the worker has said of how it ended. */
function Outcome({ session: { outcome } }: { session: Session }) {
  const said = [
    ['Their answer', outcome?.answer ?? ''],
    ['What they say of it', outcome?.comment ?? ''],
  ] as const;
  const facts = said.filter(([, text]) => text !== '');
  return facts.length === 0 ? null : <Facts facts={facts} />;
}
