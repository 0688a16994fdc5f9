import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Results } from '../messaging/messages.ts';
import { suggestedSites } from '../session/denied-sites.ts';
import type { Settings } from '../session/rules.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { Brand } from '../ui/logo.tsx';
import { siteNames } from '../ui/site-names.ts';
import { DeniedSites } from './denied-sites.tsx';
import type { ReviewDependencies } from './dependencies.ts';
import { DownloadsChoice } from './downloads-choice.tsx';
import { MyData } from './my-data.tsx';
import { OwnWords } from './own-words.tsx';
import { listRoute } from './route.ts';
import { StorageProblem } from './storage-problem.tsx';
import { useLoaded } from './use-loaded.ts';
import './settings-page.css';

type Needs = Pick<ReviewDependencies, 'client' | 'downloads' | 'words' | 'myData' | 'eraseAll'>;

export function SettingsPage({ dependencies }: { dependencies: Needs }) {
  const { client } = dependencies;
  const read = useMemo(() => () => client('settings.read', {}), [client]);
  const { loaded, reload } = useLoaded(read);
  useEffect(() => {
    document.title = 'Settings · Showhow';
  }, []);
  return (
    <div class="page">
      <header class="page-header">
        <Brand />
        <a href={listRoute}>My sessions</a>
      </header>
      <main class="page-body">
        <h1>Settings</h1>
        {loaded.state === 'failed' && <StorageProblem onRetry={reload} />}
        {loaded.state === 'loaded' && <Choices dependencies={dependencies} given={loaded.value} />}
      </main>
    </div>
  );
}

interface ChoicesProps {
  dependencies: Needs;
  given: Results['settings.read'];
}

function Choices({ dependencies, given: { settings: first, policy } }: ChoicesProps) {
  const { client, downloads, words } = dependencies;
  const [settings, setSettings] = useState(first);
  const [problem, setProblem] = useState(false);
  const change = (changes: Partial<Settings>): void => {
    setSettings({ ...settings, ...changes });
    setProblem(false);
    client('settings.write', changes).catch(() => {
      setSettings(settings);
      setProblem(true);
    });
  };
  return (
    <div class="settings">
      {problem && <StorageProblem onRetry={() => setProblem(false)} />}
      <section>
        <h2>Never recorded</h2>
        <p>
          Pages of these sites, and of all below them, are never recorded, whatever the task. The first ones are
          suggestions: take off what you need, add what is private to you.
        </p>
        <DeniedSites sites={settings.denied} suggested={suggestedSites} onChange={(denied) => change({ denied })} />
        {policy.denied.length > 0 && <p>Your team adds: {siteNames(policy.denied)}.</p>}
      </section>
      <section>
        <h2>After a recording</h2>
        <CheckBox
          checked={settings.forgetSites || policy.forgetSites}
          disabled={policy.forgetSites}
          onChange={(forgetSites) => change({ forgetSites })}
        >
          Always give the permission for the sites back to the browser. It asks you again at the next recording.
        </CheckBox>
        {policy.forgetSites && <p class="soft">Your team has chosen this.</p>}
      </section>
      <section>
        <h2>Downloads</h2>
        <DownloadsChoice downloads={downloads} />
      </section>
      <section>
        <h2>Your own words</h2>
        <p>Names, places or projects that are to be found in the check before a session is ready.</p>
        <OwnWords words={words} />
      </section>
      <section>
        <h2>My data</h2>
        <MyData dependencies={dependencies} />
      </section>
    </div>
  );
}
