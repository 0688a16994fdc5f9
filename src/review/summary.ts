/** What is said of a whole session, in words. */
import type { Completeness, Session } from '../session/schema.ts';
import { pageAddress } from '../ui/page-address.ts';
import { howMany } from '../ui/quantity.ts';
import { lasting } from '../ui/time.ts';

function missingRecords({ gaps }: Completeness): number {
  return gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** `nothing missing`, or how much is. */
export function whatIsMissing(completeness: Completeness): string {
  const lost = missingRecords(completeness);
  const parts = [
    ...(lost > 0 ? [`${howMany(lost, 'record')} missing`] : []),
    ...(completeness.refused > 0 ? [`${howMany(completeness.refused, 'record')} not understood`] : []),
    ...(completeness.unrecordable.length > 0
      ? [`${howMany(completeness.unrecordable.length, 'thing')} could not be recorded`]
      : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing missing';
}

/** `4 min 12 s · 38 actions · 2 tabs · nothing missing` */
export function summary(session: Session): string {
  const whole = Date.parse(session.endedAt) - Date.parse(session.startedAt);
  const paused = session.pauses.reduce((sum, { at, until }) => sum + until - at, 0);
  const duration = paused >= 1000 ? `${lasting(whole)}, ${lasting(paused)} of it paused` : lasting(whole);
  return [
    duration,
    howMany(session.actions.length, 'action'),
    howMany(session.tabs.length, 'tab'),
    whatIsMissing(session.completeness),
  ].join(' · ');
}

/** Each thing that is missing, in a sentence. */
export function missingInDetail({ completeness, documents }: Session): string[] {
  const pages = new Map(documents.map(({ id, url }) => [id, pageAddress(url)]));
  return [
    ...completeness.gaps.map(({ document, from, to }) => {
      const page = pages.get(document) ?? 'a page';
      return `${howMany(to - from + 1, 'record')} of ${page} never arrived: an action or a part of one may be missing there.`;
    }),
    ...(completeness.refused > 0
      ? [`${howMany(completeness.refused, 'record')} arrived in a form that Showhow did not understand.`]
      : []),
    ...completeness.unrecordable.map((one) => `${'url' in one ? pageAddress(one.url) : one.kind}: ${one.why}`),
  ];
}
