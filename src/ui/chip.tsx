import type { ComponentChildren } from 'preact';
import './chip.css';

interface ChipProps {
  chosen: boolean;
  onToggle: () => void;
  children: ComponentChildren;
}

/** One of several that may be chosen together. */
export function Chip({ chosen, onToggle, children }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={chosen} onClick={onToggle}>
      {children}
    </button>
  );
}

interface ChipsProps {
  /** Of the group that they are; absent where something around them is that. */
  label?: string;
  children: ComponentChildren;
}

export const Chips = ({ label, children }: ChipsProps) => (
  <div class="chips" {...(label !== undefined && { role: 'group', 'aria-label': label })}>
    {children}
  </div>
);
