/** Why something cannot be recorded, in plain sentences. */
import { type MessageKey, message } from '../i18n/message.ts';
import type { SiteProblem, Unrecordable } from '../session/sites.ts';

const LONGEST_SHOWN = 60;

const shown = (site: string): string => (site.length > LONGEST_SHOWN ? `${site.slice(0, LONGEST_SHOWN)}…` : site);

const problems = {
  none: 'site_none',
  tooLong: 'site_too_long',
  tooWide: 'site_too_wide',
  numberAddress: 'site_number_address',
  star: 'site_star',
  port: 'site_port',
  notUnderstood: 'site_not_understood',
  scheme: 'site_scheme',
  store: 'site_store',
} as const satisfies Record<SiteProblem['kind'], MessageKey>;

/** What is wrong with what was written as a site, and what to write. */
export const siteProblemWords = (problem: SiteProblem): string =>
  message(problems[problem.kind], {
    ...('site' in problem && { site: shown(problem.site) }),
    ...(problem.kind === 'store' && { store: storeWords(problem) }),
    ...(problem.kind === 'scheme' && { why: schemeWords(problem) }),
  });

const storeWords = ({ store }: Pick<Extract<Unrecordable, { kind: 'store' }>, 'store'>): string =>
  message(`store_${store}`);

const schemeWords = ({ of, scheme }: Pick<Extract<Unrecordable, { kind: 'scheme' }>, 'of' | 'scheme'>): string =>
  message(`scheme_${of}`, { scheme });

/** Why a page cannot be recorded, and what to do. */
export function unrecordableWords(reason: Unrecordable): string {
  if (reason.kind === 'none') return message('page_none');
  if (reason.kind === 'store') return message('page_store', { store: storeWords(reason) });
  return message('page_scheme', { why: schemeWords(reason) });
}

export const deniedWords = (host: string): string => message('site_denied', { host });
