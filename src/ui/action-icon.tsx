import type { ActionType } from '../session/schema.ts';
import './action-icon.css';

export type IconName = ActionType | 'note' | 'mark' | 'pause' | 'effect';

const clipboard = 'M5.5 3.5H4v9.5h8V3.5h-1.5M5.5 2.5h5v2h-5z';
const tab = 'M2.5 12.5v-7h4l1 2h6v5z';

/** Outlines in a square of 16. */
const outlines: Record<IconName, string> = {
  click: 'M4 3l8.5 4.5-3.700 1.2L7.5 12.5z',
  hover: 'M4 3l8.5 4.5-3.700 1.2L7.5 12.5z',
  drag: 'M8 2.5v11M2.5 8h11M6.5 4L8 2.5 9.5 4M6.5 12L8 13.5 9.5 12M4 6.5L2.5 8 4 9.5M12 6.5L13.5 8 12 9.5',
  selectText: 'M5.5 3h-1.5v10h1.5M10.5 3h1.5v10h-1.5M6.5 8h3',
  type: 'M4 5V3.5h8V5M8 3.5v9M6.5 12.5h3',
  press: 'M2.5 5h11v6.5h-11zM5.5 9.5h5M5 7.2h.01M8 7.2h.01M11 7.2h.01',
  select: 'M3 4.5h10v7H3zM6.5 7.2L8 8.700l1.5-1.5',
  upload: 'M8 10.5v-7M5.2 6L8 3.2 10.800 6M3.5 12.800h9',
  scroll: 'M8 2.800v10.400M5.5 5.2L8 2.700l2.5 2.5M5.5 10.800L8 13.300l2.5-2.5',
  zoom: 'M7 2.800a4.200 4.200 0 1 0 0 8.400 4.200 4.200 0 1 0 0-8.400M10.200 10.200l3.300 3.300M5 7h4M7 5v4',
  copy: clipboard,
  cut: clipboard,
  paste: clipboard,
  navigate: 'M3 8h10M9.2 4.2L13 8l-3.800 3.800',
  back: 'M13 8H3M6.800 4.2L3 8l3.800 3.800',
  forward: 'M3 8h10M9.2 4.2L13 8l-3.800 3.800',
  reload: 'M12.5 8A4.5 4.5 0 1 1 11 4.700M11.300 2.300v2.600H8.700',
  openTab: `${tab}M10.5 2v3M9 3.5h3`,
  closeTab: `${tab}M9.5 2.5l2 2M11.5 2.5l-2 2`,
  switchTab: tab,
  note: 'M3.5 12.5l.6-2.600 6.600-6.600 2 2-6.600 6.600zM9.5 4.5l2 2',
  mark: 'M4.5 13.5v-10h7L9.700 6l1.800 2.5h-7',
  pause: 'M6 4v8M10 4v8',
  effect: 'M4.5 3.5v5.5h7.5M9.2 6.2L12 9l-2.800 2.800',
};

/** They show which way reading goes; a pointer or a key looks the same in every language. */
const directed = new Set<IconName>(['navigate', 'back', 'forward', 'effect']);

/** Decoration beside a sentence that says the same. */
export function ActionIcon({ of }: { of: IconName }) {
  return (
    <svg
      class={directed.has(of) ? 'action-icon action-icon-directed' : 'action-icon'}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={outlines[of]} />
    </svg>
  );
}
