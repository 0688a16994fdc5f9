import type { ComponentChildren } from 'preact';
import './check-box.css';

interface CheckBoxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  /** Its label. */
  children: ComponentChildren;
}

export function CheckBox({ checked, onChange, disabled = false, children }: CheckBoxProps) {
  return (
    <label class="check-box">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
