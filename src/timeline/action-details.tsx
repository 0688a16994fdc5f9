import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { Derived } from '../session/derive.ts';
import type { Action, Session, Target } from '../session/schema.ts';
import { Button } from '../ui/button.tsx';
import { MaskLabel } from '../ui/mask-label.tsx';
import { shortened } from '../ui/quantity.ts';
import { plain, sentence } from '../wording/sentence.ts';
import { type Fact, factsOf, pathText, selectorText } from './facts.ts';
import { ShowData } from './show-data.tsx';
import { signalFacts } from './signals.ts';
import { Sketch } from './sketch.tsx';
import './action-details.css';

interface ActionDetailsProps {
  session: Session;
  derived: Derived[];
  /** Null while none is chosen. */
  action: Action | null;
  onClose: () => void;
  /** What can be done with the action, where something can. */
  tools?: ComponentChildren;
  /** What can be done with one of its values; `labelledBy` is the id of what says which one it is. */
  toolsOf?: ((fact: Fact, labelledBy: string) => ComponentChildren) | null;
}

export function ActionDetails({ session, derived, action, onClose, tools, toolsOf }: ActionDetailsProps) {
  if (!action) {
    return (
      <aside class="details details-empty" aria-label={message('details_title')}>
        <p class="soft">{message('details_empty')}</p>
      </aside>
    );
  }
  const target = 'target' in action ? action.target : undefined;
  const document = session.documents.find(({ id }) => id === action.document);
  const signals = derived.find((one) => one.action === action.id);
  const facts = [...factsOf(action, session), ...(signals ? signalFacts(action, signals) : [])];
  return (
    <aside class="details" aria-label={message('details_title')}>
      <div class="details-title">
        <h2>{shortened(plain(sentence(action)), 160)}</h2>
        <Button look="quiet" onPress={onClose}>
          {message('details_close')}
        </Button>
      </div>
      {target && document && <Sketch target={target} viewport={document.viewport} />}
      {tools}
      <dl class="facts">
        {facts.map((fact, index) => (
          <FactView key={`${action.id} ${index}`} fact={fact} toolsOf={toolsOf} />
        ))}
      </dl>
      {target && <Found target={target} />}
      <Parts key={action.id} session={session} action={action} />
    </aside>
  );
}

interface FactViewProps {
  fact: Fact;
  toolsOf: ActionDetailsProps['toolsOf'];
}

function FactView({ fact, toolsOf }: FactViewProps) {
  const { label, value } = fact;
  const name = useId();
  return (
    <div class="fact">
      <dt id={name}>{label}</dt>
      <dd>
        <div class="fact-value" dir="auto">
          {typeof value === 'string' ? value : <MaskLabel kind={value.masked} />}
        </div>
        {toolsOf?.(fact, name)}
      </dd>
    </div>
  );
}

/** As it is exported, with what belongs to it. */
function Parts({ session, action }: { session: Session; action: Action }) {
  const page = session.documents.find(({ id }) => id === action.document);
  const effects = session.effects.filter(({ cause }) => cause === action.id);
  const notes = session.notes.filter((note) => note.action === action.id);
  return (
    <div>
      <ShowData label={message('details_action_data')} value={action} />
      {page && <ShowData label={message('details_page_data')} value={page} />}
      {effects.length > 0 && <ShowData label={message('details_effects_data')} value={effects} />}
      {notes.length > 0 && <ShowData label={message('details_notes_data')} value={notes} />}
    </div>
  );
}

/** How the element is found again. */
function Found({ target }: { target: Target }) {
  const path = pathText(target);
  return (
    <>
      {path.length > 0 && (
        <section>
          <h3 class="details-heading">{message('details_inside')}</h3>
          <ol class="codes">
            {path.map((hop, index) => (
              <li key={index}>{hop}</li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <h3 class="details-heading">{message('details_ways')}</h3>
        {target.selectors.length === 0 && <p class="soft">{message('details_no_ways')}</p>}
        <ol class="codes" dir="ltr">
          {target.selectors.map((selector, index) => (
            <li key={index}>
              <code>{selectorText(selector)}</code>{' '}
              <span class="matches">{message('details_matches', { count: selector.matches })}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
