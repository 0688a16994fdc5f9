import type { ComponentChildren } from 'preact';
import { isFinal } from '../client/refusal-words.ts';
import { Refusal } from './refusal.tsx';
import type { Loading } from './use-loaded.ts';

interface WhenLoadedProps<T> {
  from: Pick<Loading<T>, 'loaded' | 'reload'>;
  children: (value: T) => ComponentChildren;
}

/** What was asked for; until then that it is being asked for, or why it was refused. */
export function WhenLoaded<T>({ from: { loaded, reload }, children }: WhenLoadedProps<T>) {
  if (loaded.state === 'failed') {
    const { refused } = loaded;
    return <Refusal refused={refused} {...(!isFinal(refused.code) && { onAgain: reload })} />;
  }
  if (loaded.state === 'loading') {
    return (
      <p class="soft" role="status">
        Loading…
      </p>
    );
  }
  return <>{children(loaded.value)}</>;
}
