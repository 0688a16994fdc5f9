import { useEffect, useMemo, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import { useCollector } from '../joining/use-collector.ts';
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
import { TeamSection } from './team-section.tsx';
import { useLoaded } from './use-loaded.ts';
import { Waiting } from './waiting.tsx';
import './settings-page.css';

type Needs = Pick<
  ReviewDependencies,
  'client' | 'downloads' | 'words' | 'myData' | 'eraseAll' | 'joining' | 'onChanged'
>;

export function SettingsPage({ dependencies }: { dependencies: Needs }) {
  const { client } = dependencies;
  const read = useMemo(() => () => client('settings.read', {}), [client]);
  const { loaded, reload } = useLoaded(read);
  useEffect(() => {
    document.title = message('settings_title');
  }, []);
  return (
    <div class="page">
      <header class="page-header">
        <Brand />
        <a href={listRoute}>{message('settings_sessions')}</a>
      </header>
      <main class="page-body">
        <h1>{message('settings_heading')}</h1>
        {loaded.state === 'loading' && <Waiting />}
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
  const collector = useCollector(dependencies);
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
      <TeamSection dependencies={dependencies} collector={collector} />
      <section>
        <h2>{message('settings_never')}</h2>
        <p>{message('settings_never_text')}</p>
        <DeniedSites sites={settings.denied} suggested={suggestedSites} onChange={(denied) => change({ denied })} />
        {policy.denied.length > 0 && <p>{message('settings_team_adds', { sites: siteNames(policy.denied) })}</p>}
      </section>
      <section>
        <h2>{message('settings_after')}</h2>
        <CheckBox
          checked={settings.forgetSites || policy.forgetSites}
          disabled={policy.forgetSites}
          onChange={(forgetSites) => change({ forgetSites })}
        >
          {message('settings_forget')}
        </CheckBox>
        {policy.forgetSites && <p class="soft">{message('settings_team_chose')}</p>}
      </section>
      <section>
        <h2>{message('settings_downloads')}</h2>
        <DownloadsChoice downloads={downloads} />
      </section>
      <section>
        <h2>{message('settings_words')}</h2>
        <p>{message('settings_words_text')}</p>
        <OwnWords words={words} />
      </section>
      <section>
        <h2>{message('data_heading')}</h2>
        <MyData dependencies={dependencies} team={collector.state?.joined?.name ?? null} />
      </section>
    </div>
  );
}
