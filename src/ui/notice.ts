/**
 * What the person is told before they press Start. The receipt of their consent keeps these very words, so that what was
 * shown and what is kept can never differ.
 */
import { language, locale, message } from '../i18n/message.ts';
import { type OptionalKind, optionalKinds } from '../masking/kinds.ts';
import type { Capture, Credit } from '../session/schema.ts';
import { shortened } from './quantity.ts';

/** Characters: what the format has room for. */
const LONGEST_TERM = 2000;

/** What may be recorded beside the actions. */
export type Extras = Pick<Capture, 'timing' | 'pointer' | 'unmasked'>;

export interface Notice {
  language: string;
  text: string;
  /** What it is for, how long it is kept, and how it is taken back: in the text too. */
  purpose: string;
  retention: string;
  /** As a number, null where it is kept until it is withdrawn; absent where nobody receives it. */
  retentionDays?: number | null;
  /** What it brings if it is accepted: in the text too. */
  credit?: Credit;
  withdrawal: string;
}

/** What is personal, as the person reads it. */
export const personalWords = (kind: OptionalKind): string => message(`personal_${kind}`);

export const listed = (kinds: readonly OptionalKind[]): string =>
  new Intl.ListFormat(locale()).format(kinds.map(personalWords));

/** Who receives what is recorded, once the person submits it. */
export interface Recipient {
  name: string;
  purpose: string;
  /** Null where it is kept until it is withdrawn. */
  retentionDays: number | null;
  /** For each session that they accept. */
  credit: Credit | null;
}

export const noticeFor = ({ timing, pointer, unmasked = [] }: Extras, recipient: Recipient | null = null): Notice => ({
  language: language(),
  text: [
    message('notice_actions'),
    ...(timing ? [message('notice_timing')] : []),
    ...(pointer ? [message('notice_pointer')] : []),
    ...(unmasked.length > 0 ? [message('notice_unmasked', { kinds: listed(unmasked) })] : []),
    ...hiddenWords(unmasked),
    message(timing ? 'notice_never_timed' : 'notice_never'),
    recipient
      ? message('notice_goes', { name: recipient.name, purpose: asSentence(recipient.purpose) })
      : message('notice_stays'),
    ...(recipient?.credit ? [message('notice_credit', { name: recipient.name, ...recipient.credit })] : []),
    message('notice_ends'),
  ].join(' '),
  ...(recipient ? termsOf(recipient) : ownTerms()),
});

/** A team may have written its words without a full stop. */
const asSentence = (words: string): string =>
  /[\p{Sentence_Terminal}…]["'”’»“)]*$/u.test(words) ? words : `${words}.`;

type Terms = Pick<Notice, 'purpose' | 'retention' | 'retentionDays' | 'credit' | 'withdrawal'>;

const ownTerms = (): Terms => ({
  purpose: message('consent_purpose'),
  retention: message('consent_retention'),
  withdrawal: message('consent_withdrawal'),
});

const termsOf = ({ name, purpose, retentionDays: days, credit }: Recipient): Terms => ({
  purpose: shortened(purpose, LONGEST_TERM),
  retention:
    days === null ? message('consent_retention_always', { name }) : message('consent_retention_team', { name, days }),
  retentionDays: days,
  ...(credit && { credit }),
  withdrawal: message('consent_withdrawal_team', { name }),
});

function hiddenWords(unmasked: readonly OptionalKind[]): string[] {
  const hidden = optionalKinds.filter((kind) => !unmasked.includes(kind));
  const words = listed(hidden);
  const kinds = words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1);
  return hidden.length === 0 ? [] : [message('notice_hidden', { kinds })];
}
