import { siteOf, unrecordableReason } from '../session/sites.ts';
import type { ActivePage } from './dependencies.ts';

export interface Prefill {
  sites: string;
  /** Why there is nothing filled in, and what to do. */
  hint: string | null;
}

const HIDDEN =
  'The page in front belongs to the browser and cannot be recorded. Open a page of the site you want to record.';
const WRITE = 'Or write the site here, such as shop.example.';

/** What Sites begins with: the site of the page in front, where it can be recorded. */
export function prefill(page: ActivePage): Prefill {
  if (page.kind === 'popup') return { sites: '', hint: null };
  if (page.kind === 'hidden') {
    return { sites: '', hint: `${HIDDEN} ${WRITE}` };
  }
  const reason = unrecordableReason(page.url);
  if (reason !== null) return { sites: '', hint: `${reason} ${WRITE}` };
  return { sites: siteOf(page.url) ?? '', hint: null };
}
