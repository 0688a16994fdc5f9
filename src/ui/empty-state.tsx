import type { ComponentChildren } from 'preact';
import { Logo } from './logo.tsx';
import './empty-state.css';

interface EmptyStateProps {
  title: string;
  /** Of the page, where nothing else is on it. */
  heading?: 'h1' | 'h2';
  children: ComponentChildren;
}

export function EmptyState({ title, heading: Heading = 'h2', children }: EmptyStateProps) {
  return (
    <div class="empty">
      <Logo />
      <Heading>{title}</Heading>
      <div class="empty-text">{children}</div>
    </div>
  );
}
