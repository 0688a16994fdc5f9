import type { ComponentChildren } from 'preact';
import { Refusal } from './refusal.tsx';
import type { Change } from './use-change.ts';

interface FormEndProps {
  refused: Change['refused'];
  /** What became of it, where that is said here. */
  said?: string;
  /** The buttons. */
  children: ComponentChildren;
}

/** How a form ends: why it was refused, its buttons, and what became of it. */
export function FormEnd({ refused, said, children }: FormEndProps) {
  return (
    <>
      <Refusal refused={refused} />
      <div class="buttons">
        {children}
        {said !== undefined && (
          <p class="soft" role="status">
            {said}
          </p>
        )}
      </div>
    </>
  );
}
