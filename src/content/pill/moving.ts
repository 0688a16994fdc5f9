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
  let from: { x: number; y: number } | null = null;
  const go = (to: Partial<Corner>): void => {
    place({ ...corner, ...to });
    moved(corner);
  };

  const hold = (event: PointerEvent): void => {
    if (!event.isTrusted || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY };
    grip.setPointerCapture(event.pointerId);
  };
  const drag = ({ clientX, clientY }: PointerEvent): void => {
    if (from) shift({ x: clientX - from.x, y: clientY - from.y });
  };
  const letGo = (): void => {
    if (from) shift(null);
    from = null;
  };
  const drop = ({ clientX, clientY }: PointerEvent): void => {
    if (!from) return;
    letGo();
    go({
      x: clientX < window.innerWidth / 2 ? 'left' : 'right',
      y: clientY < window.innerHeight / 2 ? 'top' : 'bottom',
    });
  };
  grip.addEventListener('pointerdown', hold);
  grip.addEventListener('pointermove', drag);
  grip.addEventListener('pointerup', drop);
  grip.addEventListener('lostpointercapture', letGo);
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
