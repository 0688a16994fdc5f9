import { useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import { Alert } from '../ui/alert.tsx';
import { CheckBox } from '../ui/check-box.tsx';
import type { ReviewDependencies } from './dependencies.ts';
import { useLoaded } from './use-loaded.ts';

/** A permission of its own, which the browser asks for when it is chosen. */
export function DownloadsChoice({ downloads }: Pick<ReviewDependencies, 'downloads'>) {
  const { loaded, reload } = useLoaded(downloads.isAllowed);
  const [isRefused, setRefused] = useState(false);
  const choose = (isAllowed: boolean): void => {
    const asking = downloads.allow(isAllowed);
    asking.then(
      (isDone) => {
        setRefused(!isDone);
        reload();
      },
      () => setRefused(true),
    );
  };
  return (
    <>
      <CheckBox
        checked={loaded.state === 'loaded' && loaded.value}
        disabled={loaded.state !== 'loaded'}
        onChange={choose}
      >
        {message('settings_downloads_choice')}
      </CheckBox>
      {isRefused && <Alert>{message('settings_downloads_refused')}</Alert>}
    </>
  );
}
