import { message } from '../i18n/message.ts';
import type { Params, Results } from '../messaging/messages.ts';
import type { Capture, Task } from '../session/schema.ts';
import { parseSites, permissionPatterns } from '../session/sites.ts';
import { recipientOf } from '../submission/invitation.ts';
import { type Extras, noticeFor } from '../ui/notice.ts';
import { siteProblemWords } from '../wording/site-words.ts';
import type { ChosenTask, PopupDependencies } from './dependencies.ts';

export type StartField = 'task' | 'sites';

export type StartOutcome =
  | { started: true }
  /** `field` is what has to be corrected, where that is known. */
  | { started: false; reason: string; field: StartField | null };

const failed = (reason: string, field: StartField | null = null): StartOutcome => ({ started: false, reason, field });

const captureFor = (sites: string[], extras: Extras): Capture => ({
  actions: true,
  ...extras,
  page: false,
  screenshots: false,
  sites,
});

/** What the person filled in. */
export interface StartInput {
  task: string;
  sites: string;
  extras: Extras;
  /** Null or absent for a task of the person's own. */
  chosen?: ChosenTask | null;
}

type Needs = Pick<PopupDependencies, 'client' | 'requestPermission'>;

/**
 * Prepares a session, asks for the permission and begins. Nothing may be awaited before the permission is requested: both
 * browsers show the prompt only while they handle the person's click. The session is prepared at the same time, because
 * the popup may close while the prompt is up, and the background then begins by itself.
 */
export function startSession({ client, requestPermission }: Needs, input: StartInput): Promise<StartOutcome> {
  const label = input.task.trim();
  if (label === '') return Promise.resolve(failed(message('start_no_task'), 'task'));
  const parsed = parseSites(input.sites);
  if ('problem' in parsed) return Promise.resolve(failed(siteProblemWords(parsed.problem), 'sites'));

  const { sites } = parsed;
  const { timing, pointer, unmasked = [] } = input.extras;
  const extras = { timing, pointer, ...(unmasked.length > 0 && { unmasked }) };
  const prepared = client('session.prepare', {
    task: taskFor(label, input.chosen ?? null),
    capture: captureFor(sites, extras),
    notice: noticeOf(extras, input.chosen ?? null),
  });
  const permitted = attempt(() => requestPermission(permissionPatterns(sites)));
  return finishStart(client, prepared, permitted);
}

function taskFor(label: string, chosen: ChosenTask | null): Task {
  if (!chosen) return { label };
  const { id, instructions, startUrl, testIdAttributes } = chosen.task;
  return {
    label,
    id,
    ...(instructions !== '' && { instructions }),
    ...(startUrl !== null && { startUrl }),
    ...(testIdAttributes.length > 0 && { testIdAttributes }),
  };
}

/** The words that are shown, and what the consent keeps beside them. */
export const noticeOf = (extras: Extras, chosen: ChosenTask | null): NoticeGiven => {
  if (!chosen) return noticeFor(extras);
  const { name, purpose } = chosen.collector;
  const { retentionDays, credit } = chosen.task;
  return { ...noticeFor(extras, { name, purpose, retentionDays, credit }), recipient: recipientOf(chosen.collector) };
};
type NoticeGiven = Params<'session.prepare'>['notice'];

/** Firefox throws, rather than rejects, for a pattern that it does not know. */
async function attempt<T>(act: () => Promise<T>): Promise<T> {
  return act();
}

async function finishStart(
  client: Needs['client'],
  preparing: Promise<Results['session.prepare']>,
  permitting: Promise<boolean>,
): Promise<StartOutcome> {
  const [prepared, permitted] = await Promise.allSettled([preparing, permitting]);
  if (prepared.status === 'rejected') return failed(message('start_unreachable'));
  if (!prepared.value.prepared) return failed(prepared.value.reason);
  if (permitted.status === 'rejected' || !permitted.value) {
    await client('session.unprepare', {}).catch(() => undefined);
    return failed(message(permitted.status === 'rejected' ? 'start_not_asked' : 'start_refused'));
  }
  try {
    const result = await client('session.start', {});
    return result.started ? { started: true } : failed(result.reason);
  } catch {
    return failed(message('start_unreachable'));
  }
}
