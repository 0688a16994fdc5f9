import { EmptyState } from '../../../src/ui/empty-state.tsx';
import type { LeadAccess } from '../../api/lead/sessions.ts';
import { ask } from '../client/ask.ts';
import type { Desk } from '../shell/desk.ts';
import { More } from '../shell/more.tsx';
import { Page } from '../shell/page.tsx';
import { routes } from '../shell/route.ts';
import { type PageOf, usePages } from '../shell/use-pages.ts';
import { moment } from '../shell/words.ts';

type Entry = (typeof LeadAccess)['_output'];

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
      {pages.state === 'loaded' && pages.items.length === 0 ? (
        <EmptyState title="Nobody has looked">
          <p>No session was looked into, and none is in a dataset.</p>
        </EmptyState>
      ) : (
        <>
          <ol class="log">
            {pages.items.map((entry, index) => (
              <EntryView key={index} entry={entry} />
            ))}
          </ol>
          <More pages={pages} things="entries" />
        </>
      )}
    </Page>
  );
}

function EntryView({ entry: { at, what, by, session, worker, task } }: { entry: Entry }) {
  return (
    <li class="log-entry">
      <time class="soft figures" dateTime={at}>
        {moment(at)}
      </time>
      <span>
        <bdi>{by}</bdi> {words[what]}{' '}
        <a href={routes.session(session)} dir="auto">
          {task?.label ?? 'a task of their own'}
        </a>{' '}
        of <bdi>{worker.name}</bdi>
      </span>
    </li>
  );
}
