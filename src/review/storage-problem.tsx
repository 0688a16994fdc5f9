import { message } from '../i18n/message.ts';
import { RetryAlert } from '../ui/retry-alert.tsx';

export function StorageProblem({ onRetry }: { onRetry: () => void }) {
  return <RetryAlert onRetry={onRetry}>{message('data_storage_problem')}</RetryAlert>;
}
