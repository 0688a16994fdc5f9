/**
 * The session format: the one source from which the published JSON Schema (`schema/session.schema.json`)
 * and `docs/session-format.md` are generated.
 *
 * Lengths are CSS pixels. `at` and `until` are milliseconds since `startedAt`, on one clock across tabs and frames.
 */
import * as z from 'zod/mini';
import { maskKinds, optionalKinds } from '../masking/kinds.ts';

// Extension pages forbid eval, and zod's probe for it would count as a violation of their content security policy.
z.config({ jitless: true });

/** Puts the sentence for the generated documentation on a schema. */
function says<T extends z.ZodMiniType>(text: string, schema: T): T {
  return schema.check(z.describe(text));
}

/** No page-made string is kept longer than this, so that a hostile page cannot flood the store. Characters. */
export const LONGEST_TEXT = 100_000;
const shortText = z.string().check(z.maxLength(2_000));
const text = z.string().check(z.maxLength(LONGEST_TEXT));
const url = z.string().check(z.maxLength(20_000));
const count = z.int().check(z.nonnegative());
const at = says('Milliseconds since `startedAt`.', z.number().check(z.nonnegative()));

export const Masked = says(
  'Stands where a value was masked at the source. It says nothing of the value, nor of its length.',
  z.object({ masked: z.enum(maskKinds) }),
);
const maskable = z.union([text, Masked]);
const maskableShort = z.union([shortText, Masked]);

export const Position = z.object({ x: z.number(), y: z.number() });
export const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export const Modifier = z.enum(['Alt', 'Control', 'Meta', 'Shift']);

const matches = says('How many elements it found within its root when it was recorded.', count);
const index = says('Which of several that it found, in the order of the document, from 0.', z.optional(count));
export const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('testId'), attribute: shortText, value: shortText }),
  z.object({ kind: z.literal('role'), role: shortText, name: shortText }),
  z.object({ kind: z.literal('id'), value: shortText }),
  says(
    'An element that the CSS selector matches, with an element in it whose text is exactly this: a row, an entry, a card.',
    z.object({ kind: z.literal('containing'), css: shortText, text: shortText }),
  ),
]);
const exact = says(
  'False: it also found it alone where what is said need only be contained, in upper or lower case.',
  z.optional(z.literal(false)),
);
const within = says('What it is in, where only there it is what is meant; absent otherwise.', z.optional(Scope));
export const Selector = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('testId'), attribute: shortText, value: shortText, within, matches, index }),
  z.object({ kind: z.literal('role'), role: shortText, name: shortText, exact, within, matches, index }),
  z.object({ kind: z.literal('label'), value: shortText, exact, within, matches, index }),
  z.object({ kind: z.literal('placeholder'), value: shortText, exact, within, matches, index }),
  z.object({ kind: z.literal('text'), value: shortText, within, matches, index }),
  z.object({ kind: z.literal('alt'), value: shortText, exact, within, matches, index }),
  z.object({ kind: z.literal('title'), value: shortText, exact, within, matches, index }),
  z.object({ kind: z.literal('id'), value: shortText, within, matches, index }),
  z.object({ kind: z.literal('css'), value: text, within, matches, index }),
  z.object({ kind: z.literal('xpath'), value: text, matches, index }),
]);

