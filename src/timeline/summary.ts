/** What is said of a whole session, in words. */
import { message } from '../i18n/message.ts';
import type { Completeness, Session } from '../session/schema.ts';
import { enumerated } from '../ui/enumerated.ts';
import { pageAddress } from '../ui/page-address.ts';
import { lasting } from '../ui/time.ts';
import { lackingWords, lackWords } from '../wording/known-words.ts';

function missingRecords({ gaps }: Completeness): number {
  return gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** `nothing missing`, or how much is. */
export function whatIsMissing(completeness: Completeness): string {
  const lost = missingRecords(completeness);
  const parts = [
    ...(lost > 0 ? [message('session_records_missing', { count: lost })] : []),
    ...(completeness.refused > 0 ? [message('session_records_refused', { count: completeness.refused })] : []),
    ...(completeness.unrecordable.length > 0
      ? [message('session_things_unrecorded', { count: completeness.unrecordable.length })]
      : []),
  ];
  return parts.length > 0 ? enumerated(parts) : message('session_nothing_missing');
}

/** `4 min 12 s · 38 actions · 2 tabs · nothing missing` */
export function summary(session: Session): string {
  const whole = Date.parse(session.endedAt) - Date.parse(session.startedAt);
  const paused = session.pauses.reduce((sum, { at, until }) => sum + until - at, 0);
  const duration =
    paused >= 1000
      ? message('session_lasted_paused', { whole: lasting(whole), paused: lasting(paused) })
      : lasting(whole);
  return [
    duration,
    message('actions_count', { count: session.actions.length }),
    message('session_tabs', { count: session.tabs.length }),
    whatIsMissing(session.completeness),
  ].join(' · ');
}

/** Each thing that is missing, in a sentence. */
export function missingInDetail({ completeness, documents }: Session): string[] {
  const pages = new Map(documents.map(({ id, url }) => [id, pageAddress(url)]));
  return [
    ...completeness.gaps.map(({ document, from, to }) => {
      const page = pages.get(document);
      const count = to - from + 1;
      return page === undefined ? message('session_gap_nameless', { count }) : message('session_gap', { count, page });
    }),
    ...(completeness.refused > 0 ? [message('session_refused', { count: completeness.refused })] : []),
    ...completeness.unrecordable.map((one) =>
      message('session_lack', {
        what: 'url' in one ? pageAddress(one.url) : lackingWords(one.kind),
        why: lackWords(one.why),
      }),
    ),
  ];
}
