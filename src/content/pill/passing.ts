/** Lets the pointer pass through the pill: what is pressed in the page is let go in it, and dropped on what lies beneath. */
import { after, type Timer } from '../timers.ts';
import type { PillView } from './view.ts';

export interface Passing {
  /** Whether an event is the pill’s own. */
  owns: (event: Event) => boolean;
  /** The pointer is held in the page, or is dragged over it. */
  isHeld: () => boolean;
}

const options = { capture: true, passive: true };
/** From outside, too, or as a native drag goes on when the pointer is cancelled; meanwhile Chromium may tell of a pointer that rests. */
const entering = ['dragenter', 'dragover'];

export function letPass({ host, letThrough }: Pick<PillView, 'host' | 'letThrough'>, signal: AbortSignal): Passing {
  let isHeld = false;
  let isThrough = false;
  let ending: Timer | undefined;

  const listen = (type: string): void => window.addEventListener(type, hear, { ...options, signal });
  function hear(event: Event): void {
    if (event.isTrusted) follow(event as PointerEvent);
  }

  function hold(): void {
    isHeld = true;
    listen('pointermove');
  }
  function pass(): void {
    if (!isThrough) letThrough(true);
    isThrough = true;
  }
  function letGo(): void {
    ending?.cancel();
    isHeld = false;
    window.removeEventListener('pointermove', hear, options);
    if (isThrough) letThrough(false);
    isThrough = false;
  }

  function follow(event: PointerEvent): void {
    const { type, buttons } = event;
    if (type === 'pointermove') {
      if (buttons) pass();
      // A drag that was given up tells nobody.
      else letGo();
    } else if (type === 'pointerdown') {
      letGo();
      // Not yet let through: to restyle the pill makes the page be drawn anew, and most presses do not move.
      if (!isOver(event)) hold();
    } else if (entering.includes(type)) {
      hold();
      pass();
    } else ending = after(letGo);
  }
  for (const type of ['pointerdown', ...entering, 'pointerup', 'pointercancel', 'drop', 'dragend']) listen(type);

  const isOver = (event: Event): boolean => event.composedPath().includes(host);

  return {
    isHeld: () => isHeld,
    owns(event) {
      if (!isOver(event)) return false;
      if (!isHeld || event.type !== 'pointermove') return true;
      // It came here with the first move.
      pass();
      return false;
    },
  };
}