const element = {
  tag: says('Local name of the element.', shortText),
  role: says('WAI-ARIA role, explicit or implied; null where there is none.', z.nullable(shortText)),
  name: says('Accessible name.', maskableShort),
  text: says('Visible text, shortened; absent for fields and editable regions.', z.optional(maskableShort)),
  attributes: says('The telling attributes.', z.record(shortText, maskableShort)),
  box: says('Border box in the viewport of its own frame.', Box),
  selectors: says('Ways to find it within its root, best first; the first finds exactly it.', z.array(Selector)),
  fingerprint: says(
    'What is needed to find it again when no selector does.',
    z.object({
      ancestors: says('Local names from its parent up, at most eight.', z.array(shortText)),
      index: says('Position among the siblings of its tag, from 0.', count),
      siblings: says('How many siblings have its tag, itself included.', count),
      neighbours: says('Short texts beside it.', z.array(shortText)),
      context: says(
        'What it belongs to, from the inside out: titles of its row or entry, of its group and section.',
        z.optional(z.array(shortText)),
      ),
      rank: says(
        'Among all elements of its tag in its document or shadow root: its position, from 0, and how many they are.',
        z.optional(z.object({ index: count, count })),
      ),
      picture: says(
        'Which icons or images it is or holds, in short; absent where there are none.',
        z.optional(shortText),
      ),
      language: says(
        'The language that it is in, as the page says: `de`, also of `de-AT`; absent where it says nothing.',
        z.optional(shortText),
      ),
    }),
  ),
};

/** An element, seen from its own root: what a content script alone can say. */
export const Element = z.object(element);
export const ShadowHop = z.object({
  hop: z.literal('shadow'),
  mode: z.enum(['open', 'closed']),
  target: Element,
});
export const FrameHop = z.object({
  hop: z.literal('frame'),
  index: says('Index among the frames of its parent document; -1 where the browser gives none.', z.int()),
  target: says('The frame element; null where the parent document was not recorded.', z.nullable(Element)),
});
export const Target = z.object({
  ...element,
  path: says(
    'The frames and shadow roots to pass through, from the top document down.',
    z.array(z.discriminatedUnion('hop', [FrameHop, ShadowHop])),
  ),
});

const clipboardText = says(
  'Its length, where the text itself may not be recorded.',
  z.union([text, Masked, z.object({ length: count })]),
);

/** Fields of each type of action that a content script sees, beside its target. */
export const pageActionFields = {
  click: {
    button: z.enum(['left', 'middle', 'right']),
    count: says('1, 2 or 3: single, double, triple.', z.int().check(z.gte(1), z.lte(3))),
    modifiers: z.array(Modifier),
    pointer: says('`none` where a key or assistive technology clicked.', z.enum(['mouse', 'touch', 'pen', 'none'])),
    position: says('In the viewport of the frame; null where no pointer was used.', z.nullable(Position)),
    offset: says(
      'From the top left corner of the target; null where the press was on its label.',
      z.nullable(Position),
    ),
    checked: says('State of the control that it toggled, afterwards.', z.optional(z.boolean())),
    value: says('Value of the control that it changed, afterwards.', z.optional(maskable)),
  },
  hover: { position: Position },
  drag: {
    drop: says('Where it was released.', z.nullable(Target)),
    from: Position,
    to: Position,
    path: says('[x, y, ms since the press] …, simplified.', z.array(z.tuple([z.number(), z.number(), z.number()]))),
    kind: says('`native`: the browser’s own drag and drop; `pointer`: the page’s.', z.enum(['native', 'pointer'])),
    pointer: z.optional(z.enum(['mouse', 'touch', 'pen'])),
    button: says('The left one where it is absent.', z.optional(z.enum(['middle', 'right']))),
    modifiers: says('Held at the press.', z.optional(z.array(Modifier))),
    value: says('Value of the control that it changed, afterwards.', z.optional(maskable)),
    cancelled: says(
      'Given up: nothing was dropped where it could have been; `drop` is null.',
      z.optional(z.literal(true)),
    ),
  },
  selectText: { text: maskable },
  type: {
    value: says('The field afterwards.', maskable),
    text: says('What was entered and not taken out again.', maskable),
    by: says(
      'How most of it was entered. `suggestion`: a spelling, a completion or an entry of a list, put in by the browser.',
      z.enum(['keyboard', 'paste', 'composition', 'autofill', 'drop', 'suggestion', 'dictation']),
    ),
    edits: says(
      'Characters taken out again while typing; absent for a masked field, and for dates and times, which are filled in part by part.',
      z.optional(z.object({ deletions: count, rewrites: count })),
    ),
  },
  press: {
    key: says('As UI Events name it, such as `Enter` or `a`.', shortText),
    code: says('The place of the key on the keyboard, such as `KeyA`.', shortText),
    modifiers: z.array(Modifier),
    repeat: says('How often the held key repeated.', z.optional(count)),
    checked: says('State of the control that it toggled, afterwards.', z.optional(z.boolean())),
    value: says('Value of the control that it changed, afterwards.', z.optional(maskable)),
  },
  select: {
    options: says(
      'All options selected afterwards.',
      z.array(z.object({ value: maskable, label: maskable, index: count })),
    ),
  },
  upload: {
    files: z.array(z.object({ name: maskableShort, type: shortText, size: count })),
    by: says('`dialog`: the browser’s own; `drop`: dragged in.', z.optional(z.enum(['dialog', 'drop']))),
  },
  scroll: {
    from: says('Scroll offsets before.', Position),
    to: says('Scroll offsets after.', Position),
    by: z.enum(['wheel', 'key', 'scrollbar', 'touch']),
    delta: says(
      'How far the wheel was turned where the page took the turn for itself, as a map does to zoom: then nothing scrolled.',
      z.optional(Position),
    ),
    modifiers: says('Held while the wheel was turned, where the page took the turn.', z.optional(z.array(Modifier))),
  },
  zoom: {
    from: says(
      'Scale before: of the visual viewport, or device pixels for each CSS pixel; 1 where it has a target.',
      z.number(),
    ),
    to: says(
      'Scale after; where it has a target, how many times as far apart as at first the two fingers came.',
      z.number(),
    ),
    by: z.enum(['wheel', 'key', 'touch']),
  },
  copy: { text: clipboardText },
  cut: { text: clipboardText, value: says('The field afterwards.', z.optional(maskable)) },
  paste: { text: clipboardText },
} as const;

