import type { ComponentChildren } from 'preact';
import { Logo } from './logo.tsx';
import './empty-state.css';

interface EmptyStateProps {
  title: string;
  children: ComponentChildren;
}

export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <Logo />
      <h2>{title}</h2>
      <div class="empty-text">{children}</div>
    </div>
  );
}
