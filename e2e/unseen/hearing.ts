/** What comes to the ears of a page that listens to everything, from its first moment on. */
import { placeOf } from './traces.ts';

/** By which things of an extension are known. */
const ofExtension = /-extension:|showhow/iu;

/** What two people who do the same thing bring about in the same order. */
const acts = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'keydown',
  'keypress',
  'beforeinput',
  'input',
  'keyup',
];
const alarms = ['message', 'messageerror', 'error', 'unhandledrejection', 'securitypolicyviolation', 'storage'];
/** Those that the two scripts meet under. */
const ofMeeting = ['showhow-offer', 'showhow-ask', 'met', 'opened', 'answered', 'failed', 'end'];

const listening = [window, Document.prototype, HTMLElement.prototype, Element.prototype];
const named = listening.flatMap((owner) =>
  Object.getOwnPropertyNames(owner).flatMap((name) => (name.startsWith('on') ? [name.slice(2)] : [])),
);
const types = new Set([...named, ...acts, ...alarms, ...ofMeeting]);

export interface Hearing {
  heard: string[];
  /** Of what the person does, as the page hears it. */
  done: string[];
}

function describeEvent(event: Event): string {
  const { type, target, defaultPrevented, cancelable, eventPhase } = event;
  const own = Reflect.ownKeys(event).map(String).join(' ');
  const place = placeOf(target);
  const stack = new Error(type).stack ?? '';
  return [
    type,
    place,
    event.composedPath().length,
    own,
    defaultPrevented,
    cancelable,
    eventPhase,
    ofExtension.test(stack),
  ].join(', ');
}

function hearEvents({ heard, done }: Hearing): void {
  const hear = (event: Event): void => {
    if (!event.isTrusted || alarms.includes(event.type)) heard.push(`event ${event.type}`);
    else if (acts.includes(event.type)) done.push(describeEvent(event));
  };
  for (const type of types) {
    window.addEventListener(type, hear, true);
    // Their events pass through no window.
    for (const target of [document.fonts, window.navigation, performance, navigator.serviceWorker] as EventTarget[])
      target.addEventListener(type, hear, true);
  }
}

function describeChange({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): string {
  const added = [...addedNodes].map(({ nodeName }) => `+${nodeName}`);
  const removed = [...removedNodes].map(({ nodeName }) => `-${nodeName}`);
  return ['change', type, placeOf(target), attributeName, ...added, ...removed].filter(Boolean).join(' ');
}

function watchChanges({ heard }: Hearing): void {
  let isParsed = false;
  const note = (changes: MutationRecord[]): void => {
    // Until then nodes and their text come from the parser.
    for (const change of changes) if (isParsed || change.type === 'attributes') heard.push(describeChange(change));
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    note(observer.takeRecords());
    isParsed = true;
  });
}

/** Entries of all kinds: none may name an extension, and nothing in the page may be pushed aside. */
function watchPerformance({ heard }: Hearing): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.entryType === 'layout-shift' || ofExtension.test(JSON.stringify(entry)))
        heard.push(`performance ${entry.entryType} ${entry.name}`);
  });
  for (const type of PerformanceObserver.supportedEntryTypes) observer.observe({ type, buffered: true });
}

export function hearEverything(): Hearing {
  const hearing: Hearing = { heard: [], done: [] };
  hearEvents(hearing);
  watchChanges(hearing);
  watchPerformance(hearing);
  return hearing;
}