/** Fields of each type of action that only the browser sees. */
export const browserActionFields = {
  navigate: { url },
  back: { url },
  forward: { url },
  reload: { url },
  openTab: {},
  closeTab: {},
  switchTab: {},
} as const;

const common = {
  id: shortText,
  at,
  until: says('When it ended, where it lasts.', z.optional(z.number().check(z.nonnegative()))),
  tab: says('The tab it was done in; for actions on tabs, the tab opened, closed or switched to.', shortText),
  document: says(
    'The document it was done in; for ways in the browser’s own interface the one they brought; null for actions on tabs.',
    z.nullable(shortText),
  ),
};

/** Milliseconds; shorter than any session. */
const duration = z.number().check(z.nonnegative());
export const Timing = z.object({
  dwell: says(
    'How long the pointer had been on the element before, in ms; for what was done with keys, how long the element had had the focus.',
    z.optional(duration),
  ),
  keys: says(
    'Of a `type`: from each keystroke to the next, in ms. Which keys they were is not said.',
    z.optional(z.array(duration)),
  ),
});

const onPage = {
  ...common,
  target: says('The element it was done to.', z.optional(Target)),
  timing: says('Where `capture.timing` is true. Never of what is masked.', z.optional(Timing)),
};
const page = pageActionFields;
const browser = browserActionFields;

