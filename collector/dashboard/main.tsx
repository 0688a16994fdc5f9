import { render } from 'preact';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { type Language, preferred } from '../../src/i18n/languages.ts';
import { sayLanguage, setSource } from '../../src/i18n/message.ts';
import { type Catalogue, sourceOf } from '../../src/i18n/source-of.ts';
import { Dashboard } from './dashboard.tsx';
import { JoinPage } from './join/join-page.tsx';

setSource(sourceOf(english));

/** What workers read comes in their language; what leads read is English. */
const others: Record<Exclude<Language, 'en'>, () => Promise<{ default: Catalogue }>> = {
  de: () => import('../../public/_locales/de/messages.json'),
  es: () => import('../../public/_locales/es/messages.json'),
  fr: () => import('../../public/_locales/fr/messages.json'),
};

const secret = location.hash.replace(/^#/u, '');
const address = location.origin;
const root = document.getElementById('dashboard');

/** A link that works once stays neither in the address nor in the history. */
function takeToken(): string | null {
  if (location.pathname !== '/sign-in') return null;
  history.replaceState(null, '', '/');
  return secret === '' ? null : secret;
}

async function speakTheirs(): Promise<void> {
  const language = preferred(navigator.languages);
  if (language === 'en') return;
  setSource(sourceOf((await others[language]()).default));
  sayLanguage(document);
}

if (root && location.pathname === '/join') {
  // In English where the catalogue does not come.
  await speakTheirs().catch(() => undefined);
  render(<JoinPage address={address} secret={secret} />, root);
} else if (root) {
  const isRefused = new URLSearchParams(location.search).get('sign-in') === 'refused';
  if (isRefused) history.replaceState(null, '', '/');
  render(<Dashboard address={address} token={takeToken()} isRefused={isRefused} />, root);
}
