/**
 * The one way in which trackers hear the page: first of all listeners (capture phase on window), trusted events only, never
 * while paused, and so that a fault of ours neither reaches the page nor goes unsaid.
 */
import { whileStill } from '../target/kept.ts';
import { after } from './timers.ts';

export type EventMap = WindowEventMap & DocumentEventMap & { prerenderingchange: Event };

interface ListenOptions {
  /** For what records nothing itself. */
  whilePaused?: boolean;
  /** What is listened on; the window, and with it everything in it, where none is named. */
  target?: EventTarget | null;
}

export interface Listening {
  /** The same again changes nothing. */
  on: <T extends keyof EventMap>(type: T, handle: (event: EventMap[T]) => void, options?: ListenOptions) => void;
  /** Guards what runs later, after the event. */
  guard: (what: string, run: () => void) => void;
  /**
   * Runs when the page has heard what is being told: in a task of its own, or as the person goes on before that, because
   * browsers put input before timers. Guarded.
   * @param run returns true to be run again as the person goes on
   */
  afterwards: (what: string, run: () => unknown) => void;
  /** The person goes on elsewhere: runs what waits for the page. */
  settle: () => void;
  /** Runs when recording goes on after a pause, in which nothing was heard. */
  onResume: (run: () => void) => void;
  /** Ends with the recording. */
  signal: AbortSignal;
}

interface ListeningDeps {
  signal: AbortSignal;
  paused: () => boolean;
  /** Events on the pill are none of the page's. */
  onResume: (run: () => void) => void;
  own: (event: Event) => boolean;
  fault: (what: string, error: unknown) => void;
}

/** With these a person goes on, or leaves; what a busy page was told of scrolls before any timer, too. */
const goingOn = new Set('pointerdown keydown wheel scroll compositionstart paste drop pagehide'.split(' '));

/**
 * `document.open` takes every listener off the document and its window, those of extensions too (HTML, document open steps);
 * what is written then begins with another root element. Listeners that are still there keep their place.
 */
function onNewRoot(run: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(run);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

export function createListening({ signal, paused, onResume, own, fault }: ListeningDeps): Listening {
  function guard(what: string, run: () => void): void {
    try {
      run();
    } catch (error) {
      fault(what, error);
    }
  }
  /** One listener for each type, so that a tracker that comes later still hears it before the page does. */
  const heard = new Map<string, ((event: Event) => void)[]>();
  function hear(event: Event): void {
    if (!event.isTrusted) return;
    const { type } = event;
    if (goingOn.has(type)) settle();
    if (own(event)) return;
    whileStill(() => {
      for (const handle of heard.get(type) ?? []) handle(event);
    });
  }
  function handlerOf(handle: (event: never) => void, whilePaused: boolean): (event: Event) => void {
    return (event) => {
      if (!event.isTrusted || (paused() && !whilePaused)) return;
      guard(event.type, () => handle(event as never));
    };
  }
  const handlers = new WeakMap<object, (event: Event) => void>();
  const options = { capture: true, passive: true, signal };
  const listen = (type: string): void => window.addEventListener(type, hear, options);
  onNewRoot(() => [...heard.keys()].forEach(listen), signal);

  let waiting = new Map<() => unknown, string>();
  let isAsked = false;
  function settle(): void {
    isAsked = false;
    const settled = waiting;
    waiting = new Map();
    for (const [run, what] of settled) {
      guard(what, () => {
        if (run() === true) waiting.set(run, what);
      });
    }
  }
  for (const type of goingOn) {
    heard.set(type, []);
    listen(type);
  }

  return {
    signal,
    onResume,
    guard,
    settle,
    afterwards(what, run) {
      waiting.set(run, what);
      if (!isAsked) after(settle);
      isAsked = true;
    },
    on(type, handle, { whilePaused = false, target = window } = {}) {
      const handler = handlers.get(handle) ?? handlerOf(handle, whilePaused);
      handlers.set(handle, handler);
      if (target !== window) {
        target?.addEventListener(type, handler, options);
        return;
      }
      const others = heard.get(type);
      if (!others) listen(type);
      if (!others?.includes(handler)) heard.set(type, [...(others ?? []), handler]);
    },
  };
}