export const Action = z.discriminatedUnion('type', [
  says('A press and release on an element.', z.object({ type: z.literal('click'), ...onPage, ...page.click })),
  says(
    'A stay of the pointer that made the page change.',
    z.object({ type: z.literal('hover'), ...onPage, ...page.hover }),
  ),
  says('Press, move, release elsewhere.', z.object({ type: z.literal('drag'), ...onPage, ...page.drag })),
  says(
    'Text marked with mouse or keyboard.',
    z.object({ type: z.literal('selectText'), ...onPage, ...page.selectText }),
  ),
  says(
    'Text entered into a field or editable region, merged until the field is left, submitted or interrupted.',
    z.object({ type: z.literal('type'), ...onPage, ...page.type }),
  ),
  says('A key that is not text, or a shortcut.', z.object({ type: z.literal('press'), ...onPage, ...page.press })),
  says('Options of a select.', z.object({ type: z.literal('select'), ...onPage, ...page.select })),
  says('Files chosen or dropped.', z.object({ type: z.literal('upload'), ...onPage, ...page.upload })),
  says(
    'A scroll by the person, merged; its target is what scrolled.',
    z.object({ type: z.literal('scroll'), ...onPage, ...page.scroll }),
  ),
  says(
    'The page made larger or smaller by the browser; with a target, two fingers spread or pinched on what takes them itself, as a map does.',
    z.object({ type: z.literal('zoom'), ...onPage, ...page.zoom }),
  ),
  says('Copied to the clipboard.', z.object({ type: z.literal('copy'), ...onPage, ...page.copy })),
  says('Cut to the clipboard.', z.object({ type: z.literal('cut'), ...onPage, ...page.cut })),
  says(
    'Pasted from the clipboard, where it entered no text into a field.',
    z.object({ type: z.literal('paste'), ...onPage, ...page.paste }),
  ),
  says(
    'An address typed, a bookmark, or another way in the browser’s own interface.',
    z.object({ type: z.literal('navigate'), ...common, ...browser.navigate }),
  ),
  says('Back, in the browser’s own interface.', z.object({ type: z.literal('back'), ...common, ...browser.back })),
  says(
    'Forward, in the browser’s own interface.',
    z.object({ type: z.literal('forward'), ...common, ...browser.forward }),
  ),
  says(
    'Reload, in the browser’s own interface.',
    z.object({ type: z.literal('reload'), ...common, ...browser.reload }),
  ),
  says('A tab opened by the person.', z.object({ type: z.literal('openTab'), ...common })),
  says('A tab closed by the person.', z.object({ type: z.literal('closeTab'), ...common })),
  says('Another tab brought to the front.', z.object({ type: z.literal('switchTab'), ...common })),
]);

/** Fields of each type of effect that a content script sees. */
export const pageEffectFields = {
  dialog: {
    kind: z.enum(['alert', 'confirm', 'prompt', 'beforeunload']),
    message: maskable,
    answer: z.optional(z.union([z.boolean(), maskable])),
  },
  download: { url: z.optional(url), file: z.optional(maskableShort) },
  print: {},
} as const;

const effect = {
  id: shortText,
  at,
  tab: shortText,
  document: says('The document it brought, or happened in; null where it has none.', z.nullable(shortText)),
  cause: says('Id of the action that caused it; null where none is known.', z.nullable(shortText)),
};
export const Effect = z.discriminatedUnion('type', [
  says(
    'The page went to another address.',
    z.object({
      type: z.literal('navigation'),
      ...effect,
      kind: z.enum(['link', 'form', 'script', 'redirect', 'history', 'fragment']),
      url,
    }),
  ),
  says(
    'A tab opened or closed by the page.',
    z.object({ type: z.literal('tab'), ...effect, change: z.enum(['opened', 'closed']) }),
  ),
  says('A dialog of the page.', z.object({ type: z.literal('dialog'), ...effect, ...pageEffectFields.dialog })),
  says('A file downloaded.', z.object({ type: z.literal('download'), ...effect, ...pageEffectFields.download })),
  says('The page was printed, or its print preview shown.', z.object({ type: z.literal('print'), ...effect })),
]);

const isoDate = z.iso.datetime();

export const Capture = z.object({
  actions: z.literal(true),
  timing: says(
    'When keys were pressed, how long was waited before each action, when pages had the focus.',
    z.boolean(),
  ),
  pointer: says('The path of the mouse.', z.boolean()),
  page: says('What the pages contained.', z.boolean()),
  screenshots: says('What the pages looked like.', z.boolean()),
  unmasked: says(
    'What is personal and recorded all the same, because the person allowed it; absent where nothing is.',
    z.optional(z.array(z.enum(optionalKinds))),
  ),
  sites: says('Match patterns.', z.array(shortText).check(z.minLength(1))),
});

