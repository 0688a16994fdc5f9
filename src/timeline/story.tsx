import { useCallback, useRef } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import type { Derived } from '../../session/derive.ts';
import type { Session } from '../../session/schema.ts';
import type { SessionState } from '../../store/sessions.ts';
import type { ReviewDependencies } from '../dependencies.ts';
import type { Editing } from '../edit/use-editing.ts';
import { ReadyPanel } from '../ready/ready-panel.tsx';
import type { Selection } from '../use-selection.ts';
import { TimelineTools } from './timeline-tools.tsx';
import { type TimelineHandle, TimelineView } from './timeline-view.tsx';
import type { Filtering } from './use-filter.ts';
import { useSearch } from './use-search.ts';
import { useTimeline } from './use-timeline.ts';

interface StoryProps {
  session: Session;
  derived: Derived[];
  selection: Selection;
  filtering: Filtering;
  /** Null where nothing can be changed. */
  editing: Editing | null;
  state: SessionState;
  dependencies: Pick<ReviewDependencies, 'scanSession' | 'saveReviewed'>;
}

/** What happened, and what has to be looked at in it before the session is ready. */
export function Story({ session, derived, selection, filtering, editing, state, dependencies }: StoryProps) {
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
      {editing && <ReadyPanel editing={editing} state={state} dependencies={dependencies} onShow={show} />}
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
