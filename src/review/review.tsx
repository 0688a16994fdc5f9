import { useKeptFocus } from '../ui/keep-focus.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { HeldPage } from './held-page.tsx';
import type { PageProps } from './page-props.ts';
import { listRoute, useRoute } from './route.ts';
import { SessionList } from './session-list.tsx';
import { SessionPage } from './session-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { UndoMessages } from './undo-messages.tsx';
import { UnknownPage } from './unknown-page.tsx';
import { useDeletions } from './use-deletions.ts';
import '../ui/base.css';
import './review.css';

export function Review({ dependencies }: { dependencies: ReviewDependencies }) {
  const deletions = useDeletions(dependencies);
  const root = useKeptFocus();
  return (
    <div ref={root}>
      <Page dependencies={dependencies} deletions={deletions} />
      <UndoMessages deletions={deletions} />
    </div>
  );
}

function Page({ dependencies, deletions }: PageProps) {
  const route = useRoute();
  if (route.view === 'list') return <SessionList dependencies={dependencies} deletions={deletions} />;
  if (route.view === 'settings') return <SettingsPage dependencies={dependencies} />;
  if (route.view === 'held') return <HeldPage dependencies={dependencies} />;
  if (route.view === 'unknown') return <UnknownPage />;
  const remove = (task: string): void => {
    deletions.remove(route.id, task);
    location.hash = listRoute;
  };
  return <SessionPage key={route.id} dependencies={dependencies} id={route.id} onDelete={remove} />;
}