export const Task = z.object({
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  instructions: z.optional(text),
  id: says('Of whoever gave the task.', z.optional(shortText)),
  startUrl: says('Where to begin.', z.optional(url)),
  testIdAttributes: says(
    'Attributes that hold test ids in the pages of this task, besides those that usually do.',
    z.optional(z.array(z.string().check(z.maxLength(60), z.regex(/^data-[a-z\d_.-]+$/u))).check(z.maxLength(10))),
  ),
});

/** A decimal, so that nothing is lost in sums. */
export const Credit = z.object({
  amount: z.string().check(z.regex(/^\d{1,9}(?:\.\d{1,2})?$/u)),
  unit: z.string().check(z.minLength(1), z.maxLength(20)),
});

export const Consent = z.object({
  notice: z.object({
    text: says('The words shown, as shown.', text),
    sha256: says('Of the UTF-8 text, in hexadecimal.', z.string().check(z.regex(/^[0-9a-f]{64}$/u))),
    language: shortText,
  }),
  agreed: z.object({ sites: z.array(shortText), capture: Capture }),
  at: isoDate,
  how: says('What the person did to agree.', shortText),
  until: says('Until when it holds; null for as long as the person keeps the session.', z.nullable(isoDate)),
  recipient: says('Who receives it; null while it stays in this browser.', z.nullable(shortText)),
  record: says(
    'What else a receipt after ISO/IEC TS 27560 needs.',
    z.optional(
      z.object({
        id: says('Of this record of consent.', shortText),
        principal: says('Stands for the person; another one in each session.', shortText),
        purpose: shortText,
        retention: says('How long it is kept.', shortText),
        retentionDays: says(
          'For how many days the recipient keeps it at most; null until the person takes it back. Absent where nobody receives it.',
          z.optional(z.nullable(z.int().check(z.positive(), z.maximum(36_500)))),
        ),
        credit: says(
          'What the recipient promised for the session if they accept it. Absent where nothing was.',
          z.optional(Credit),
        ),
        withdrawal: says('How the person takes it back.', shortText),
      }),
    ),
  ),
});

export const Environment = z.object({
  browser: shortText,
  platform: shortText,
  languages: z.array(shortText),
  timeZone: shortText,
  extensionVersion: shortText,
});

export const Pause = z.object({ at, until: at, reason: z.enum(['user', 'interrupted']) });
export const Tab = z.object({
  id: shortText,
  openedAt: at,
  closedAt: z.optional(at),
  opener: says('Id of the tab it was opened from.', z.optional(shortText)),
});
export const Viewport = z.object({ width: z.number(), height: z.number(), scale: z.number() });
export const SessionDocument = z.object({
  id: shortText,
  tab: shortText,
  frame: says('Index path of its frame; [] is the top document.', z.array(z.int())),
  url,
  title: maskable,
  openedAt: at,
  closedAt: z.optional(at),
  viewport: Viewport,
});
export const Mark = z.enum(['mistake', 'recovery', 'stuck', 'aside']);
const about = says('Id of the action that it is about; absent where it is about none.', z.optional(shortText));
export const Note = z.union([
  z.object({ at, text, action: about }),
  says(
    '`mistake`, `recovery`: of it; `stuck`: not knowing how to go on; `aside`: not part of the task.',
    z.object({ at, mark: Mark, action: about }),
  ),
]);
const column = z.array(z.number());
export const PointerPath = z.object({
  document: shortText,
  t: says('The first is milliseconds since `startedAt`, each other one since the one before.', z.array(duration)),
  x: says('From the left edge of the viewport of the document.', column),
  y: says('From its top edge.', column),
});
export const Attention = z.object({
  at,
  tab: shortText,
  document: shortText,
  change: says(
    '`focus`, `blur`: keys go to the document, or no longer. `visible`, `hidden`: its tab is in front, or no longer.',
    z.enum(['focus', 'blur', 'visible', 'hidden']),
  ),
});
export const Completeness = z.object({
  documents: says('Documents recorded.', count),
  records: says('Records received from them.', count),
  refused: says('Records that did not parse; they were kept aside.', count),
  gaps: says(
    'Numbers of records that never arrived, by document.',
    z.array(z.object({ document: shortText, from: count, to: count })),
  ),
  unrecordable: says(
    'What could not be recorded, and why.',
    z.array(z.union([z.object({ url, why: shortText, at }), z.object({ kind: shortText, why: shortText, at })])),
  ),
});
export const Seal = z.object({
  algorithm: z.literal('SHA-256'),
  canonical: says('How the session, without its seal, was written before hashing: RFC 8785.', z.literal('JCS')),
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/u)),
  at: isoDate,
});

