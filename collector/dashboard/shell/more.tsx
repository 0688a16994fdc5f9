import { Button } from '../../../src/ui/button.tsx';
import { Refusal } from './refusal.tsx';
import type { Pages } from './use-pages.ts';
import { count } from './words.ts';

interface MoreProps<T> {
  pages: Pages<T>;
  /** What they are, as after a number. */
  things: string;
}

/** How many are shown of how many, and the next of them. */
export function More<T>({ pages: { items, next, total, state, refused, more, again }, things }: MoreProps<T>) {
  const shown =
    total === null ? `${count(items.length)} ${things}` : `${count(items.length)} of ${count(total)} ${things}`;
  return (
    <div class="more">
      <Refusal refused={refused} onAgain={again} />
      <p class="soft figures" role="status">
        {state === 'loading' ? 'Loading…' : shown}
      </p>
      {next !== null && (
        <Button disabled={state === 'loading'} onPress={more}>
          Show more
        </Button>
      )}
    </div>
  );
}
