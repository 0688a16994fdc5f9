import { useEffect, useRef } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import type { PopupDependencies } from './dependencies.ts';
import { ForgetSites } from './forget-sites.tsx';

interface StoppedViewProps {
  client: PopupDependencies['client'];
  task: string;
  /** Its sites, while the browser still lets them be recorded. */
  given: string[];
  refresh: () => void;
  reviewAddress: string;
  onNew: () => void;
}

export function StoppedView({ client, task, given, refresh, reviewAddress, onNew }: StoppedViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The Stop button that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="stack">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {task}
        </h1>
        <p class="soft">{message('popup_stopped')}</p>
      </div>
      <LinkButton look="main" wide href={reviewAddress} newTab>
        {message('popup_review')}
      </LinkButton>
      <Button wide onPress={onNew}>
        {message('popup_new')}
      </Button>
      <ForgetSites client={client} sites={given} refresh={refresh} />
    </div>
  );
}
