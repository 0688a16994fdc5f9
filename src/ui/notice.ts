/**
 * What the person is told before they press Start. The receipt of their consent keeps these very words, so that what was
 * shown and what is kept can never differ.
 */
import { language, locale, message } from '../i18n/message.ts';
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

/** What is personal, as the person reads it. */
export const personalWords = (kind: OptionalKind): string => message(`personal_${kind}`);

export const listed = (kinds: readonly OptionalKind[]): string =>
  new Intl.ListFormat(locale()).format(kinds.map(personalWords));

export const noticeFor = ({ timing, pointer, unmasked = [] }: Extras): Notice => ({
  language: language(),
  text: [
    message('notice_actions'),
    ...(timing ? [message('notice_timing')] : []),
    ...(pointer ? [message('notice_pointer')] : []),
    ...(unmasked.length > 0 ? [message('notice_unmasked', { kinds: listed(unmasked) })] : []),
    ...hiddenWords(unmasked),
    message(timing ? 'notice_never_timed' : 'notice_never'),
    message('notice_stays'),
    message('notice_ends'),
  ].join(' '),
  purpose: message('consent_purpose'),
  retention: message('consent_retention'),
  withdrawal: message('consent_withdrawal'),
});

function hiddenWords(unmasked: readonly OptionalKind[]): string[] {
  const hidden = optionalKinds.filter((kind) => !unmasked.includes(kind));
  const words = listed(hidden);
  const kinds = words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1);
  return hidden.length === 0 ? [] : [message('notice_hidden', { kinds })];
}
