/** What a person agreed to, and in what it was recorded, in words. */
import type { Capture, Session } from '../session/schema.ts';
import { listed } from '../ui/notice.ts';
import { dateTime } from '../ui/time.ts';
import type { Fact } from './facts.ts';

const day = (iso: string): string => dateTime(Date.parse(iso));

const recorded = (value: string): Fact => ({ label: 'Recorded', value });

const captured = ({ timing, pointer, page, screenshots }: Capture): Fact[] => [
  recorded('What you did'),
  ...(timing ? [recorded('The rhythm of it')] : []),
  ...(pointer ? [recorded('The path of the mouse')] : []),
  ...(page ? [recorded('What the pages contained')] : []),
  ...(screenshots ? [recorded('What the pages looked like')] : []),
];

/** The receipt, for those who gave the consent. */
export function consentFacts({ consent }: Pick<Session, 'consent'>): Fact[] {
  const { agreed, at, how, until, recipient, record } = consent;
  const { unmasked = [] } = agreed.capture;
  return [
    { label: 'When', value: day(at) },
    { label: 'How', value: how },
    { label: 'Sites', value: agreed.sites.join(', ') },
    ...captured(agreed.capture),
    ...(unmasked.length > 0 ? [{ label: 'Not masked', value: listed(unmasked) }] : []),
    ...(record ? [{ label: 'What for', value: record.purpose }] : []),
    { label: 'Who receives it', value: recipient ?? 'Nobody: it stays in this browser.' },
    { label: 'Valid', value: until === null ? 'As long as you keep the session' : `Until ${day(until)}` },
    ...(record
      ? [
          { label: 'Kept', value: record.retention },
          { label: 'To take it back', value: record.withdrawal },
        ]
      : []),
  ];
}

export function environmentFacts({ environment, startedAt, endedAt, ended }: Session): Fact[] {
  const { browser, platform, languages, timeZone, extensionVersion } = environment;
  return [
    { label: 'Began', value: day(startedAt) },
    { label: 'Ended', value: day(endedAt) },
    { label: 'Ended by', value: ended === 'stopped' ? 'You' : 'A crash or an update' },
    { label: 'Browser', value: browser },
    { label: 'System', value: platform },
    { label: 'Languages', value: languages.join(', ') },
    { label: 'Time zone', value: timeZone },
    { label: 'Showhow', value: extensionVersion },
  ];
}

/** Each thing that was taken out, and when; what it said is nowhere. */
export const redactionFacts = ({ redactions }: Pick<Session, 'redactions'>): Fact[] =>
  redactions.map(({ what, at }) => ({ label: day(at), value: what }));
