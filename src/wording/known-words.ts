/** English words that sessions themselves hold, in the language of who reads them; what is not known is as it is. */
import { type MessageKey, message } from '../i18n/message.ts';

type Known = Readonly<Record<string, MessageKey>>;

const lacks: Known = {
  'The page left before it could be recorded': 'session_lack_left',
  'A part of these sites is on a list of sites that are never recorded': 'session_lack_denied',
  'The person went to a tab outside the agreed sites': 'session_lack_outside',
  'The page before was not recorded': 'session_lack_before',
  'The page ended without saying so, as one does that crashes: what was done in it last may be missing':
    'session_lack_crashed',
  'A PDF shown by the browser: what is done in it cannot be seen': 'session_lack_pdf',
  'A player that the browser draws: presses on it cannot be seen': 'session_lack_player',
  'The page hid the sign that it is recorded: until it shows again, nothing is': 'session_lack_sign',
};

const lackingKinds: Known = {
  tab: 'session_lack_of_tab',
  page: 'session_lack_of_page',
  site: 'session_lack_of_site',
  'A page that was taken out': 'session_lack_of_removed',
};

const redactions: Known = {
  'An action': 'about_out_action',
  'A text, wherever it stood': 'about_out_text',
  'The name of a file': 'about_out_file',
  'A choice from a list': 'about_out_choice',
  'The name of an element': 'about_out_element',
  'A value of an action': 'about_out_value',
};

const cuts: Readonly<Record<string, string>> = {
  'all before it': 'before',
  'all after it': 'after',
  'the whole page': 'page',
  'the whole tab': 'tab',
};

const consents: Known = {
  'Pressed “Start recording” under the notice': 'consent_how',
  'As an example for programs that learn to use the web': 'consent_purpose',
  'Until the person deletes it': 'consent_retention',
  'Delete the session under My sessions': 'consent_withdrawal',
};

/** All of them, for tests. */
export const knownWords: Known = { ...lacks, ...lackingKinds, ...redactions, ...consents };

function wordsFor(known: Known, english: string): string | null {
  const key = Object.hasOwn(known, english) ? known[english] : undefined;
  return key === undefined ? null : message(key);
}

/** Why something could not be recorded. */
export function lackWords(why: string): string {
  const fault = /^A fault in Showhow \((?<name>.*)\) while it recorded this$/u.exec(why);
  if (fault) return message('session_lack_fault', { name: fault.groups?.['name'] ?? '' });
  return wordsFor(lacks, why) ?? why;
}

/** What could not be recorded, where it is not a page. */
export const lackingWords = (kind: string): string => wordsFor(lackingKinds, kind) ?? kind;

/** What the person did to agree, and what to. */
export const consentWords = (written: string): string => wordsFor(consents, written) ?? written;

/** What was taken out of a session. */
export const redactionWords = (what: string): string => wordsFor(redactions, what) ?? cutWords(what) ?? what;

/** Of `4 actions` and `12 actions: all before it`. */
function cutWords(what: string): string | null {
  const { count = '', cut } = /^(?<count>[\d,]+) actions?(?:: (?<cut>.+))?$/u.exec(what)?.groups ?? {};
  if (count === '' || (cut !== undefined && !Object.hasOwn(cuts, cut))) return null;
  const which = cut === undefined ? 'none' : (cuts[cut] ?? 'none');
  return message('about_out_actions', { count: Number(count.replaceAll(',', '')), which });
}
