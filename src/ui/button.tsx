import type { ComponentChildren, Ref } from 'preact';
import './button.css';

export type ButtonLook = 'plain' | 'main' | 'record' | 'quiet';

interface Looks {
  look?: ButtonLook;
  wide?: boolean;
  children: ComponentChildren;
  /** Id of the element that says more about it. */
  describedBy?: string | undefined;
}

interface ButtonProps extends Looks {
  onPress?: () => void;
  submits?: boolean;
  disabled?: boolean;
  /** Shown and reachable, so that `describedBy` is read, but does nothing. */
  unavailable?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

const classes = (look: ButtonLook, wide: boolean): string => `button button-${look}${wide ? ' button-wide' : ''}`;

export function Button(props: ButtonProps) {
  const { look = 'plain', wide = false, submits = false, unavailable = false, disabled = false } = props;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={submits ? 'submit' : 'button'}
      class={classes(look, wide)}
      disabled={disabled}
      aria-disabled={unavailable ? 'true' : undefined}
      aria-describedby={props.describedBy}
      onClick={() => {
        if (!unavailable) props.onPress?.();
      }}
    >
      {props.children}
    </button>
  );
}

interface LinkButtonProps extends Looks {
  href: string;
  newTab?: boolean;
}

/** A link to another page that looks like a button. */
export function LinkButton({ href, newTab = false, look = 'plain', wide = false, ...rest }: LinkButtonProps) {
  return (
    <a
      class={classes(look, wide)}
      href={href}
      target={newTab ? '_blank' : undefined}
      rel={newTab ? 'noopener' : undefined}
      aria-describedby={rest.describedBy}
    >
      {rest.children}
    </a>
  );
}
