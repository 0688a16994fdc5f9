import { useState } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import type { ReviewDependencies } from '../dependencies.ts';

interface WithdrawButtonProps {
  client: ReviewDependencies['client'];
  session: string;
  describedBy?: string;
}

/** One press, and nothing more of it is sent. */
export function WithdrawButton({ client, session, describedBy }: WithdrawButtonProps) {
  const [isFailed, setFailed] = useState(false);
  const withdraw = (): void => {
    setFailed(false);
    client('submission.withdraw', { session }).catch(() => setFailed(true));
  };
  return (
    <>
      <Button look="quiet" describedBy={describedBy} onPress={withdraw}>
        {message('submission_withdraw')}
      </Button>
      {isFailed && <Alert>{message('submission_withdraw_failed')}</Alert>}
    </>
  );
}
