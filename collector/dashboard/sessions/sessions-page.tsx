import { EmptyState } from '../../../src/ui/empty-state.tsx';
import { ask } from '../client/ask.ts';
import type { Desk } from '../shell/desk.ts';
import { More } from '../shell/more.tsx';
import { Page } from '../shell/page.tsx';
import { periodOf } from '../shell/period.ts';
import { routes } from '../shell/route.ts';
import { usePages } from '../shell/use-pages.ts';
import { readFilter, type SessionFilter, writeFilter } from './filter.ts';
import { FilterFields } from './filter-fields.tsx';
import { SessionCard } from './session-card.tsx';

interface SessionsPageProps {
  query: URLSearchParams;
  desk: Desk;
}

export function SessionsPage({ query, desk: { client, person, decisions } }: SessionsPageProps) {
  const filter = readFilter(query);
  const asked = writeFilter(filter);
  const pages = usePages(
    async (after) => {
      const { from = '', until = '', ...others } = filter;
      const { sessions, next, total } = await ask(
        client.api.v1.lead.sessions.$get({
          query: { ...others, ...periodOf(from, until), ...(after !== null && { after }) },
        }),
      );
      return { items: sessions, next, total };
    },
    [client, asked],
  );
  const choose = (chosen: SessionFilter): void => {
    location.hash = routes.sessions(writeFilter(chosen));
  };
  return (
    <Page kind="Sessions">
      <FilterFields filter={filter} onChange={choose} client={client} isOwner={person.role === 'owner'} />
      {pages.state === 'loaded' && pages.items.length === 0 && (
        <NoSessions isFiltered={asked !== ''} isOwner={person.role === 'owner'} />
      )}
      <ul class="cards">
        {pages.items.map((session) => (
          <SessionCard key={session.id} session={decisions.decided.get(session.id) ?? session} />
        ))}
      </ul>
      <More pages={pages} things={pages.total === 1 ? 'session' : 'sessions'} />
    </Page>
  );
}

function NoSessions({ isFiltered, isOwner }: { isFiltered: boolean; isOwner: boolean }) {
  return isFiltered ? (
    <EmptyState title="No such session">
      <p>
        Nothing is as you chose. <a href={routes.sessions()}>Show all sessions</a>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="No sessions yet">
      <p>Here you find what workers have submitted. Nothing else of them ever comes here.</p>
      {isOwner && (
        <p>
          <a href={routes.newTask}>Publish a task</a>, and <a href={routes.invitations}>invite the people</a> who
          demonstrate it.
        </p>
      )}
    </EmptyState>
  );
}
