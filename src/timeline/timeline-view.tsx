import type { Ref, TargetedKeyboardEvent } from 'preact';
import { useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Session } from '../session/schema.ts';
import { EntryRow } from './entry-row.tsx';
import { highlight } from './highlight.ts';
import { likelyHeight } from './rows.ts';
import { stopsOf, useCursor } from './use-cursor.ts';
import { chosenIn, type Range } from './use-selection.ts';
import type { Timeline } from './use-timeline.ts';
import { useWindow } from './use-window.ts';
import './timeline-view.css';

/** What others can ask of the list. */
export interface TimelineHandle {
  /** Brings a row in sight: an action by its id. */
  go: (key: string) => void;
  /** The row that the person is at. */
  at: () => number;
}

interface TimelineViewProps {
  session: Session;
  timeline: Timeline;
  selected: string | null;
  range: Range | null;
  /** What is searched for, and the row that it has gone to. */
  query: string;
  found: string | null;
  handle: Ref<TimelineHandle>;
  onSelect: (action: string, isExtending: boolean) => void;
}

/** Whether an action is one of those chosen, by its place among all. */
function useChosen({ actions }: Session, range: Range | null): (id: string) => boolean {
  return useMemo(() => {
    if (!range) return (): boolean => false;
    const ids = new Set(chosenIn(actions, range).map(({ id }) => id));
    return (id: string): boolean => ids.has(id);
  }, [actions, range]);
}

/** The actions are one stop of the Tab key: within them, the arrow keys move. */
export function TimelineView(props: TimelineViewProps) {
  const { session, timeline, selected, range, query, found, onSelect } = props;
  const { rows, notable } = timeline;
  const list = useRef<HTMLOListElement>(null);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const likely = useMemo(() => rows.map((row) => likelyHeight(row, notable.has(row.key))), [rows, notable]);
  const stops = useMemo(() => stopsOf(rows), [rows]);
  const cursor = useCursor({ rows, stops, selected, list });
  const { isWhole, pieces, heights } = useWindow({ keys, likely, kept: cursor.kept, list });
  const isChosen = useChosen(session, range);
  const tabs = useMemo(() => new Map(session.tabs.map(({ id }, index) => [id, index + 1])), [session.tabs]);

  useImperativeHandle(props.handle, () => ({
    go: (key) => cursor.go(key, false),
    at: () => stops.byKey.get(cursor.id ?? '') ?? 0,
  }));
  useLayoutEffect(() => highlight(list.current?.children ?? [], query));

  const move = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = cursor.follow(event, heights);
    if (next === null) return;
    event.preventDefault();
    cursor.go(next, true);
    onSelect(next, event.shiftKey);
  };

  return (
    <ol
      ref={list}
      class="timeline"
      onKeyDown={move}
      onFocusIn={({ target }) => {
        const id = (target as HTMLElement).dataset['action'];
        if (id !== undefined) cursor.rest(id);
      }}
    >
      {pieces.map((piece) => {
        if ('space' in piece) return <Space key={`before ${keys[piece.before] ?? ''}`} height={piece.space} />;
        const row = rows[piece.row];
        return (
          row && (
            <EntryRow
              key={row.key}
              row={row}
              notable={notable.get(row.key)}
              tab={tabs.size > 1 ? (tabs.get(row.page?.tab ?? '') ?? null) : null}
              selected={row.key === selected || isChosen(row.key)}
              found={row.key === found}
              tabbable={row.key === cursor.id}
              index={piece.row}
              size={isWhole ? null : rows.length}
              onSelect={onSelect}
            />
          )
        );
      })}
    </ol>
  );
}

/** In the place of rows that are not rendered. */
function Space({ height }: { height: number }) {
  return <li class="timeline-space" aria-hidden="true" style={{ blockSize: `${height}px` }} />;
}
