import type { ComponentChildren } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { Derived } from '../session/derive.ts';
import type { Session } from '../session/schema.ts';
import { TimelineTools } from './timeline-tools.tsx';
import { type TimelineHandle, TimelineView } from './timeline-view.tsx';
import type { Filtering } from './use-filter.ts';
import { useSearch } from './use-search.ts';
import type { Selection } from './use-selection.ts';
import { useTimeline } from './use-timeline.ts';

interface StoryProps {
  session: Session;
  derived: Derived[];
  selection: Selection;
  filtering: Filtering;
  /** What stands before it, given what brings an action in sight. */
  children?: (show: (action: string) => void) => ComponentChildren;
}

/** What happened, to be searched, filtered and gone through. */
export function Story({ session, derived, selection, filtering, children }: StoryProps) {
  const { action, range, select } = selection;
  const timeline = useTimeline(session, derived, filtering.filter);
  const search = useSearch(timeline.rows, timeline.notable);
  const list = useRef<TimelineHandle>(null);
  const go = useCallback((key: string) => list.current?.go(key), []);
  const show = (id: string): void => {
    if (!timeline.shows(id)) filtering.showAll();
    select(id, false);
    go(id);
  };
  return (
    <>
      {children?.(show)}
      {session.actions.length === 0 ? (
        <p class="soft">{message('timeline_empty')}</p>
      ) : (
        <TimelineTools
          session={session}
          timeline={timeline}
          filtering={filtering}
          search={search}
          startsAt={() => list.current?.at() ?? 0}
          onGo={go}
        />
      )}
      <TimelineView
        session={session}
        timeline={timeline}
        selected={action?.id ?? null}
        range={range}
        query={search.query}
        found={search.current}
        handle={list}
        onSelect={select}
      />
    </>
  );
}
