import type { ComponentChildren } from 'preact';
import { message, messageParts } from '../i18n/message.ts';
import type { Effect, SessionDocument } from '../session/schema.ts';
import { ActionIcon } from '../ui/action-icon.tsx';
import { markedAs } from '../ui/mark-words.ts';
import { memo } from '../ui/memo.ts';
import { pageAddress } from '../ui/page-address.ts';
import { shortened } from '../ui/quantity.ts';
import { SentenceView } from '../ui/sentence-view.tsx';
import { clock, isoDuration, lasting } from '../ui/time.ts';
import { effectSentence } from '../wording/effect-sentence.ts';
import { sentence } from '../wording/sentence.ts';
import { gapHeight, type Row, SAID } from './rows.ts';
import type { Entry } from './timeline.ts';

interface EntryRowProps {
  row: Row;
  /** What is notable of the action, in words. */
  notable: string[] | undefined;
  /** The number of its tab; null where there is but one. */
  tab: number | null;
  selected: boolean;
  /** The search has gone to it. */
  found: boolean;
  /** Whether the Tab key reaches it. */
  tabbable: boolean;
  index: number;
  /** Of all rows, where not all are rendered; null where they are. */
  size: number | null;
  onSelect: (action: string, isExtending: boolean) => void;
}

export const EntryRow = memo((props: EntryRowProps) => {
  const { row, found, index, size } = props;
  return (
    <li
      class={found ? 'entry entry-found' : 'entry'}
      data-row={index}
      data-key={row.key}
      aria-posinset={size === null ? undefined : index + 1}
      aria-setsize={size ?? undefined}
    >
      {row.isFirst && row.page && <PageHeading page={row.page} tab={props.tab} />}
      <Gap duration={row.gap} />
      {row.entry.kind === 'action' ? <ActionEntry {...props} entry={row.entry} /> : <Aside entry={row.entry} />}
    </li>
  );
});

function PageHeading({ page: { url, title }, tab }: { page: SessionDocument; tab: number | null }) {
  return (
    <h2 class="timeline-heading">
      {tab !== null && <span class="timeline-tab">{message('timeline_tab', { number: tab })}</span>}
      <bdi class="timeline-address" title={url}>
        {shortened(pageAddress(url), 80)}
      </bdi>
      {typeof title === 'string' && title !== '' && <span>{shortened(title, 80)}</span>}
    </h2>
  );
}

/** Time in which nothing happened, to scale. Short ones are seen, and not said. */
function Gap({ duration }: { duration: number }) {
  const height = gapHeight(duration);
  if (height === 0) return null;
  return (
    <div class="entry-gap figures" style={{ blockSize: `${height}px` }}>
      {duration >= SAID && message('timeline_later', { duration: lasting(duration) })}
    </div>
  );
}

type ActionEntryProps = EntryRowProps & { entry: Extract<Entry, { kind: 'action' }> };

function ActionEntry({ entry: { action, effects }, notable, selected, tabbable, onSelect }: ActionEntryProps) {
  return (
    <>
      <button
        type="button"
        class="entry-line entry-action"
        data-action={action.id}
        tabIndex={tabbable ? 0 : -1}
        aria-current={selected ? 'true' : undefined}
        onClick={(event) => onSelect(action.id, event.shiftKey)}
      >
        <ActionIcon of={action.type} />
        <SentenceView parts={sentence(action)} />
        <Time at={action.at} />
      </button>
      {notable && <p class="entry-notable">{notable.join(' · ')}</p>}
      {effects.length > 0 && (
        <ul class="entry-effects">
          {effects.map((effect) => (
            <li key={effect.id}>
              <span aria-hidden="true">↳ </span>
              <EffectText effect={effect} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What is not done by the person on a page. */
function Aside({ entry }: { entry: Exclude<Entry, { kind: 'action' }> }) {
  return (
    <div class="entry-line">
      <ActionIcon of={entry.kind} />
      <AsideText entry={entry} />
      <Time at={entry.at} />
    </div>
  );
}

function Time({ at }: { at: number }) {
  return (
    <time class="entry-time figures" dateTime={isoDuration(at)}>
      {clock(at)}
    </time>
  );
}

function EffectText({ effect }: { effect: Effect }) {
  return <SentenceView parts={effectSentence(effect)} />;
}

function AsideText({ entry }: { entry: Exclude<Entry, { kind: 'action' }> }): ComponentChildren {
  switch (entry.kind) {
    case 'note':
      return (
        <span class="sentence">
          {messageParts<ComponentChildren>('timeline_note', {
            note: () => (
              <i key="note" dir="auto">
                {entry.text}
              </i>
            ),
          })}
        </span>
      );
    case 'mark':
      return <span class="sentence">{markedAs(entry.mark)}</span>;
    case 'pause':
      return (
        <span class="sentence soft">
          {message(entry.reason === 'user' ? 'timeline_paused' : 'timeline_interrupted', {
            duration: lasting(Math.max(1000, entry.until - entry.at)),
          })}
        </span>
      );
    default:
      return <EffectText effect={entry.effect} />;
  }
}
