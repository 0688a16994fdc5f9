/**
 * Where this document came from and where it goes. The Navigation API tells of what the page itself asks for (a link, a
 * form, a script); a document that goes without having asked was left through the browser's own interface. So no
 * permission to watch all navigation is needed.
 */
import type { UnnumberedRecord } from '../../session/record.ts';
import { attribute, isElement, isPrerendering, matches, referrer } from '../../target/dom.ts';
import { loadType, now, timeOf } from '../clock.ts';
import type { Listening } from '../listening.ts';

type By = Extract<UnnumberedRecord, { kind: 'departure' }>['by'];

const isFirefox = navigator.userAgent.includes('Firefox/');
/** A page goes through the history so soon after the click or key that it answers. ms */
const SCRIPT_GOES_WITHIN = 1000;

interface NavigationDeps extends Listening {
  add: (record: UnnumberedRecord) => void;
  paused: () => boolean;
  /** The document is leaving, or has been asked to: all that waits has to go now. */
  leaving: () => void;
  /** The document came back out of the back/forward cache. */
  returned: () => void;
}

interface Asked {
  by: By;
  fragment: boolean;
  delta: number;
}

export function trackNavigation({
  on,
  guard,
  afterwards,
  signal,
  add,
  paused,
  leaving,
  returned,
}: NavigationDeps): void {
  const { navigation } = window as { navigation?: NavigationLike };
  let asked: Asked | null = null;
  /** The click on a link, or the submit, whose default action a navigation may be. */
  let cause: 'link' | 'form' | null = null;
  let lastActed = -Infinity;

  function arrived(restored: boolean): void {
    add({
      kind: 'arrival',
      // Not the time origin: the page before may have asked for this one only after the browser began with it.
      time: now(),
      url: location.href,
      navigation: restored ? 'back_forward' : loadType(),
      restored,
      referred: referrer(document) !== '',
      index: navigation?.currentEntry?.index ?? null,
    });
  }
  if (isPrerendering(document)) on('prerenderingchange', () => arrived(false));
  else arrived(false);

  function withinTask(what: 'link' | 'form', goesOn: () => boolean): void {
    cause = what;
    afterwards(what, () => {
      if (cause === what && !goesOn()) cause = null;
    });
  }
  on('click', (event) => {
    lastActed = event.timeStamp;
    const linked = event.composedPath().some((node) => isElement(node) && matches(node, 'a[href], area[href]'));
    if (linked) withinTask('link', () => false);
  });
  // A form is sent in a later task (HTML: "plan to navigate"), unless the page has taken it over.
  on('submit', (event) => {
    if (!closesDialog(event)) withinTask('form', () => !event.defaultPrevented);
  });

  on('keydown', (event) => {
    if (!event.altKey && !event.metaKey) lastActed = event.timeStamp;
  });

  function whoAsked(event: NavigateEventLike): By {
    if (event.navigationType === 'traverse') return isByPerson(event) ? 'person' : 'script';
    if (event.formData || cause === 'form') return 'form';
    // Firefox asks some time after the click, in a task of its own.
    if (cause === 'link' || (event.sourceElement && matches(event.sourceElement, 'a, area'))) return 'link';
    if (event.sourceElement) return 'form';
    // Asked for with the person's own hand, but neither by a link nor by a form of the page: the address bar.
    return event.userInitiated && event.destination.sameDocument ? 'person' : 'script';
  }

  /** Firefox calls its own Back button not initiated by the user: there, what the person did in the page just before tells. */
  function isByPerson(event: NavigateEventLike): boolean {
    if (event.userInitiated || !isFirefox) return event.userInitiated;
    return event.timeStamp - lastActed > SCRIPT_GOES_WITHIN;
  }

  // These events are the browser's own: none can be made by a script with isTrusted set.
  navigation?.addEventListener(
    'navigate',
    (generic) => {
      const event = generic as NavigateEventLike;
      if (!event.isTrusted || paused() || event.downloadRequest !== null) return;
      guard('navigate', () => {
        const { destination, navigationType } = event;
        const index = navigation.currentEntry?.index ?? -1;
        const known = navigationType === 'traverse' && destination.index >= 0 && index >= 0;
        const delta = known ? destination.index - index : 0;
        asked = { by: whoAsked(event), fragment: event.hashChange, delta };
        cause = null;
        if (destination.sameDocument) return;
        add({
          kind: 'departure',
          time: timeOf(event),
          url: destination.url,
          navigation: navigationType,
          by: asked.by,
          sameDocument: false,
          fragment: false,
          delta,
        });
        leaving();
      });
    },
    { signal },
  );

  navigation?.addEventListener(
    'currententrychange',
    (generic) => {
      const { navigationType, isTrusted } = generic as CurrentEntryChangeEventLike;
      if (!isTrusted || paused() || navigationType === null || navigationType === 'reload') return;
      guard('currententrychange', () => {
        add({
          kind: 'departure',
          time: timeOf(generic),
          url: location.href,
          navigation: navigationType,
          by: asked?.by ?? 'script',
          sameDocument: true,
          fragment: asked?.fragment ?? false,
          delta: asked?.delta ?? 0,
        });
        asked = null;
      });
    },
    { signal },
  );

  on('pagehide', (event) => {
    add({ kind: 'leave', time: timeOf(event), cached: event.persisted });
    leaving();
  });
  on('pageshow', (event) => {
    if (!event.persisted) return;
    returned();
    arrived(true);
  });
}

/** A form with method=dialog goes nowhere. */
function closesDialog({ target, submitter }: SubmitEvent): boolean {
  const method =
    (submitter && attribute(submitter, 'formmethod')) ?? (isElement(target) ? attribute(target, 'method') : '');
  return method?.toLowerCase() === 'dialog';
}
