import { message } from '../i18n/message.ts';
import type { Action } from '../session/schema.ts';
import { ActionIcon } from '../ui/action-icon.tsx';
import { SentenceView } from '../ui/sentence-view.tsx';
import { clock, isoDuration } from '../ui/time.ts';
import { sentence } from '../wording/sentence.ts';
import './last-actions.css';

/** What was done last, newest first. */
export function LastActions({ actions }: { actions: Action[] }) {
  return (
    <section class="last-actions-room" tabIndex={0} aria-label={message('popup_last_actions')}>
      {actions.length === 0 ? <p class="soft">{message('popup_nothing_yet')}</p> : <List actions={actions} />}
    </section>
  );
}

function List({ actions }: { actions: Action[] }) {
  return (
    <ol class="last-actions" aria-label={message('popup_last_actions_list')}>
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
