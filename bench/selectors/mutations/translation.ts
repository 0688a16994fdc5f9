/** Words of interfaces in another language, and in other words of the same. */
const german: Record<string, string> = {
  about: 'über',
  account: 'Konto',
  add: 'hinzufügen',
  all: 'alle',
  and: 'und',
  blog: 'Blog',
  cancel: 'abbrechen',
  charts: 'Diagramme',
  close: 'schließen',
  contact: 'Kontakt',
  dashboard: 'Übersicht',
  date: 'Datum',
  delete: 'löschen',
  details: 'Einzelheiten',
  edit: 'bearbeiten',
  email: 'E-Mail',
  first: 'erste',
  from: 'von',
  help: 'Hilfe',
  home: 'Startseite',
  last: 'letzte',
  login: 'anmelden',
  menu: 'Menü',
  message: 'Nachricht',
  more: 'mehr',
  name: 'Name',
  new: 'neu',
  next: 'weiter',
  of: 'von',
  open: 'öffnen',
  or: 'oder',
  page: 'Seite',
  password: 'Passwort',
  previous: 'zurück',
  price: 'Preis',
  register: 'registrieren',
  save: 'speichern',
  search: 'suchen',
  send: 'senden',
  settings: 'Einstellungen',
  submit: 'absenden',
  table: 'Tabelle',
  the: 'der',
  to: 'nach',
  view: 'ansehen',
  your: 'Ihr',
};

const synonyms: Record<string, string> = {
  add: 'create',
  cancel: 'dismiss',
  cart: 'basket',
  close: 'dismiss',
  contact: 'reach',
  dashboard: 'overview',
  delete: 'remove',
  details: 'info',
  edit: 'modify',
  email: 'e-mail',
  home: 'start',
  login: 'sign in',
  logout: 'sign out',
  message: 'note',
  more: 'further',
  name: 'full name',
  next: 'forward',
  open: 'show',
  previous: 'back',
  price: 'cost',
  register: 'sign up',
  save: 'store',
  search: 'find',
  send: 'submit',
  settings: 'preferences',
  submit: 'send',
  view: 'see',
};

const likeFirst = (like: string, word: string): string =>
  /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

const vowels: Record<string, string> = { a: 'o', e: 'a', i: 'e', o: 'u', u: 'i' };

/** What no dictionary has is made to look like another language. */
function pseudoTranslated(word: string): string {
  const sounded = word.toLowerCase().replace(/[aeiou]/gu, (vowel) => vowels[vowel] ?? vowel);
  return likeFirst(word, word.length > 3 ? `${sounded}en` : sounded);
}

export function translated(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const known = german[word.toLowerCase()];
    return known ? likeFirst(word, known) : pseudoTranslated(word);
  });
}

export function synonym(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const other = synonyms[word.toLowerCase()];
    return other ? likeFirst(word, other) : word;
  });
}
