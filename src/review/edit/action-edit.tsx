import { type Cut, sizeOfCut, withoutCut } from '../../session/redact/cut.ts';
import { marksOf, whyOf, withMark, withWhy } from '../../session/redact/edits.ts';
import type { Action, Session } from '../../session/schema.ts';
import { Button, type ButtonLook } from '../../ui/button.tsx';
import { markKinds, markLabel } from '../../ui/mark-words.ts';
import { howMany } from '../../ui/quantity.ts';
import { pageFinder } from '../timeline/timeline.ts';
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
        label="Why did you do this?"
        value={why}
        onChange={(words) =>
          onChange({ what: 'the reason of an action', change: (all) => withWhy(all, action, words.trim()) })
        }
      />
      <div class="action-marks" role="group" aria-label="Marks">
        {markKinds.map((mark) => (
          <button
            key={mark}
            type="button"
            class="action-mark"
            aria-pressed={marks.includes(mark)}
            onClick={() => onChange({ what: 'a mark', change: (all) => withMark(all, action, mark) })}
          >
            {markLabel(mark)}
          </button>
        ))}
      </div>
      <Cuts choices={cutsFor(session, action)} onChange={onChange} />
    </section>
  );
}

function Cuts({ choices: [own, ...wider], onChange }: { choices: Choice[]; onChange: ActionEditProps['onChange'] }) {
  const button = ({ label, cut, redaction }: Choice, look: ButtonLook) => (
    <Button
      key={cut.what}
      look={look}
      onPress={() => onChange({ what: label.toLowerCase(), change: (all) => withoutCut(all, cut), redaction })}
    >
      {label}
    </Button>
  );
  return (
    <>
      {own && <div>{button(own, 'plain')}</div>}
      {wider.length > 0 && (
        <details class="action-cuts">
          <summary>Remove more</summary>
          {wider.map((choice) => button(choice, 'quiet'))}
        </details>
      )}
    </>
  );
}

interface Choice {
  label: string;
  cut: Cut;
  redaction: string;
}

/** Those that would take more out than the action itself say how much. */
function cutsFor(session: Session, action: Action): Choice[] {
  const { id, tab } = action;
  const page = pageOf(session, action);
  const wider: [string, Cut][] = [
    ['all before it', { what: 'before', action: id }],
    ['all after it', { what: 'after', action: id }],
    ...(page === null ? [] : ([['the whole page', { what: 'page', page }]] as [string, Cut][])),
    ...(session.tabs.length > 1 ? ([['the whole tab', { what: 'tab', tab }]] as [string, Cut][]) : []),
  ];
  return [
    { label: 'Remove this action', cut: { what: 'action', action: id }, redaction: 'An action' },
    ...wider.flatMap(([name, cut]) => {
      const size = sizeOfCut(session, cut);
      const label = `Remove ${name} (${howMany(size, 'action')})`;
      return size === 0 ? [] : [{ label, cut, redaction: `${howMany(size, 'action')}: ${name}` }];
    }),
  ];
}

/** Null where the page around a frame was not recorded. */
function pageOf({ documents }: Session, { document, at }: Action): string | null {
  const page = pageFinder(documents)(document, at);
  return page?.frame.length === 0 ? page.id : null;
}
