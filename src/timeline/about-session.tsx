import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
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
      <summary>{message('about_title')}</summary>
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
      <Part title={message('about_agreed')} facts={consentFacts(session)}>
        <details class="about-notice">
          <summary>{message('about_notice')}</summary>
          <p lang={consent.notice.language}>{consent.notice.text}</p>
        </details>
        <ShowData label={message('about_receipt_data')} value={{ consent, capture }} />
      </Part>
      <Part title={message('about_how_recorded')} facts={environmentFacts(session)}>
        <ShowData label={message('about_browser_data')} value={environment} />
        <ShowData
          label={message('about_session_data')}
          value={{ format, version, id, task, outcome, startedAt, endedAt, ended, pauses, seal }}
        />
      </Part>
      <Part
        title={message('about_missing')}
        facts={[{ label: message('about_complete'), value: whatIsMissing(completeness) }]}
      >
        <ShowData label={message('about_missing_data')} value={completeness} />
      </Part>
      <Part title={message('about_taken_out')} facts={redactionFacts(session)}>
        {redactions.length === 0 && <p class="soft">{message('about_nothing_taken_out')}</p>}
        <ShowData label={message('about_taken_out_data')} value={redactions} />
      </Part>
      <Part title={message('about_others')} facts={[]}>
        <ShowData label={message('about_notes_data')} value={notes} />
        <ShowData label={message('about_pages_data')} value={{ tabs, documents }} />
        {uncaused.length > 0 && <ShowData label={message('about_uncaused_data')} value={uncaused} />}
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
