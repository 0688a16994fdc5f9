/**
 * Records: what a content script sends, in the order in which it happened. Each document numbers its own from 1, so that
 * a missing one shows. An action is recorded when it begins and revised as it goes on (more is typed, a second click
 * makes it a double click), so that nothing waits in the page for an end that may never come.
 */
import * as z from 'zod/mini';
import {
  Attention,
  Element,
  LONGEST_TEXT,
  Masked,
  pageActionFields,
  pageEffectFields,
  ShadowHop,
  Target,
  Timing,
} from './schema.ts';

const time = z.number().check(z.nonnegative());
const key = z.string().check(z.minLength(1), z.maxLength(64));
const url = z.string().check(z.maxLength(20_000));
const short = z.string().check(z.maxLength(2_000));

/** A target as its own document sees it: the frames above it are added when the session is assembled. */
export const LocalTarget = z.object({ ...Target.shape, path: z.array(ShadowHop) });

const begun = { time, until: z.optional(time), target: z.optional(LocalTarget), timing: z.optional(Timing) };
const fields = pageActionFields;

/** An action as its page saw it. `time` and `until` are milliseconds since the Unix epoch. */
export const PageAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('click'), ...begun, ...fields.click }),
  z.object({ type: z.literal('hover'), ...begun, ...fields.hover }),
  z.object({ type: z.literal('drag'), ...begun, ...fields.drag, drop: z.nullable(LocalTarget) }),
  z.object({ type: z.literal('selectText'), ...begun, ...fields.selectText }),
  z.object({ type: z.literal('type'), ...begun, ...fields.type }),
  z.object({ type: z.literal('press'), ...begun, ...fields.press }),
  z.object({ type: z.literal('select'), ...begun, ...fields.select }),
  z.object({ type: z.literal('upload'), ...begun, ...fields.upload }),
  z.object({ type: z.literal('scroll'), ...begun, ...fields.scroll }),
  z.object({ type: z.literal('zoom'), ...begun, ...fields.zoom }),
  z.object({ type: z.literal('copy'), ...begun, ...fields.copy }),
  z.object({ type: z.literal('cut'), ...begun, ...fields.cut }),
  z.object({ type: z.literal('paste'), ...begun, ...fields.paste }),
]);

/** An effect as its page saw it. */
export const PageEffect = z.discriminatedUnion('type', [
  z.object({ type: z.literal('dialog'), ...pageEffectFields.dialog }),
  z.object({ type: z.literal('download'), ...pageEffectFields.download }),
  z.object({ type: z.literal('print'), ...pageEffectFields.print }),
]);

/** What may become known of an action after it began. */
export const Revision = z.partial(
  z.object({
    until: time,
    count: fields.click.count,
    checked: z.boolean(),
    value: fields.type.value,
    text: fields.type.text,
    by: fields.type.by,
    edits: z.object({ deletions: z.int(), rewrites: z.int() }),
    repeat: z.int(),
    options: fields.select.options,
    to: z.union([fields.scroll.to, fields.zoom.to]),
    delta: fields.scroll.delta,
  }),
);

export const navigationTypes = ['navigate', 'reload', 'back_forward', 'prerender'] as const;

const numbered = { sequence: z.int().check(z.gte(1)), time };

/** Far more than are ever sent at once. */
const MOST_SAMPLES = 1000;
/** Milliseconds since the sample before; of the first one, since `time`. */
const steps = z.array(z.int().check(z.nonnegative())).check(z.minLength(1), z.maxLength(MOST_SAMPLES));
const places = z.array(z.int()).check(z.maxLength(MOST_SAMPLES));

