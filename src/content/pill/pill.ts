/**
 * The indicator in the page, by which a recording can be paused and stopped. What a page does to it is undone; while it
 * cannot be seen, nothing is recorded.
 */
import { boxOf, contains, documentElement, elementsAt, isConnected } from '../../target/dom.ts';
import type { Words } from '../extension.ts';
import { after, every, type Timer } from '../timers.ts';
import { letMove } from './moving.ts';
import { letPass } from './passing.ts';
import { type Corner, createPillView, type PillButton, type PillState, pillButtons } from './view.ts';

export interface Pill {
  show: (state: PillState, reason?: string | null) => void;
  owns: (event: Event) => boolean;
}

interface PillDeps {
  signal: AbortSignal;
  words: Words;
  pressed: (button: PillButton) => void;
  /** It cannot be seen any more, or can be again. */
  seen: (isSeen: boolean) => void;
  corner: { load: () => Promise<Corner | null>; save: (corner: Corner) => void };
}

/** What a page does to it is undone so often at once, and then again after a while. */
const MOST_RETURNS = 10;
const RETURNS_AFTER_MS = 1000;
/** How often it is looked whether the page has laid something over it. */
const LOOK_EVERY_MS = 1000;
/** The share of it that has to be within the window. */
const LEAST_SEEN = 0.5;
/** What a page would take for a press beside what it shows, and close that. */
const pressing = 'pointerdown pointerup mousedown mouseup click dblclick keydown keyup touchstart touchend'.split(' ');

export function createPill({ signal, words, pressed, seen, corner }: PillDeps): Pill {
  const view = createPillView(words);
  const { host, outer, label } = view;
  let shown = false;
  let isSeen = true;
  let isInWindow = true;
  let returns = 0;
  let rest: Timer | undefined;
  let watch: Timer | undefined;
  const place = letMove(view, corner.save);
  const changes = new MutationObserver(keep);
  // Told by the browser when it draws: to measure would force the page’s layout.
  const sight = new IntersectionObserver(
    (entries) => {
      isInWindow = (entries.at(-1)?.intersectionRatio ?? 1) >= LEAST_SEEN;
      tell();
    },
    { threshold: LEAST_SEEN },
  );

  for (const button of pillButtons) {
    view.buttons[button].addEventListener('click', (event) => {
      if (event.isTrusted) pressed(button);
    });
  }
  const passing = letPass(view, signal);
  for (const type of pressing) label.addEventListener(type, (event) => event.stopPropagation());

  function keep(): void {
    const parent = documentElement(document);
    if (!shown || !parent) return;
    // Does nothing where it is observed already; a page may write itself anew.
    changes.observe(parent, { childList: true });
    const isAttached = outer.parentNode === parent && contains(outer, host);
    if ((isAttached && view.isIntact()) || returns === MOST_RETURNS) {
      tell();
      return;
    }
    if (returns === 0) rest = after(goOn, RETURNS_AFTER_MS);
    returns += 1;
    view.mend();
    if (!isAttached) parent.append(outer);
    raise();
    tell();
  }

  function goOn(): void {
    returns = 0;
    keep();
  }

  /** Above what the page has laid over it since: of the top layer, the last one is on top. */
  function raise(): void {
    try {
      host.hidePopover();
      host.showPopover();
    } catch {
      // Taken out again meanwhile, or a document that has no top layer.
    }
  }

  function lookForCover(): void {
    const { x, y, width, height } = boxOf(host);
    const [top] = elementsAt(document, x + width / 2, y + height / 2);
    if (top && top !== host && !passing.isHeld()) raise();
  }

  function tell(): void {
    const is = isInWindow && isConnected(host) && view.isIntact();
    if (is === isSeen) return;
    isSeen = is;
    seen(is);
  }

  signal.addEventListener('abort', () => {
    shown = false;
    rest?.cancel();
    watch?.cancel();
    changes.disconnect();
    sight.disconnect();
    outer.remove();
  });
  document.addEventListener('fullscreenchange', () => shown && raise(), { signal });

  return {
    show(state, reason = null) {
      view.say(state, reason);
      if (!shown) {
        shown = true;
        // At document_start there may be no root element yet.
        changes.observe(document, { childList: true });
        for (const part of new Set([outer, host])) changes.observe(part, { attributes: true, childList: true });
        sight.observe(host);
        watch = every(lookForCover, LOOK_EVERY_MS);
        void corner.load().then((kept) => kept && place(kept));
      }
      keep();
    },
    owns: passing.owns,
  };
}
