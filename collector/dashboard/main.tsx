import { render } from 'preact';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { setSource } from '../../src/i18n/message.ts';
import { Dashboard } from './dashboard.tsx';
import { JoinPage } from './join/join-page.tsx';

setSource((key) => (key === '@@bidi_dir' ? 'ltr' : english[key].message));

const secret = location.hash.replace(/^#/u, '');
const address = location.origin;
const root = document.getElementById('dashboard');

/** A link that works once stays neither in the address nor in the history. */
function takeToken(): string | null {
  if (location.pathname !== '/sign-in') return null;
  history.replaceState(null, '', '/');
  return secret === '' ? null : secret;
}

if (root && location.pathname === '/join') {
  render(<JoinPage address={address} secret={secret} />, root);
} else if (root) {
  const isRefused = new URLSearchParams(location.search).get('sign-in') === 'refused';
  if (isRefused) history.replaceState(null, '', '/');
  render(<Dashboard address={address} token={takeToken()} isRefused={isRefused} />, root);
}