export const Session = z.object({
  format: z.literal('showhow/session'),
  version: z.literal(1),
  id: says('UUID version 7.', z.uuidv7()),
  task: says('What was to be demonstrated.', Task),
  outcome: says(
    'How it ended, as the person sees it; null where they did not say.',
    z.nullable(
      z.object({
        status: z.enum(['succeeded', 'failed', 'abandoned']),
        answer: z.optional(text),
        comment: z.optional(text),
      }),
    ),
  ),
  consent: says('The receipt of what the person agreed to.', Consent),
  capture: says('What was recorded, and where.', Capture),
  environment: says('In what it was recorded.', Environment),
  startedAt: isoDate,
  endedAt: isoDate,
  ended: says('By the person, or by a crash or an update.', z.enum(['stopped', 'interrupted'])),
  pauses: says('In which nothing was recorded.', z.array(Pause)),
  tabs: says('Tabs in which something was recorded.', z.array(Tab)),
  documents: says('Pages, and the frames in them.', z.array(SessionDocument)),
  actions: says('What the person did, in time order.', z.array(Action)),
  effects: says('What the browser did in consequence, in time order.', z.array(Effect)),
  notes: says('What the person wrote down on the way.', z.array(Note)),
  pointer: says(
    'Where the mouse was, one path for each document; only where `capture.pointer` is true.',
    z.optional(z.array(PointerPath)),
  ),
  attention: says(
    'When pages had the person’s attention, in time order; only where `capture.timing` is true.',
    z.optional(z.array(Attention)),
  ),
  redactions: says(
    'What was taken out after recording, by whom and when; never the value.',
    z.array(z.object({ what: shortText, by: shortText, at: isoDate })),
  ),
  completeness: says('Whether anything is missing, and what.', Completeness),
  seal: says('Shows whether anything was changed since.', Seal),
});

export type { MaskKind } from '../masking/kinds.ts';
export type Masked = z.infer<typeof Masked>;
export type Position = z.infer<typeof Position>;
export type Box = z.infer<typeof Box>;
export type Modifier = z.infer<typeof Modifier>;
export type Selector = z.infer<typeof Selector>;
export type Scope = z.infer<typeof Scope>;
export type Element = z.infer<typeof Element>;
export type ShadowHop = z.infer<typeof ShadowHop>;
export type FrameHop = z.infer<typeof FrameHop>;
export type Target = z.infer<typeof Target>;
export type Action = z.infer<typeof Action>;
export type ActionType = Action['type'];
export type Effect = z.infer<typeof Effect>;
export type Capture = z.infer<typeof Capture>;
export type Task = z.infer<typeof Task>;
export type Credit = z.infer<typeof Credit>;
export type Consent = z.infer<typeof Consent>;
export type Environment = z.infer<typeof Environment>;
export type Timing = z.infer<typeof Timing>;
export type PointerPath = z.infer<typeof PointerPath>;
export type Attention = z.infer<typeof Attention>;
export type Tab = z.infer<typeof Tab>;
export type SessionDocument = z.infer<typeof SessionDocument>;
export type Mark = z.infer<typeof Mark>;
export type Note = z.infer<typeof Note>;
export type Completeness = z.infer<typeof Completeness>;
export type Session = z.infer<typeof Session>;
