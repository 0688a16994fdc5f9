import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Session } from '../session/schema.ts';
import { consentFacts, environmentFacts, redactionFacts } from './about-facts.ts';
import type { Fact } from './facts.ts';
import { ShowData } from './show-data.tsx';
import { whatIsMissing } from './summary.ts';
import './about-session.css';

/** What is said of a session as a whole, beside what happened in it: in words, and as it is exported. */
export function AboutSession({ session }: { session: Session }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="about" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>About this session</summary>
      {isOpen && <Parts session={session} />}
    </details>
  );
}

function Parts({ session }: { session: Session }) {
  const { format, version, id, task, outcome, startedAt, endedAt, ended, pauses, seal, ...others } = session;
  const { consent, capture, environment, documents, tabs, notes, effects, redactions, completeness } = others;
  const known = new Set(session.actions.map((action) => action.id));
  const uncaused = effects.filter(({ cause }) => cause === null || !known.has(cause));
  return (
    <div class="about-parts">
      <Part title="What you agreed to" facts={consentFacts(session)}>
        <details class="about-notice">
          <summary>The words of the notice</summary>
          <p lang={consent.notice.language}>{consent.notice.text}</p>
        </details>
        <ShowData label="The receipt as data" value={{ consent, capture }} />
      </Part>
      <Part title="How it was recorded" facts={environmentFacts(session)}>
        <ShowData label="The browser as data" value={environment} />
        <ShowData
          label="The session as data, without what is in it"
          value={{ format, version, id, task, outcome, startedAt, endedAt, ended, pauses, seal }}
        />
      </Part>
      <Part title="Whether anything is missing" facts={[{ label: 'Complete', value: whatIsMissing(completeness) }]}>
        <ShowData label="What is missing, as data" value={completeness} />
      </Part>
      <Part title="What was taken out" facts={redactionFacts(session)}>
        {redactions.length === 0 && <p class="soft">Nothing.</p>}
        <ShowData label="What was taken out, as data" value={redactions} />
      </Part>
      <Part title="What else is in it" facts={[]}>
        <ShowData label="Notes and marks as data" value={notes} />
        <ShowData label="Pages and tabs as data" value={{ tabs, documents }} />
        {uncaused.length > 0 && <ShowData label="What no action is known to have caused, as data" value={uncaused} />}
      </Part>
    </div>
  );
}

function Part({ title, facts, children }: { title: string; facts: Fact[]; children: ComponentChildren }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map(({ label, value }, index) => (
            <div key={index} class="fact">
              <dt>{label}</dt>
              <dd dir="auto">{typeof value === 'string' ? value : null}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </section>
  );
}
