/** Words that stand in for what editors of a page would write. */
import type { Random } from '../random.ts';

const nouns = (
  'account amount archive article balance billing branch budget calendar campaign category channel client comment ' +
  'company contact contract country customer deadline delivery device discount document draft event export feature ' +
  'folder group history image import inbox invoice item language letter license limit location member message ' +
  'minute network notice number offer office order owner package partner password payment period person photo plan ' +
  'policy price product profile project quarter question receipt record region report request result review role ' +
  'schedule season section sender service session setting shipping size source staff status stock store street ' +
  'subject summary supplier support survey system table task team template ticket title topic total update user ' +
  'value vendor version video visit warehouse website week worker'
).split(' ');

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Another word, written like the one it stands for. */
export function otherWord(random: Random, like: string): string {
  const word = random.pick(nouns);
  if (/\d/u.test(like)) return like.replace(/\d/gu, () => String(random.below(10)));
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(like) ? capitalized(word) : word;
}

const word = /[\p{L}\d]+/gu;

/** All words others: as another entry of the same kind would say. */
export const otherText = (random: Random, text: string): string =>
  text.replace(word, (like) => otherWord(random, like));

/** One word another. */
export function withWordChanged(random: Random, text: string): string {
  const places = [...text.matchAll(/\p{L}{3,}/gu)];
  if (places.length === 0) return text;
  const { 0: like, index } = random.pick(places);
  return text.slice(0, index) + otherWord(random, like) + text.slice(index + like.length);
}

const longer: Record<string, string> = {
  save: 'Save changes',
  submit: 'Submit form',
  login: 'Log in to your account',
  search: 'Search everything',
  home: 'Home page',
  settings: 'Settings and privacy',
  cancel: 'Cancel and go back',
  delete: 'Delete permanently',
  edit: 'Edit details',
  next: 'Next page',
  previous: 'Previous page',
  register: 'Register now',
  send: 'Send message',
  add: 'Add new',
};

/** A short label as it grows over the years. */
export function grown(random: Random, text: string): string {
  const known = longer[text.trim().toLowerCase()];
  if (known) return text.replace(text.trim(), known);
  const trimmed = text.trim();
  const after = random.pick(['now', 'here', 'overview', '(new)', '…', 'details']);
  return text.replace(
    trimmed,
    random.chance(0.5) ? `${trimmed} ${after}` : `${random.pick(['All', 'My', 'New'])} ${trimmed}`,
  );
}
