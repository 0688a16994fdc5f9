/** One document's recording, from the moment its content script runs until Stop: puts the parts together. */

import { valuesUnder } from '../masking/addresses.ts';
import { createEchoes, type Holding } from '../masking/echoes.ts';
import { type Allows, allowing } from '../masking/kinds.ts';
import { createClient } from '../messaging/client.ts';
import type { CaptureMessages, CaptureMessageType, Envelope, FrameSought, Params } from '../messaging/messages.ts';
import type { LocalTarget } from '../session/record.ts';
import { describeTarget } from '../target/describe.ts';
import { contentType, isPrerendering, titleOf } from '../target/dom.ts';
import { testIdNames } from '../target/test-id-names.ts';
import { type ActionLog, createActionLog } from './action-log.ts';
import { documentStart, loadType, now } from './clock.ts';
import { createEffectLog } from './effect-log.ts';
import type { Extension } from './extension.ts';
import { framePath } from './frame-path.ts';
import { createLeftBehind } from './left-behind.ts';
import { createListening } from './listening.ts';
import { createFieldMask } from './mask/fields.ts';
import { trackFileNames } from './mask/file-names.ts';
import { createMaskedOutbox } from './mask/masked-outbox.ts';
import { trackMaskedValues } from './mask/masked-values.ts';
import { onPressElsewhere } from './mask/press-elsewhere.ts';
import { createOutbox } from './outbox.ts';
import { meetPageWorld } from './page-world.ts';
import { cornerIn } from './pill/corner.ts';
import { createPill, type Pill } from './pill/pill.ts';
import type { PillButton } from './pill/view.ts';
import { createSignals } from './signals.ts';
import { after, every } from './timers.ts';
import { trackClipboard } from './trackers/clipboard.ts';
import { trackControls } from './trackers/controls.ts';
import { trackDialogs } from './trackers/dialogs.ts';
import { trackDownloads } from './trackers/downloads.ts';
import { trackFrames } from './trackers/frames.ts';
import { trackHover } from './trackers/hover.ts';
import { trackKeyboard } from './trackers/keyboard.ts';
import { trackLeaving } from './trackers/leaving.ts';
import { trackMarkingKeys } from './trackers/marking-keys.ts';
import { trackNavigation } from './trackers/navigation.ts';
import { trackPassedWheel } from './trackers/passed-wheel.ts';
import { trackPlayers } from './trackers/players.ts';
import { trackPointer } from './trackers/pointer.ts';
import { trackPrinting } from './trackers/printing.ts';
import { trackScroll } from './trackers/scroll.ts';
import type { Tracking } from './trackers/tracking.ts';
import { trackTyping } from './trackers/typing.ts';
import { trackZoom } from './trackers/zoom.ts';

/** An orphaned content script has to be gone within a second. */
const ORPHAN_CHECK_MS = 400;
const REPORT_AGAIN_MS = 50;
/** How long Stop waits for the last records to be stored. */
const DRAIN_MS = 2000;

/** Not `crypto.randomUUID`: pages without encryption do not have it. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

type CaptureHandlers = {
  [T in CaptureMessageType]: (params: CaptureMessages[T]['params']) => Promise<CaptureMessages[T]['result']>;
};

/**
 * @param secret under which the script in the page's own world is met; null in a new page
 * @param ended called once, when nothing of it is left in the page
 */
