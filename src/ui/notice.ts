/**
 * What the person is told before they press Start. The receipt of their consent keeps these very words, so that what was
 * shown and what is kept can never differ.
 */
import { type OptionalKind, optionalKinds } from '../masking/kinds.ts';
import type { Capture } from '../session/schema.ts';

/** What may be recorded beside the actions. */
export type Extras = Pick<Capture, 'timing' | 'pointer' | 'unmasked'>;

export interface Notice {
  language: string;
  text: string;
  /** What it is for, how long it is kept, and how it is taken back: in the text too. */
  purpose: string;
  retention: string;
  withdrawal: string;
}

const timed =
  'Also when you press keys in text fields, how long you rest on something before you act, and when you leave a page and come back.';
const pathed = 'Also the path of your mouse.';
const purpose = 'as an example for programs that learn to use the web';
const retention = 'Until the person deletes it';
const withdrawal = 'Delete the session under My sessions';
const never = 'Never passwords, card and account numbers, codes or other secrets';

/** What is personal, as the person reads it. */
export const personalWords: Record<OptionalKind, string> = {
  email: 'e-mail addresses',
  phone: 'phone numbers',
  address: 'postal addresses',
  birthDate: 'birth dates',
  id: 'ID numbers',
  file: 'file names',
};

export const listed = (kinds: readonly OptionalKind[]): string =>
  new Intl.ListFormat('en').format(kinds.map((kind) => personalWords[kind]));

export const noticeFor = ({ timing, pointer, unmasked = [] }: Extras): Notice => ({
  language: 'en',
  text: [
    'Your clicks, typing, scrolling and page changes on the sites above.',
    ...(timing ? [timed] : []),
    ...(pointer ? [pathed] : []),
    ...(unmasked.length > 0 ? [`Also ${listed(unmasked)} that you type or choose.`] : []),
    ...hiddenWords(unmasked),
    timing ? `${never}, nor when their keys are pressed.` : `${never}.`,
    `It stays in this browser until you export it, ${purpose}.`,
    'Pause and stop with the label in the page. Starting agrees to this; deleting takes it back.',
  ].join(' '),
  purpose: `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}`,
  retention,
  withdrawal,
});

function hiddenWords(unmasked: readonly OptionalKind[]): string[] {
  const hidden = optionalKinds.filter((kind) => !unmasked.includes(kind));
  const words = listed(hidden);
  return hidden.length === 0 ? [] : [`${words.charAt(0).toUpperCase()}${words.slice(1)} that you type are hidden.`];
}
