import { message } from '../i18n/message.ts';
import { usePatience } from '../ui/use-patience.ts';

/** While something is read: said when it takes longer than a moment. */
export function Waiting() {
  return (
    <p class="soft" role="status">
      {usePatience(true) && message('page_loading')}
    </p>
  );
}
