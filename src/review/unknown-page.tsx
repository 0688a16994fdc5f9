import { message } from '../i18n/message.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { listRoute } from './route.ts';

export function UnknownPage() {
  return (
    <main class="page">
      <EmptyState heading="h1" title={message('list_unknown_title')}>
        <p>{message('list_unknown_text')}</p>
        <a href={listRoute}>{message('list_unknown_link')}</a>
      </EmptyState>
    </main>
  );
}
