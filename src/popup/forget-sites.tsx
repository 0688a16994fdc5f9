import { useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { siteNames } from '../ui/site-names.ts';
import type { PopupDependencies } from './dependencies.ts';
import { useCommand } from './use-command.ts';

interface ForgetSitesProps {
  client: PopupDependencies['client'];
  /** Those that the browser still lets be recorded. */
  sites: string[];
  refresh: () => void;
}

/** The permission for the sites, given back with one press. */
export function ForgetSites({ client, sites, refresh }: ForgetSitesProps) {
  const { run, busy, problem } = useCommand();
  const [isDone, setDone] = useState(false);
  const forget = async (): Promise<void> => {
    const done = await run(message('failed_forget'), async () => {
      const { forgotten } = await client('sites.forget', { sites });
      if (!forgotten) throw new Error('The browser kept it');
    });
    setDone(done);
    refresh();
  };
  if (sites.length === 0 && !isDone) return null;
  return (
    <div aria-live="polite">
      {problem && <Alert>{problem}</Alert>}
      {isDone ? (
        <p class="soft">{message('popup_forgotten')}</p>
      ) : (
        <>
          <p class="soft">{message('popup_sites_given', { sites: siteNames(sites) })}</p>
          <Button wide disabled={busy} onPress={() => void forget()}>
            {message('popup_forget')}
          </Button>
        </>
      )}
    </div>
  );
}
