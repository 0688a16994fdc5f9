/**
 * What has come up in the page lately, while the pointer moved. Watched only then: a page that rewrites itself all the time
 * must not be slowed down by it.
 */
import { isElement, parentNode, type Root } from '../../target/dom.ts';
import { after, type Timer } from '../timers.ts';

export interface Reveal {
  element: Element;
  /** It was put in, or had been hidden; not only of another class. */
  appeared: boolean;
}

export interface Reveals {
  /** The pointer moved, over elements of these roots. */
  watch: (roots: Root[]) => void;
  /** It comes up, of which its markup tells nothing. */
  came: (element: Element) => void;
  /** What came up or changed between two times, and does not do so again and again. */
  between: (from: number, until: number) => Reveal[];
  /** When an element came up or changed; null where it did not, or does so again and again. */
  changedAt: (element: Element, since: number) => number | null;
}

/** So long after the pointer moved is watched on. ms */
const WATCHED_FOR = 1500;
/** So long after it changed by itself a node is expected to do so again. ms */
const RESTLESS = 5000;
const AT_ONCE = 50;
/** So many changes at once are looked at. */
const MOST_AT_ONCE = 300;
const MOST_REMEMBERED = 200;

const watched = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'data-state', 'data-show', 'data-open'];
const hiding = /display:\s*none|visibility:\s*hidden|opacity:\s*0(?:;|$|\s)/u;

interface Change {
  element: WeakRef<Element>;
  appeared: boolean;
  time: number;
}

/** @param now ms since the Unix epoch */
export function createReveals(now: () => number, guard: (run: () => void) => void, signal: AbortSignal): Reveals {
  /** When something first changed in a node while the pointer stayed where it is. */
  const stirrings = new WeakMap<Node, { time: number; stay: number }>();
  /** In which something changes though the pointer stays: a ticker, a chat, a clock; and when it last did. */
  const restless = new WeakMap<Node, number>();
  let stay = 0;
  let recent: Change[] = [];
  const observer = new MutationObserver((changes) => guard(() => note(changes)));
  let observed = new WeakSet<Root>();
  let rest: Timer | undefined;

  function note(changes: MutationRecord[]): void {
    const time = now();
    for (const change of changes.slice(0, MOST_AT_ONCE)) {
      if (change.type === 'childList') {
        stirred(change.target, time);
        change.addedNodes.forEach((node) => isElement(node) && changed(node, true, time));
      } else if (isElement(change.target) && mayShow(change)) {
        changed(change.target, change.attributeName !== 'class', time);
      }
    }
    recent = recent.slice(-MOST_REMEMBERED);
  }

  function changed(element: Element, appeared: boolean, time: number): void {
    stirred(element, time);
    recent.push({ element: new WeakRef(element), appeared, time });
  }

  function stirred(node: Node, time: number): void {
    const known = stirrings.get(node);
    if (known?.stay !== stay) stirrings.set(node, { time, stay });
    // What one event brings may come in several steps.
    else if (time - known.time > AT_ONCE) restless.set(node, time);
  }

  const isRestless = (element: Element): boolean =>
    [element, parentNode(element)].some((node) => node && now() - (restless.get(node) ?? -Infinity) < RESTLESS);

  function stop(): void {
    observer.disconnect();
    observed = new WeakSet();
  }
  signal.addEventListener('abort', () => {
    rest?.cancel();
    stop();
  });

  const known = (from: number, until: number): (Reveal & { time: number })[] =>
    recent.flatMap(({ element, appeared, time }) => {
      const held = element.deref();
      return held && time >= from && time <= until && !isRestless(held) ? [{ element: held, appeared, time }] : [];
    });

  return {
    watch(roots) {
      stay += 1;
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
      rest?.cancel();
      rest = after(stop, WATCHED_FOR);
    },
    came: (element) => changed(element, true, now()),
    between: (from, until) => {
      guard(() => note(observer.takeRecords()));
      return known(from, until);
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
