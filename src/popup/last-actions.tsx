import type { Action } from '../session/schema.ts';
import { sentence } from '../session/sentence.ts';
import { ActionIcon } from '../ui/action-icon.tsx';
import { SentenceView } from '../ui/sentence-view.tsx';
import { clock, isoDuration } from '../ui/time.ts';
import './last-actions.css';

/** What was done last, newest first. */
export function LastActions({ actions }: { actions: Action[] }) {
  return (
    <section class="last-actions-room" tabIndex={0} aria-label="What was done last">
      {actions.length === 0 ? (
        <p class="soft">Nothing yet. Do the task in the page, as you always would.</p>
      ) : (
        <List actions={actions} />
      )}
    </section>
  );
}

function List({ actions }: { actions: Action[] }) {
  return (
    <ol class="last-actions" aria-label="Last actions">
      {actions.map((action) => (
        <li key={action.id} class="last-action">
          <ActionIcon of={action.type} />
          <SentenceView parts={sentence(action)} />
          <time class="soft figures" dateTime={isoDuration(action.at)}>
            {clock(action.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
