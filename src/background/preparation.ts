/**
 * What a person has agreed to have recorded, while the browser still asks them for the sites: its prompt may close the popup,
 * and the browser may stop the worker. A popup that opens again is told why it did not begin.
 */
import browser from 'webextension-polyfill';
import { message } from '../i18n/message.ts';
import type { Params, Results } from '../messaging/messages.ts';
import { deniedHost } from '../session/denied-sites.ts';
import { restricted } from '../session/rules.ts';
import { parseSites, permissionPatterns } from '../session/sites.ts';
import { deniedWords, siteProblemWords } from '../wording/site-words.ts';
import { isStillAsked } from './prompt.ts';
import type { RuleBook } from './rules.ts';

export type Prepared = Params<'session.prepare'> & { at: number };

/** Keeps it, where a session of it could begin. */
export async function prepare(
  { rules }: Pick<RuleBook, 'rules'>,
  params: Params<'session.prepare'>,
): Promise<Results['session.prepare']> {
  const parsed = parseSites(params.capture.sites.join(' '));
  if ('problem' in parsed) return { prepared: false, reason: siteProblemWords(parsed.problem) };
  const { denied, never } = await rules();
  const refused = deniedHost(parsed.sites, denied);
  if (refused !== null) return { prepared: false, reason: deniedWords(refused) };
  const capture = { ...restricted(params.capture, never), sites: parsed.sites };
  const waiting: Prepared = { ...params, capture, at: Date.now() };
  await browser.storage.session.set({ prepared: waiting });
  await browser.storage.session.remove('notStarted');
  return { prepared: true };
}

/** Null also where nobody has answered for too long. */
export async function prepared(): Promise<Prepared | null> {
  const { prepared: found } = await browser.storage.session.get('prepared');
  const waiting = found as Prepared | undefined;
  return waiting && isStillAsked(waiting.at) ? waiting : null;
}

export const hasPermission = ({ capture: { sites } }: Prepared): Promise<boolean> =>
  browser.permissions.contains({ origins: permissionPatterns(sites) });

/** @param whyNot where it was tried in vain */
export async function unprepare(whyNot?: string): Promise<void> {
  await browser.storage.session.remove('prepared');
  if (whyNot !== undefined) await browser.storage.session.set({ notStarted: whyNot });
}

export async function whyNotStarted(): Promise<string> {
  const { notStarted } = await browser.storage.session.get('notStarted');
  return (notStarted as string | undefined) ?? message('start_fill_in');
}
