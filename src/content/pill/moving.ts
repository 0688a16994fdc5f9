/** Moves the pill to the corner where a person drags it, or where the arrow keys send it. */
import type { Corner, PillView } from './view.ts';

const keys: Record<string, Partial<Corner>> = {
  ArrowLeft: { x: 'left' },
  ArrowRight: { x: 'right' },
  ArrowUp: { y: 'top' },
  ArrowDown: { y: 'bottom' },
};

/**
 * @param moved called with the corner that it was left in
 * @returns puts it in a corner
 */
export function letMove(
  { label, grip, placeAt, shift }: PillView,
  moved: (corner: Corner) => void,
): (corner: Corner) => void {
  let corner: Corner = { x: 'right', y: 'bottom' };
  const place = (to: Corner): void => {
    corner = to;
    placeAt(to);
  };
  const go = (to: Partial<Corner>): void => {
    place({ ...corner, ...to });
    moved(corner);
  };

  const hold = (event: PointerEvent): void => {
    if (!event.isTrusted || event.button !== 0) return;
    const from = { x: event.clientX, y: event.clientY };
    const held = new AbortController();
    // On the window: whether or not the browser lets the pointer be captured, the end of the drag is heard.
    const options = { capture: true, signal: held.signal };
    const letGo = (): void => {
      held.abort();
      shift(null);
    };
    const drag = ({ clientX, clientY }: PointerEvent): void => shift({ x: clientX - from.x, y: clientY - from.y });
    const drop = ({ clientX, clientY, isTrusted }: PointerEvent): void => {
      if (!isTrusted) return;
      letGo();
      go({
        x: clientX < window.innerWidth / 2 ? 'left' : 'right',
        y: clientY < window.innerHeight / 2 ? 'top' : 'bottom',
      });
    };
    window.addEventListener('pointermove', drag, options);
    window.addEventListener('pointerup', drop, options);
    window.addEventListener('pointercancel', letGo, options);
    // What is passed over hears nothing of it.
    try {
      grip.setPointerCapture(event.pointerId);
    } catch {
      // The pointer is up again by now.
    }
  };
  grip.addEventListener('pointerdown', hold);
  grip.addEventListener('keydown', (event) => {
    const to = event.isTrusted ? keys[event.key] : undefined;
    if (!to) return;
    event.preventDefault();
    go(to);
  });
  // The page's field keeps the focus and its marked text while the pill is used.
  label.addEventListener('mousedown', (event) => event.preventDefault());
  place(corner);
  return place;
}
