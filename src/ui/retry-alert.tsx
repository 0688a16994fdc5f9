import type { ComponentChildren } from 'preact';
import { message } from '../i18n/message.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';

/** Something went wrong that may go well another time. */
export function RetryAlert({ children, onRetry }: { children: ComponentChildren; onRetry: () => void }) {
  return (
    <Alert>
      <p>{children}</p>
      <div>
        <Button onPress={onRetry}>{message('data_try_again')}</Button>
      </div>
    </Alert>
  );
}
