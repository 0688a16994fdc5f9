import { message } from '../../i18n/message.ts';
import { type Cut, sizeOfCut, withoutCut } from '../../session/redact/cut.ts';
import { marksOf, whyOf, withMark, withWhy } from '../../session/redact/edits.ts';
import type { Action, Session } from '../../session/schema.ts';
import { pageFinder } from '../../timeline/timeline.ts';
import { Button, type ButtonLook } from '../../ui/button.tsx';
import { Chip, Chips } from '../../ui/chip.tsx';
import { markKinds, markLabel } from '../../ui/mark-words.ts';
import { howMany } from '../../ui/quantity.ts';
import { Words } from './outcome-form.tsx';
import type { Change } from './use-editing.ts';
import './action-edit.css';

interface ActionEditProps {
  session: Session;
  action: Action;
  onChange: (change: Change) => void;
}

/** What the person says of an action, and how they take it out. */
export function ActionEdit({ session, action, onChange }: ActionEditProps) {
  const why = whyOf(session, action.id);
  const marks = marksOf(session, action.id);
  return (
    <section class="action-edit">
      <Words
        key={`${action.id} ${why}`}
        label={message('edit_why')}
        value={why}
        onChange={(words) =>
          onChange({ what: message('edit_change_reason'), change: (all) => withWhy(all, action, words.trim()) })
        }
      />
      <Chips label={message('edit_marks')}>
        {markKinds.map((mark) => (
          <Chip
            key={mark}
            chosen={marks.includes(mark)}
            onToggle={() =>
              onChange({ what: message('edit_change_mark'), change: (all) => withMark(all, action, mark) })
            }
          >
            {markLabel(mark)}
          </Chip>
        ))}
      </Chips>
      <Cuts choices={cutsFor(session, action)} onChange={onChange} />
    </section>
  );
}

function Cuts({ choices: [own, ...wider], onChange }: { choices: Choice[]; onChange: ActionEditProps['onChange'] }) {
  const button = ({ label, what, cut, redaction }: Choice, look: ButtonLook) => (
    <Button
      key={cut.what}
      look={look}
      onPress={() => onChange({ what, change: (all) => withoutCut(all, cut), redaction })}
    >
      {label}
    </Button>
  );
  return (
    <>
      {own && <div>{button(own, 'plain')}</div>}
      {wider.length > 0 && (
        <details class="action-cuts">
          <summary>{message('edit_remove_more')}</summary>
          {wider.map((choice) => button(choice, 'quiet'))}
        </details>
      )}
    </>
  );
}

interface Choice {
  label: string;
  /** As undo names it. */
  what: string;
  cut: Cut;
  redaction: string;
}

type Wider = Extract<Cut['what'], 'before' | 'after' | 'page' | 'tab'>;

const written: Record<Wider, string> = {
  before: 'all before it',
  after: 'all after it',
  page: 'the whole page',
  tab: 'the whole tab',
};

/** Those that would take more out than the action itself say how much. */
function cutsFor(session: Session, action: Action): Choice[] {
  const { id, tab } = action;
  const page = pageOf(session, action);
  const wider: Cut[] = [
    { what: 'before', action: id },
    { what: 'after', action: id },
    ...(page === null ? [] : [{ what: 'page' as const, page }]),
    ...(session.tabs.length > 1 ? [{ what: 'tab' as const, tab }] : []),
  ];
  const own: Choice = {
    label: message('edit_remove_action'),
    what: message('edit_change_action'),
    cut: { what: 'action', action: id },
    redaction: 'An action',
  };
  return [
    own,
    ...wider.flatMap((cut) => {
      const count = sizeOfCut(session, cut);
      const name = cut.what as Wider;
      const label = message(`edit_remove_${name}`, { count });
      const what = message(`edit_change_${name}`, { count });
      // In the session itself it is written in English.
      const redaction = `${howMany(count, 'action')}: ${written[name]}`;
      return count === 0 ? [] : [{ label, what, cut, redaction }];
    }),
  ];
}

/** Null where the page around a frame was not recorded. */
function pageOf({ documents }: Session, { document }: Action): string | null {
  const page = pageFinder(documents)(document);
  return page?.frame.length === 0 ? page.id : null;
}
