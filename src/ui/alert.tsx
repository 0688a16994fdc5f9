import type { ComponentChildren } from 'preact';
import './alert.css';

/** Something went wrong, and what to do about it. */
export function Alert({ children }: { children: ComponentChildren }) {
  return (
    <div class="message message-alert" role="alert">
      {children}
    </div>
  );
}

/** Something to know, that nobody needs to be interrupted for. */
export function Notice({ children }: { children: ComponentChildren }) {
  return <div class="message message-notice">{children}</div>;
}
