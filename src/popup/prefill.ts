import { message } from '../i18n/message.ts';
import { siteOf, unrecordableReason } from '../session/sites.ts';
import { unrecordableWords } from '../wording/site-words.ts';
import type { ActivePage } from './dependencies.ts';

export interface Prefill {
  sites: string;
  /** Why there is nothing filled in, and what to do. */
  hint: string | null;
}

const withHint = (why: string): Prefill => ({ sites: '', hint: `${why} ${message('popup_write_site')}` });

/** What Sites begins with: the site of the page in front, where it can be recorded. */
export function prefill(page: ActivePage): Prefill {
  if (page.kind === 'popup') return { sites: '', hint: null };
  if (page.kind === 'hidden') return withHint(message('popup_hidden_page'));
  const reason = unrecordableReason(page.url);
  if (reason !== null) return withHint(unrecordableWords(reason));
  return { sites: siteOf(page.url) ?? '', hint: null };
}
