/**
 * The one table of messages to the background, with what each may carry. Imported by value in the background alone:
 * pages get types only.
 */
import * as z from 'zod/mini';
import { Settings } from '../session/rules.ts';
import { Capture, Credit, Mark, Task, Viewport } from '../session/schema.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const workerName = z.string().check(z.trim(), z.maxLength(200));
const session = z.uuidv7();

/** At most so many records in one message; a content script with more sends several. */
export const MOST_RECORDS = 500;

/** From content scripts. */
export const pageMessages = {
  'document.open': z.object({
    document: id,
    frame: z.array(z.int()).check(z.maxLength(64)),
    url: z.string().check(z.maxLength(20_000)),
    title: z.string().check(z.maxLength(2_000)),
    /** Milliseconds since the Unix epoch. */
    openedAt: z.number().check(z.nonnegative()),
    /** Loaded anew, or come back to through the history. */
    revisited: z.boolean(),
    viewport: Viewport,
  }),
  'records.append': z.object({
    document: id,
    /** Parsed one by one when they are stored, so that a bad one costs only itself. */
    records: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST_RECORDS)),
  }),
  /** Pressed in the pill. Only less is recorded by it, never more. */
  'pill.pause': z.object({ document: id }),
  'pill.stop': z.object({ document: id }),
  /** Shows where a note is written down. */
  'pill.note': z.object({ document: id }),
};

/** From the extension's own pages. */
export const extensionMessages = {
  'session.current': z.object({}),
  /** What Start will begin as soon as the browser's permission is there. The popup may close while the prompt is up. */
  'session.prepare': z.object({
    task: Task,
    capture: Capture,
    notice: z.object({
      text: z.string(),
      language: z.string(),
      purpose: z.string(),
      retention: z.string(),
      retentionDays: z.optional(z.nullable(z.int().check(z.positive(), z.maximum(36_500)))),
      credit: z.optional(Credit),
      withdrawal: z.string(),
      /** Who receives it, where it is recorded for somebody's task. */
      recipient: z.optional(z.string().check(z.maxLength(2000))),
    }),
  }),
  /** Begins the prepared session, if the permission is there. */
  'session.start': z.object({}),
  /** Forgets the prepared session: the permission was refused. */
  'session.unprepare': z.object({}),
  'session.pause': z.object({}),
  'session.resume': z.object({}),
  'session.stop': z.object({}),
  'session.mark': z.object({ mark: Mark }),
  'session.note': z.object({ text: z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000)) }),
  /** Seals an interrupted session as it stands. Recording never resumes by itself. */
  'session.finish': z.object({ session }),
  /** Gives the permission for these sites back to the browser. */
  'sites.forget': z.object({ sites: z.array(z.string()).check(z.maxLength(1000)) }),
  'settings.read': z.object({}),
  'settings.write': z.partial(Settings),
  'collector.read': z.object({}),
  /** A link that the person has pasted. The browser's permission for its address is asked for at the same time. */
  'collector.invite': z.object({ link: z.string().check(z.maxLength(10_000)) }),
  /** Asks the collector who invites, if the permission is there. */
  'collector.look': z.object({}),
  /** Agrees to what was shown. The browser may still ask the person whether anything may be sent, and close the popup for it. */
  'collector.prepare': z.object({ workerName }),
  /** The person has told the browser otherwise. */
  'collector.unprepare': z.object({}),
  'collector.join': z.object({ workerName }),
  /** Forgets the invitation. */
  'collector.decline': z.object({}),
  'collector.leave': z.object({}),
  /** What the collector holds of this person, and who looked at it. */
  'collector.held': z.object({}),
  'collector.statement': z.object({}),
  'tasks.list': z.object({}),
  /** Not to be shown any more. Nobody is told. */
  'tasks.decline': z.object({ task: id }),
  'tasks.undecline': z.object({}),
  /** “This task is broken.” */
  'tasks.report': z.object({ task: id, reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)) }),
  'submission.submit': z.object({ session }),
  'submission.withdraw': z.object({ session }),
  /** Tries at once what waits, and asks what has become of the others. */
  'submission.refresh': z.object({}),
};

export const schemas = { ...pageMessages, ...extensionMessages };
