/**
 * What has come up in the page lately, while the pointer moved. Watched only then: a page that rewrites itself all the time
 * must not be slowed down by it.
 */
import { isElement, type Root } from '../dom.ts';

export interface Reveals {
  /** The pointer moved, over elements of these roots. */
  watch: (roots: Root[]) => void;
  /** Elements that came up or changed between two times, and had been still before. */
  between: (from: number, until: number) => Element[];
  /** When an element last came up or changed, after having been still; null where it did not. */
  changedAt: (element: Element, since: number) => number | null;
}

/** So long after the pointer moved is watched on. ms */
const WATCHED_FOR = 1500;
/** What changed so shortly before changes anyway. ms */
const RESTLESS = 2000;
/** So many changes at once are looked at. */
const MOST_AT_ONCE = 300;
const MOST_REMEMBERED = 200;

const watched = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'data-state', 'data-show', 'data-open'];
const hiding = /display:\s*none|visibility:\s*hidden|opacity:\s*0(?:;|$|\s)/u;

interface Change {
  element: WeakRef<Element>;
  time: number;
}

/** @param now ms since the Unix epoch */
export function createReveals(now: () => number, guard: (run: () => void) => void, signal: AbortSignal): Reveals {
  const last = new WeakMap<Element, number>();
  let recent: Change[] = [];
  const observer = new MutationObserver((changes) => guard(() => note(changes)));
  let observed = new WeakSet<Root>();
  let rest: ReturnType<typeof setTimeout> | undefined;

  function note(changes: MutationRecord[]): void {
    const time = now();
    for (const change of changes.slice(0, MOST_AT_ONCE)) {
      if (change.type === 'childList') change.addedNodes.forEach((node) => isElement(node) && changed(node, time));
      else if (isElement(change.target) && mayShow(change)) changed(change.target, time);
    }
    recent = recent.slice(-MOST_REMEMBERED);
  }

  function changed(element: Element, time: number): void {
    const before = last.get(element) ?? -Infinity;
    last.set(element, time);
    if (time - before > RESTLESS) recent.push({ element: new WeakRef(element), time });
  }

  function stop(): void {
    observer.disconnect();
    observed = new WeakSet();
  }
  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    stop();
  });

  const known = (from: number, until: number): { element: Element; time: number }[] =>
    recent.flatMap(({ element, time }) => {
      const held = element.deref();
      return held && time >= from && time <= until ? [{ element: held, time }] : [];
    });

  return {
    watch(roots) {
      for (const root of roots) {
        if (observed.has(root)) continue;
        observed.add(root);
        observer.observe(root, {
          subtree: true,
          childList: true,
          attributeFilter: watched,
          attributeOldValue: true,
        });
      }
      clearTimeout(rest);
      rest = setTimeout(stop, WATCHED_FOR);
    },
    between: (from, until) => {
      guard(() => note(observer.takeRecords()));
      return known(from, until).map(({ element }) => element);
    },
    changedAt(element, since) {
      return known(since, Infinity).find((change) => change.element === element)?.time ?? null;
    },
  };
}

/** Of styles and the attribute “hidden” the old value tells whether it was hidden. */
function mayShow({ attributeName, oldValue }: MutationRecord): boolean {
  if (attributeName === 'style') return hiding.test(oldValue ?? '');
  return attributeName === 'hidden' ? oldValue !== null : true;
}
