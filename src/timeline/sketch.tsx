import { message } from '../i18n/message.ts';
import type { Session, Target } from '../session/schema.ts';
import './sketch.css';

interface SketchProps {
  target: Target;
  viewport: Session['documents'][number]['viewport'];
}

/** Where the element was in its window: its box, to scale. */
export function Sketch({ target: { box }, viewport: { width, height } }: SketchProps) {
  if (!(width > 0 && height > 0)) return null;
  const left = clamp(box.x, width);
  const top = clamp(box.y, height);
  const right = clamp(box.x + box.width, width);
  const bottom = clamp(box.y + box.height, height);
  const isSeen = right > left && bottom > top;
  return (
    <figure class="sketch">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={wordsFor(isSeen)}>
        {isSeen && (
          <rect class="sketch-box" x={left} y={top} width={right - left} height={bottom - top} rx={width / 200} />
        )}
      </svg>
      {!isSeen && <figcaption class="soft">{message('details_unseen')}</figcaption>}
    </figure>
  );
}

const clamp = (at: number, most: number): number => Math.min(most, Math.max(0, at));
const wordsFor = (isSeen: boolean): string => message(isSeen ? 'details_sketch' : 'details_sketch_unseen');
