import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What can take the focus, because it has a content or a name of its own. */
const PLACES = 'li, section, form, fieldset, main';

/**
 * With a change, what had the focus may be gone, and a keyboard would begin at the top of the page again. Then the focus goes
 * to what it was in, or to the title where nothing of that is left to see. Returns how to end it.
 */
function keepFocus(root: HTMLElement): () => void {
  let had: Element | null = null;
  let places: HTMLElement[] = [];

  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    had = target;
    places = [];
    for (let at = target.parentElement?.closest<HTMLElement>(PLACES); at; at = at.parentElement?.closest(PLACES))
      places.push(at);
  };
  const settle = (): void => {
    if (had === null || had.isConnected || document.activeElement !== document.body) return;
    const place =
      places.find((one) => one.isConnected && one.offsetHeight > 0) ?? root.querySelector<HTMLElement>('h1');
    // It may still be loaded.
    if (!place) return;
    had = null;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };

  const observer = new MutationObserver(settle);
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', remember);
  };
}

/** For the element that is there whatever is shown. */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => (root.current ? keepFocus(root.current) : undefined), []);
  return root;
}