export function startRecorder(extension: Extension, secret: string | null, ended: () => void): void {
  const ending = new AbortController();
  const { signal } = ending;
  const ask = createClient(extension.send);
  const id = newId();
  let paused = false;
  let pill: Pill | null = null;
  let isPillSeen = true;
  /** Nothing is recorded without the pill, nor of a page that is not shown yet, and may never be. */
  const isSilent = (): boolean => paused || !isPillSeen || isPrerendering(document) === true;
  const onResume: (() => void)[] = [];
  let reporting = false;
  /** The background has written down that this document exists. */
  let reported = false;

  const faults = new Set<string>();
  /** Our own fault: said once in the session, never in the page. What it says may hold nothing of the page. */
  function fault(what: string, error: unknown): void {
    if (faults.has(what)) return;
    faults.add(what);
    const why = error instanceof Error ? error.name : 'Error';
    outbox.add({ kind: 'unrecordable', time: now(), what, why: `A fault in Showhow (${why}) while it recorded this` });
  }

  /** Nothing, until it is known what the person allowed. */
  let allowed = allowing();
  const allows: Allows = (kind) => allowed(kind);
  let heldByFields = (): Holding[] => [];
  const echoes = createEchoes(allows, () => heldByFields());
  const plainOutbox = createOutbox({
    send: (records) => ask('records.append', { document: id, records }),
    over: end,
    emptied: () => leftBehind.takeBack(),
  });
  const outbox = createMaskedOutbox(plainOutbox, echoes, allows);
  const describeDocument = (): Params<'document.open'> => ({
    document: id,
    frame: framePath(),
    url: echoes.hideIn({ url: location.href.slice(0, 20_000) }).url,
    title: '',
    openedAt: documentStart(),
    revisited: loadType() !== 'navigate',
    viewport: { width: window.innerWidth, height: window.innerHeight, scale: window.devicePixelRatio },
  });
  /** As it was reported last, whether or not that was heard. */
  let opening = describeDocument();
  const leftBehind = createLeftBehind(extension, id);

  const listening = createListening({
    signal,
    paused: isSilent,
    onResume: (run) => onResume.push(run),
    own: (event) => pill?.owns(event) ?? false,
    fault,
  });
  // Before the press is told.
  onPressElsewhere(listening, outbox.release);
  const masks = createFieldMask(allows);
  masks.start(document, listening);
  const maskOf = masks.kindOf;
  heldByFields = trackMaskedValues({
    ...listening,
    kindOf: maskOf,
    remember: echoes.remember,
    handsOn: (names) => outbox.add({ kind: 'handsOn', time: now(), names }),
  });
  trackFileNames({ ...listening, remember: (name) => echoes.remember(name, 'file') });
  let testIds = testIdNames;
  const describe = (element: Element): LocalTarget => describeTarget(element, maskOf, testIds);

  let title = '';
  function noteTitle(): void {
    if (window.top !== window || isSilent() || titleOf(document) === title) return;
    title = titleOf(document);
    outbox.add({ kind: 'title', time: now(), title: title.slice(0, 2000) });
  }

  const signals = createSignals({
    ...listening,
    add: outbox.add,
    maskOf,
    paused: isSilent,
    latest: () => log.latest(),
  });
  const log: ActionLog = createActionLog(outbox, noteTitle, signals.timingOf);
  const tracking: Tracking = { ...listening, log, maskOf, describe };
  const passedWheel = trackPassedWheel({ ...tracking, add: outbox.add });
  const effects = createEffectLog(outbox.add);
  /** What waits for more to come goes as it is. */
  function flush(): void {
    listening.settle();
    signals.flush();
    listening.guard('wheel', passedWheel.flush);
  }
  // Before the page's leaving is told, on which these are heard of too.
  trackLeaving({ ...listening, effects });
  trackNavigation({
    ...listening,
    add: outbox.add,
    paused: isSilent,
    leaving() {
      noteTitle();
      flush();
      // Not admitted yet: the background waits with these records until it has decided.
      outbox.open();
      outbox.resend();
      const records = outbox.pending();
      if (records.length > 0 && !isSilent()) leftBehind.leave({ opening, records });
    },
    returned() {
      log.breakOff();
      void report();
    },
  });
  const frames = trackFrames({
    ...listening,
    add: outbox.add,
    describe,
  });
  // The order matters: what a key did is known by the trackers that come after it.
  trackKeyboard(tracking);
  trackMarkingKeys(tracking);
  trackHover(tracking);
  trackPointer(tracking);
  trackScroll(tracking, passedWheel);
  trackZoom(tracking);
  trackTyping(tracking);
  trackClipboard(tracking);
  trackControls(tracking);
  trackPrinting({ ...listening, effects, log });
  trackPlayers({
    ...listening,
    log,
    unseen: () => noteUnrecordable('A player that the browser draws: presses on it cannot be seen'),
  });
  trackDownloads({ ...listening, effects, paused: isSilent });
  trackDialogs({
    ...listening,
    effects,
    world: meetPageWorld(secret, signal),
    paused: isSilent,
    flush: outbox.flush,
    allows,
  });
  listening.on('DOMContentLoaded', noteTitle);
  listening.on('load', noteTitle);
  // In Firefox a page whose tab is closed is heard no more when it hides.
  listening.on('beforeunload', outbox.flush);
  listening.on('focusout', outbox.release);
  notePlugins();

  /** The browser's PDF viewer is a page in which no events can be seen. */
  function notePlugins(): void {
    if (contentType(document) !== 'application/pdf') return;
    noteUnrecordable('A PDF shown by the browser: what is done in it cannot be seen');
  }

  function noteUnrecordable(why: string): void {
    outbox.add({ kind: 'unrecordable', time: now(), what: 'page', why });
  }

  function showPill(): void {
    pill ??= createPill({ signal, words: extension.words, pressed, seen: pillSeen, corner: cornerIn(extension) });
    pill.show(paused ? 'paused' : 'recording');
  }

  function pillSeen(isSeen: boolean): void {
    if (!isSeen && !isSilent()) {
      flush();
      noteUnrecordable('The page hid the sign that it is recorded: until it shows again, nothing is');
    }
    isPillSeen = isSeen;
    if (isSeen) goOn();
  }

  function goOn(): void {
    for (const run of onResume) listening.guard('resume', run);
  }

  /** Here at once, whether or not the background hears of it yet. */
  function pressed(button: PillButton): void {
    // What is pressed in vain is pressed again.
    if (button === 'note') return void ask('pill.note', { document: id }).catch(() => undefined);
    flush();
    paused = true;
    pill?.show('paused');
    void insist(button === 'pause' ? 'pill.pause' : 'pill.stop');
  }

  async function insist(type: 'pill.pause' | 'pill.stop'): Promise<void> {
    try {
      await ask(type, { document: id });
    } catch {
      if (!signal.aborted) after(() => void insist(type), REPORT_AGAIN_MS);
    }
  }

  async function report(): Promise<void> {
    if (reporting || signal.aborted || isPrerendering(document) === true) return;
    reporting = true;
    opening = describeDocument();
    try {
      const admission = await ask('document.open', opening);
      if (!admission.admitted) return end();
      paused = admission.paused;
      leftBehind.encryptWith(admission.leavingKey);
      allowed = allowing(admission.capture.unmasked);
      for (const value of valuesUnder(opening.url, admission.url) ?? []) echoes.remember(value, 'field');
      testIds = [...new Set([...admission.testIds, ...testIdNames])];
      if (paused && !reported) {
        // Loaded during a pause: nothing of it was to be recorded.
        outbox.discard();
      } else {
        reported = true;
        outbox.open();
      }
      listening.guard('signals', () => signals.start(admission.capture));
      if (admission.showsPill) showPill();
    } catch {
      // The background is starting, or was stopped in between.
      if (extension.orphaned()) return end();
      after(() => void report(), REPORT_AGAIN_MS);
    } finally {
      reporting = false;
    }
    return undefined;
  }

  const handlers: CaptureHandlers = {
    'capture.pause': async ({ reason }) => {
      flush();
      paused = true;
      outbox.flush();
      pill?.show('paused', reason);
      return null;
    },
    'capture.resume': async () => {
      if (paused) goOn();
      paused = false;
      if (reported) pill?.show('recording');
      else await report();
      return null;
    },
    'capture.stop': async () => {
      flush();
      paused = true;
      await outbox.drained(DRAIN_MS);
      const answer = { document: id, last: outbox.last() };
      end();
      return answer;
    },
    'frame.describe': async (sought) => {
      frames.describe(sought);
      return null;
    },
  };
  extension.listen((message) => {
    const { type, params } = message as Envelope;
    if (!Object.hasOwn(handlers, type)) return null;
    return handlers[type as 'frame.describe'](params as FrameSought);
  }, signal);

  const watch = every(() => {
    if (extension.orphaned()) end();
  }, ORPHAN_CHECK_MS);

  function end(): void {
    if (signal.aborted) return;
    watch.cancel();
    ending.abort();
    outbox.close();
    ended();
  }

  if (isPrerendering(document)) {
    listening.on('prerenderingchange', () => {
      noteTitle();
      void report();
    });
  } else void report();
}
