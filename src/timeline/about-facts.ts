/** What a person agreed to, and in what it was recorded, in words. */
import { message } from '../i18n/message.ts';
import type { Capture, Session } from '../session/schema.ts';
import { enumerated } from '../ui/enumerated.ts';
import { listed } from '../ui/notice.ts';
import { dateTime } from '../ui/time.ts';
import { consentWords, redactionWords } from '../wording/known-words.ts';
import type { Fact } from './facts.ts';

const day = (iso: string): string => dateTime(Date.parse(iso));

const recorded = (value: string): Fact => ({ label: message('about_recorded'), value });

const captured = ({ timing, pointer, page, screenshots }: Capture): Fact[] => [
  recorded(message('about_recorded_actions')),
  ...(timing ? [recorded(message('about_recorded_timing'))] : []),
  ...(pointer ? [recorded(message('about_recorded_pointer'))] : []),
  ...(page ? [recorded(message('about_recorded_page'))] : []),
  ...(screenshots ? [recorded(message('about_recorded_screenshots'))] : []),
];

/** The receipt, for those who gave the consent. */
export function consentFacts({ consent }: Pick<Session, 'consent'>): Fact[] {
  const { agreed, at, how, until, recipient, record } = consent;
  const { unmasked = [] } = agreed.capture;
  return [
    { label: message('about_when'), value: day(at) },
    { label: message('about_how'), value: consentWords(how) },
    { label: message('about_sites'), value: enumerated(agreed.sites) },
    ...captured(agreed.capture),
    ...(unmasked.length > 0 ? [{ label: message('about_not_masked'), value: listed(unmasked) }] : []),
    ...(record ? [{ label: message('about_what_for'), value: consentWords(record.purpose) }] : []),
    { label: message('about_recipient'), value: recipient ?? message('about_nobody') },
    {
      label: message('about_valid'),
      value: until === null ? message('about_valid_kept') : message('about_valid_until', { date: day(until) }),
    },
    ...(record
      ? [
          { label: message('about_kept'), value: consentWords(record.retention) },
          { label: message('about_take_back'), value: consentWords(record.withdrawal) },
        ]
      : []),
  ];
}

export function environmentFacts({ environment, startedAt, endedAt, ended }: Session): Fact[] {
  const { browser, platform, languages, timeZone, extensionVersion } = environment;
  return [
    { label: message('about_began'), value: day(startedAt) },
    { label: message('about_ended'), value: day(endedAt) },
    {
      label: message('about_ended_by'),
      value: message(ended === 'stopped' ? 'about_ended_by_you' : 'about_ended_by_crash'),
    },
    { label: message('about_browser'), value: browser },
    { label: message('about_system'), value: platform },
    { label: message('about_languages'), value: enumerated(languages) },
    { label: message('about_time_zone'), value: timeZone },
    { label: 'Showhow', value: extensionVersion },
  ];
}

/** Each thing that was taken out, and when; what it said is nowhere. */
export const redactionFacts = ({ redactions }: Pick<Session, 'redactions'>): Fact[] =>
  redactions.map(({ what, at }) => ({ label: day(at), value: redactionWords(what) }));