export const DocumentRecord = z.discriminatedUnion('kind', [
  /** An action began. `action` names it among those of its document. */
  z.object({ kind: z.literal('action'), ...numbered, action: key, is: PageAction }),
  z.object({ kind: z.literal('revise'), ...numbered, action: key, changes: Revision }),
  /** What looked like an action was part of another one. */
  z.object({ kind: z.literal('retract'), ...numbered, action: key }),
  /**
   * An effect came about. `effect` names it among those of its document: said again when more is known of it, such as the
   * answer to a dialog, and null where it turned out to be none. Its time is that of the first.
   */
  z.object({ kind: z.literal('effect'), ...numbered, effect: key, is: z.nullable(PageEffect) }),
  /** The document became the one its frame shows: it was loaded, or came back out of the back/forward cache. */
  z.object({
    kind: z.literal('arrival'),
    ...numbered,
    url,
    /** Of Navigation Timing. */
    navigation: z.enum(navigationTypes),
    restored: z.boolean(),
    /** Whether the request named a page that it came from. */
    referred: z.boolean(),
    /** Position in the session history of its origin (Navigation API); null where the browser does not tell. */
    index: z.nullable(z.int()),
  }),
  /** The page itself (a link, a form, a script), or within one document the person, asked for another address. */
  z.object({
    kind: z.literal('departure'),
    ...numbered,
    url,
    /** Of the Navigation API. */
    navigation: z.enum(['push', 'replace', 'reload', 'traverse']),
    by: z.enum(['link', 'form', 'script', 'person']),
    /** The document stays: history API or fragment. */
    sameDocument: z.boolean(),
    fragment: z.boolean(),
    /** For a traversal: how many entries, negative for back; 0 where unknown. */
    delta: z.int(),
  }),
  /** A form was sent, for the page itself or another one: the names of what is masked of it. */
  z.object({ kind: z.literal('handsOn'), ...numbered, names: z.array(short) }),
  z.object({
    kind: z.literal('title'),
    ...numbered,
    title: z.union([z.string().check(z.maxLength(LONGEST_TEXT)), Masked]),
  }),
  /** One of its frame elements, so that what is done inside can name it. */
  z.object({
    kind: z.literal('frame'),
    ...numbered,
    index: z.int(),
    target: Element,
    /** For one in a shadow tree, which has no index: the shadow roots to pass through, and the document in it. */
    path: z.optional(z.array(ShadowHop)),
    holds: z.optional(key),
  }),
  z.object({ kind: z.literal('leave'), ...numbered, cached: z.boolean() }),
  z.object({ kind: z.literal('unrecordable'), ...numbered, what: short, why: short }),
  /** A frame had no use for the wheel, or for a finger, which went on to the page around it. */
  z.object({ kind: z.literal('passedWheel'), ...numbered, until: time, by: z.enum(['wheel', 'touch']) }),
  /** Something scrolled while the pointer was over a frame in it: by the person, if the frame passed the wheel or the finger on. */
  z.object({
    kind: z.literal('moved'),
    ...numbered,
    until: time,
    from: fields.scroll.from,
    to: fields.scroll.to,
    target: z.optional(LocalTarget),
  }),
  /** A piece of the path of the mouse. */
  z
    .object({ kind: z.literal('path'), ...numbered, t: steps, x: places, y: places })
    .check(z.refine(({ t, x, y }) => t.length === x.length && t.length === y.length, 'columns of different lengths')),
  /** When keys were pressed that entered the text of an action. */
  z.object({ kind: z.literal('keys'), ...numbered, action: key, t: steps }),
  z.object({ kind: z.literal('attention'), ...numbered, change: Attention.shape.change }),
]);

export type LocalTarget = z.infer<typeof LocalTarget>;
export type PageAction = z.infer<typeof PageAction>;
export type PageEffect = z.infer<typeof PageEffect>;
export type PageActionType = PageAction['type'];
export type Revision = z.infer<typeof Revision>;
export type DocumentRecord = z.infer<typeof DocumentRecord>;
type Unnumbered<T> = T extends unknown ? Omit<T, 'sequence'> : never;
/** A record before its document has numbered it. */
export type UnnumberedRecord = Unnumbered<DocumentRecord>;

/** What the background saw of the tabs. `time` is milliseconds since the Unix epoch, `tab` the browser's own number. */
export interface TabEvent {
  time: number;
  tab: number;
  /**
   * `moved`: to another window; `discarded`: put away by the browser, to be loaded again when it is gone to; `gone`: it was
   * not there any more at Stop, whenever it closed.
   */
  change: 'opened' | 'closed' | 'gone' | 'activated' | 'present' | 'moved' | 'discarded';
  opener?: number;
  /** Its number until it was put away. */
  was?: number;
}

/** A download that the browser began, as far as its addresses may be kept. `time` is milliseconds since the Unix epoch. */
export interface DownloadEvent {
  time: number;
  url?: string;
  /** After redirects. */
  finalUrl?: string;
  referrer?: string;
}

/** A document as it reported itself when its content script began. */
export interface DocumentOpening {
  id: string;
  tab: number;
  /** Index path from the top document; -1 where the browser gives no index (a frame in a shadow tree). */
  frame: number[];
  url: string;
  title: string;
  openedAt: number;
  /** Loaded anew, or come back to through the history. */
  revisited: boolean;
  viewport: { width: number; height: number; scale: number };
}
