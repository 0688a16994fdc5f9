/**
 * The way to the script in the page's own world: a node in no document, which only the two have. Its events can neither be
 * heard nor made by the page. How the two meet is said in `src/page-world/watch-dialogs.ts`.
 */
import { createHtml, fontsOf } from '../target/dom.ts';

export interface PageWorld {
  /** What is said there. */
  hear: (type: 'opened' | 'answered' | 'failed', handle: (detail: unknown) => void) => void;
}

/** @param secret of a page that was open already; null in a new one, in which nothing of the page has run yet */
export function meetPageWorld(secret: string | null, signal: AbortSignal): PageWorld {
  const node = createHtml('i');
  const fonts = fontsOf(document);
  const meeting = new AbortController();
  const offer = (): void => {
    fonts.dispatchEvent(new FocusEvent(secret ?? 'showhow-offer', { relatedTarget: node }));
  };
  node.addEventListener('met', () => meeting.abort(), { signal: meeting.signal });
  if (secret === null) {
    fonts.addEventListener('showhow-ask', offer, { signal: meeting.signal });
    // Which of the two begins is not said. Before anything of the page runs, something comes into the document.
    const observer = new MutationObserver(() => meeting.abort());
    observer.observe(document, { childList: true, subtree: true });
    meeting.signal.addEventListener('abort', () => observer.disconnect());
  }
  offer();
  signal.addEventListener('abort', () => {
    meeting.abort();
    node.dispatchEvent(new Event('end'));
  });
  return {
    hear(type, handle) {
      node.addEventListener(type, (event) => handle((event as CustomEvent<unknown>).detail), { signal });
    },
  };
}
