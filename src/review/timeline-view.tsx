import type { TargetedKeyboardEvent } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Derived } from '../session/derive.ts';
import type { Session } from '../session/schema.ts';
import { pageAddress } from '../ui/page-address.ts';
import { shortened } from '../ui/quantity.ts';
import { EntryRow } from './entry-row.tsx';
import { notableOf } from './signals.ts';
import { type PageGroup, timeline } from './timeline.ts';
import type { Range } from './use-selection.ts';
import './timeline-view.css';

/** Actions from which on it matters what is laid out. */
const LONG = 300;

interface TimelineViewProps {
  session: Session;
  derived: Derived[];
  selected: string | null;
  range: Range | null;
  onSelect: (action: string, isExtending: boolean) => void;
}

/** Where the arrow keys lead from one row to the next. */
function neighbour(rows: HTMLElement[], from: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return rows[from + 1];
  if (key === 'ArrowUp') return rows[from - 1];
  if (key === 'Home') return rows[0];
  return key === 'End' ? rows.at(-1) : undefined;
}

function chosenIn({ actions }: Session, range: Range | null): Set<string> {
  if (!range) return new Set();
  const ends = [range.from, range.to].map((end) => actions.findIndex(({ id }) => id === end)).toSorted((a, b) => a - b);
  return new Set(actions.slice(ends[0], (ends[1] ?? -1) + 1).map(({ id }) => id));
}

/** The actions are one stop of the Tab key: within them, the arrow keys move. */
export function TimelineView({ session, derived, selected, range, onSelect }: TimelineViewProps) {
  const groups = useMemo(() => timeline(session), [session]);
  const notable = useMemo(() => notableOf(derived), [derived]);
  const list = useRef<HTMLDivElement>(null);
  const tabbable = selected ?? session.actions[0]?.id ?? null;
  const numbers = useMemo(() => new Map(session.tabs.map(({ id }, index) => [id, index + 1])), [session]);

  const chosen = useMemo(() => chosenIn(session, range), [session, range]);

  const move = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('button[data-action]') ?? [])];
    const next = neighbour(rows, rows.indexOf(document.activeElement as HTMLElement), event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    onSelect(next.dataset['action'] ?? '', event.shiftKey);
  };

  return (
    <div ref={list} class={session.actions.length > LONG ? 'timeline timeline-long' : 'timeline'} onKeyDown={move}>
      {groups.map((group, index) => (
        <section key={index} class="timeline-page">
          <PageHeading group={group} tab={numbers.size > 1 ? (numbers.get(group.page?.tab ?? '') ?? null) : null} />
          <ol>
            {group.entries.map((entry, place) => {
              const id = entry.kind === 'action' ? entry.action.id : null;
              return (
                <EntryRow
                  key={id ?? `${entry.kind}-${place}`}
                  entry={entry}
                  notable={id === null ? undefined : notable.get(id)}
                  selected={id !== null && (id === selected || chosen.has(id))}
                  tabbable={id !== null && id === tabbable}
                  onSelect={onSelect}
                />
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}

function PageHeading({ group: { page }, tab }: { group: PageGroup; tab: number | null }) {
  if (!page) return null;
  const title = typeof page.title === 'string' ? page.title : '';
  return (
    <h2 class="timeline-heading">
      {tab !== null && <span class="timeline-tab">Tab {tab}</span>}
      <bdi class="timeline-address" title={page.url}>
        {shortened(pageAddress(page.url), 80)}
      </bdi>
      {title !== '' && <span class="timeline-title">{shortened(title, 80)}</span>}
    </h2>
  );
}
