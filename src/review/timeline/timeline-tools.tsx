import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../../session/schema.ts';
import { Button } from '../../ui/button.tsx';
import { howMany } from '../../ui/quantity.ts';
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
    <div class="timeline-tools" role="search" aria-label="Timeline">
      <SearchField search={search} startsAt={startsAt} onGo={onGo} />
      <details class="filter" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Show only some</summary>
        {isOpen && <FilterChoices session={session} choices={timeline.choices} filtering={filtering} />}
      </details>
      <div class="filter-said">
        <p class="soft figures" role="status">
          {isFiltered &&
            `${timeline.shownCount.toLocaleString('en')} of ${howMany(session.actions.length, 'action')} shown`}
        </p>
        {isFiltered && (
          <Button look="quiet" onPress={filtering.showAll}>
            Show all
          </Button>
        )}
      </div>
    </div>
  );
}

function wordsOf({ query, hits, at }: Search): string {
  if (query.trim() === '') return '';
  if (hits.length === 0) return 'Not found';
  const all = hits.length.toLocaleString('en');
  return at === -1 ? `Found in ${howMany(hits.length, 'place')}` : `${(at + 1).toLocaleString('en')} of ${all}`;
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
        aria-label="Find in the timeline"
        placeholder="Find in the timeline"
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
        <span class="hidden-text">Previous</span>
      </Button>
      <Button look="quiet" disabled={isIdle} onPress={() => go(search.step(1))}>
        <span aria-hidden="true">↓</span>
        <span class="hidden-text">Next</span>
      </Button>
    </div>
  );
}

/** The keys of the browser's own search lead here first: it finds only what is rendered. Pressed again, they are its own. */
function useFindKey(input: { current: HTMLInputElement | null }): void {
  useEffect(() => {
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
