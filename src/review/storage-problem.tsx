import { message } from '../i18n/message.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';

export function StorageProblem({ onRetry }: { onRetry: () => void }) {
  return (
    <Alert>
      <p>{message('data_storage_problem')}</p>
      <div>
        <Button onPress={onRetry}>{message('data_try_again')}</Button>
      </div>
    </Alert>
  );
}
