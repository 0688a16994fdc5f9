import { EmptyState } from '../../../src/ui/empty-state.tsx';
import { ask } from '../client/ask.ts';
import type { Desk } from '../shell/desk.ts';
import { More } from '../shell/more.tsx';
import { Page } from '../shell/page.tsx';
import { routes } from '../shell/route.ts';
import { type PageOf, usePages } from '../shell/use-pages.ts';
import { count, moment } from '../shell/words.ts';
import { type Entries, type Entry, together } from './together.ts';

interface AccessLogPageProps {
  query: URLSearchParams;
  desk: Desk;
}

const words = {
  read: 'looked into',
  export: 'put into a dataset',
  download: 'downloaded, in a dataset,',
} as const satisfies Record<Entry['what'], string>;

/** Who looked at what: the workers see the same of their own sessions. */
export function AccessLogPage({ query, desk: { client } }: AccessLogPageProps) {
  const worker = query.get('worker');
  const session = query.get('session');
  const pages = usePages(
    async (after): Promise<PageOf<Entry>> => {
      const { entries, next } = await ask(
        client.api.v1.lead['access-log'].$get({
          query: {
            ...(worker !== null && { worker }),
            ...(session !== null && { session }),
            ...(after !== null && { after }),
          },
        }),
      );
      return { items: entries, next, total: null };
    },
    [client, worker, session],
  );
  return (
    <Page kind="Access log">
      <p class="soft">
        Every look into a session, and every dataset, is written down here. Workers see what concerns their own
        sessions.
      </p>
      {(worker !== null || session !== null) && (
        <p>
          Only of one {session === null ? 'worker' : 'session'}. <a href={routes.accessLog()}>Show all</a>
        </p>
      )}
      {pages.state === 'loaded' && pages.items.length === 0 && (
        <EmptyState title="Nobody has looked">
          <p>No session was looked into, and none is in a dataset.</p>
        </EmptyState>
      )}
      <ol>
        {together(pages.items).map((entries, index) => (
          <EntriesView key={index} entries={entries} />
        ))}
      </ol>
      <More pages={pages} things={pages.items.length === 1 ? 'entry' : 'entries'} />
    </Page>
  );
}

/** A dataset has an entry for each of its sessions: those that came together are shown together. */
function EntriesView({ entries: [first, ...others] }: { entries: Entries }) {
  const { at, what, by } = first;
  return (
    <li class="log-entry">
      <time class="soft figures" dateTime={at}>
        {moment(at)}
      </time>
      {others.length === 0 ? (
        <span>
          <bdi>{by}</bdi> {words[what]} <OneSession entry={first} />
        </span>
      ) : (
        <details class="log-many">
          <summary>
            <bdi>{by}</bdi> {words[what]} {count(others.length + 1)} sessions
          </summary>
          <ul>
            {[first, ...others].map((entry) => (
              <li key={entry.session}>
                <OneSession entry={entry} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function OneSession({ entry: { session, worker, task } }: { entry: Entry }) {
  return (
    <>
      <a href={routes.session(session)} dir="auto">
        {task?.label ?? 'a task of their own'}
      </a>{' '}
      of <bdi>{worker.name}</bdi>
    </>
  );
}
