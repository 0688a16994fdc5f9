import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../src/ui/button.tsx';
import { Refusal } from './refusal.tsx';
import type { Pages } from './use-pages.ts';
import { count } from './words.ts';

interface MoreProps<T> {
  pages: Pages<T>;
  /** What they are, as after a number. */
  things: string;
}

function shownWords(
  { items, total, state }: Pick<Pages<unknown>, 'items' | 'total' | 'state'>,
  things: string,
): string {
  if (state === 'loading') return 'Loading…';
  const shown = count(items.length);
  return total === null ? `${shown} ${things}` : `${shown} of ${count(total)} ${things}`;
}

/** How many are shown of how many, and the next of them. Stands right after the list. */
export function More<T>({ pages, things }: MoreProps<T>) {
  const { next, state, refused, more, again } = pages;
  const root = useRef<HTMLDivElement>(null);
  const showMore = useFocusOnNext(root, pages);
  return (
    <div class="more" ref={root}>
      <Refusal refused={refused} onAgain={again} />
      <p class={state === 'loaded' && pages.items.length === 0 ? 'hidden-text' : 'soft figures'} role="status">
        {shownWords(pages, things)}
      </p>
      {next !== null && (
        <Button
          unavailable={state === 'loading'}
          onPress={() => {
            showMore();
            more();
          }}
        >
          Show more
        </Button>
      )}
    </div>
  );
}

/** Whoever asked for more goes on with the first of them. Returns what to call when they ask. */
function useFocusOnNext<T>(root: { current: HTMLElement | null }, { items, state }: Pages<T>): () => void {
  const first = useRef<number | null>(null);
  useEffect(() => {
    if (state !== 'loaded' || first.current === null) return;
    const entry = root.current?.previousElementSibling?.children[first.current];
    first.current = null;
    if (!(entry instanceof HTMLElement)) return;
    entry.tabIndex = -1;
    entry.focus();
  }, [state, items, root]);
  return () => {
    first.current = items.length;
  };
}
