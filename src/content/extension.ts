/** The extension API as a content script has it. MV3's own promises serve, so the polyfill need not be in every page. */
import type english from '../../public/_locales/en/messages.json';

interface ContentStorage {
  local: {
    get(key: string): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
    remove(key: string): Promise<void>;
  };
}
interface ContentApi {
  i18n: { getMessage(key: string): string };
  runtime: ContentRuntime;
  storage: ContentStorage;
}
interface ContentRuntime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: RuntimeListener): void;
    removeListener(listener: RuntimeListener): void;
  };
}
type RuntimeListener = (
  message: unknown,
  sender: { id?: string; tab?: unknown },
  respond: (answer: unknown) => void,
) => boolean | undefined;

/** Plain texts alone: what fills in messages is not in every page. */
export type Words = (key: Extract<keyof typeof english, `pill_${string}`> | 'language' | '@@bidi_dir') => string;

export interface Extension {
  words: Words;
  send: (message: unknown) => Promise<unknown>;
  /** Hears the background alone. The listener answers, or returns null where the message is none of its own. */
  listen: (listener: (message: unknown) => Promise<unknown> | null, signal: AbortSignal) => void;
  /** Leaves something where the background finds it, even if it does not run and this page is gone in a moment. */
  leave: (key: string, value: unknown) => void;
  takeBack: (key: string) => void;
  /** What is kept from page to page. */
  keep: (key: string, value: unknown) => void;
  /** Undefined where nothing is kept. */
  recall: (key: string) => Promise<unknown>;
  /** After an update, a disable or an uninstall this script runs on without its extension. */
  orphaned: () => boolean;
}

/** Either name may be that of a frame in the page, which Chromium then has in the API's place. */
function findApi(): ContentApi | null {
  for (const name of ['chrome', 'browser']) {
    try {
      const api = Reflect.get(globalThis, name) as ContentApi | undefined;
      if (typeof api?.runtime.sendMessage === 'function') return api;
    } catch {
      // A frame of another origin, or one without `runtime`.
    }
  }
  return null;
}

/** Null where the page has both names taken: then nobody can be told of what happens here. */
export function findExtension(): Extension | null {
  const api = findApi();
  if (!api) return null;
  const { i18n, runtime, storage } = api;
  const id = runtime.id;
  const put = (key: string, value: unknown): void => ignoringOrphans(() => storage.local.set({ [key]: value }));
  return {
    words(key) {
      try {
        return i18n.getMessage(key);
      } catch {
        // Orphaned: gone within a second.
        return '';
      }
    },
    // An orphan's sendMessage throws instead of rejecting.
    send: async (message) => runtime.sendMessage(message),
    listen(listener, signal) {
      const hear: RuntimeListener = (message, sender, respond) => {
        if (sender.id !== id || sender.tab) return undefined;
        const answer = listener(message);
        if (!answer) return undefined;
        answer.then(respond, () => respond(null));
        return true;
      };
      runtime.onMessage.addListener(hear);
      signal.addEventListener('abort', () => {
        try {
          runtime.onMessage.removeListener(hear);
        } catch {
          // Orphaned: the runtime is gone, and its listeners with it.
        }
      });
    },
    leave: put,
    takeBack(key) {
      ignoringOrphans(() => storage.local.remove(key));
    },
    keep: put,
    async recall(key) {
      try {
        return (await storage.local.get(key))[key];
      } catch {
        return undefined;
      }
    },
    orphaned() {
      try {
        return runtime.id === undefined;
      } catch {
        return true;
      }
    },
  };
}

/** The API throws or rejects once the extension is gone; whoever calls is told by `orphaned`. */
function ignoringOrphans(call: () => Promise<void>): void {
  try {
    call().catch(() => undefined);
  } catch {
    // Gone.
  }
}
