/** Tells the other windows of the review that a session was changed, so that none has to read it again to find out. */
import type { Session } from '../../session/schema.ts';

interface Edit {
  id: string;
  /** Of its seal. */
  digest: string;
}

export interface EditsChannel {
  tell: (session: Session) => void;
  /** Hears of what other windows have changed; @returns what ends that */
  listen: (listener: (id: string, digest: string) => void) => () => void;
}

export function createEditsChannel(name: string): EditsChannel {
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows take one.
    tell: ({ id, seal: { digest } }) => channel.postMessage({ id, digest } satisfies Edit),
    listen(listener) {
      const over = new AbortController();
      const hear = ({ data: { id, digest } }: MessageEvent<Edit>): void => listener(id, digest);
      channel.addEventListener('message', hear, { signal: over.signal });
      return () => over.abort();
    },
  };
}
