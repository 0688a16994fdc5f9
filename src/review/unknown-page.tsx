import { EmptyState } from '../ui/empty-state.tsx';
import { listRoute } from './route.ts';

export function UnknownPage() {
  return (
    <main class="page">
      <EmptyState title="There is no such session">
        <p>It was deleted, or it is in another browser or profile.</p>
        <a href={listRoute}>See my sessions</a>
      </EmptyState>
    </main>
  );
}
