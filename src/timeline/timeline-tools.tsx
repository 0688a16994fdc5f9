import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { Session } from '../session/schema.ts';
import { Button } from '../ui/button.tsx';
import { isEmpty } from './filter.ts';
import { FilterChoices } from './filter-choices.tsx';
import type { Filtering } from './use-filter.ts';
import type { Search } from './use-search.ts';
import type { Timeline } from './use-timeline.ts';
import './timeline-tools.css';

interface TimelineToolsProps {
  session: Session;
  timeline: Timeline;
  filtering: Filtering;
  search: Search;
  /** The row from which on is searched first. */
  startsAt: () => number;
  /** Brings a row in sight. */
  onGo: (key: string) => void;
}

/** Find in the timeline, and what of it is shown. */
export function TimelineTools({ session, timeline, filtering, search, startsAt, onGo }: TimelineToolsProps) {
  const isFiltered = !isEmpty(filtering.filter);
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="timeline-tools" role="search" aria-label={message('timeline_name')}>
      <SearchField search={search} startsAt={startsAt} onGo={onGo} />
      <details class="filter" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{message('filter_open')}</summary>
        {isOpen && <FilterChoices session={session} choices={timeline.choices} filtering={filtering} />}
      </details>
      <div class="filter-said">
        <p class="soft figures" role="status">
          {isFiltered && message('filter_shown', { shown: timeline.shownCount, count: session.actions.length })}
        </p>
        {isFiltered && (
          <Button look="quiet" onPress={filtering.showAll}>
            {message('filter_show_all')}
          </Button>
        )}
      </div>
    </div>
  );
}

function wordsOf({ query, hits, at }: Search): string {
  if (query.trim() === '') return '';
  if (hits.length === 0) return message('timeline_not_found');
  const count = hits.length;
  return at === -1 ? message('timeline_found', { count }) : message('timeline_found_at', { at: at + 1, count });
}

function SearchField({ search, startsAt, onGo }: Pick<TimelineToolsProps, 'search' | 'startsAt' | 'onGo'>) {
  const input = useRef<HTMLInputElement>(null);
  useFindKey(input);
  const go = (key: string | null): void => {
    if (key !== null) onGo(key);
  };
  const isIdle = search.hits.length === 0;
  return (
    <div class="search">
      <input
        ref={input}
        class="field-input"
        type="search"
        aria-label={message('timeline_find')}
        placeholder={message('timeline_find')}
        dir="auto"
        autocomplete="off"
        value={search.query}
        onInput={(event) => go(search.look(event.currentTarget.value, startsAt()))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(search.step(event.shiftKey ? -1 : 1));
          if (event.key !== 'Escape') return;
          // The first one is for the field alone.
          event.stopPropagation();
          event.preventDefault();
          search.look('', 0);
        }}
      />
      <span class="soft figures search-said" role="status">
        {wordsOf(search)}
      </span>
      <Button look="quiet" disabled={isIdle} onPress={() => go(search.step(-1))}>
        <span aria-hidden="true">↑</span>
        <span class="hidden-text">{message('timeline_previous')}</span>
      </Button>
      <Button look="quiet" disabled={isIdle} onPress={() => go(search.step(1))}>
        <span aria-hidden="true">↓</span>
        <span class="hidden-text">{message('timeline_next')}</span>
      </Button>
    </div>
  );
}

/** The keys of the browser's own search lead here first: it finds only what is rendered. Pressed again, they are its own. */
function useFindKey(input: { current: HTMLInputElement | null }): void {
  // At once, and not after the page was painted: whoever is quick finds with it too.
  useLayoutEffect(() => {
    const over = new AbortController();
    const find = (event: KeyboardEvent): void => {
      const isFind =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f';
      if (!isFind || document.activeElement === input.current) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', find, { signal: over.signal });
    return () => over.abort();
  }, [input]);
}
