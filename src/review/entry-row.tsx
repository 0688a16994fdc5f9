import type { ComponentChildren } from 'preact';
import type { Effect } from '../session/schema.ts';
import { ActionIcon } from '../ui/action-icon.tsx';
import { markedAs } from '../ui/mark-words.ts';
import { memo } from '../ui/memo.ts';
import { SentenceView } from '../ui/sentence-view.tsx';
import { clock, isoDuration, lasting } from '../ui/time.ts';
import { effectSentence, sentence } from '../wording/sentence.ts';
import type { Entry } from './timeline.ts';

interface EntryRowProps {
  entry: Entry;
  /** What is notable of the action, in words. */
  notable: string[] | undefined;
  selected: boolean;
  /** Whether the Tab key reaches it. */
  tabbable: boolean;
  onSelect: (action: string, isExtending: boolean) => void;
}

export const EntryRow = memo(({ entry, notable, selected, tabbable, onSelect }: EntryRowProps) => {
  if (entry.kind !== 'action') {
    return (
      <li class="entry">
        <div class="entry-line">
          <ActionIcon of={entry.kind} />
          <AsideText entry={entry} />
          <Time at={entry.at} />
        </div>
      </li>
    );
  }
  const { action, effects } = entry;
  return (
    <li class="entry">
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
    </li>
  );
});

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
          Note: <i dir="auto">{entry.text}</i>
        </span>
      );
    case 'mark':
      return <span class="sentence">{markedAs(entry.mark)}</span>;
    case 'pause':
      return (
        <span class="sentence soft">
          {entry.reason === 'user' ? 'Paused' : 'Interrupted'} for {lasting(Math.max(1000, entry.until - entry.at))}
        </span>
      );
    default:
      return <EffectText effect={entry.effect} />;
  }
}
