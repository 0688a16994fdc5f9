/** Describes the frame elements of this document, for what is done inside them: when asked, and when the person goes in. */
import type { FrameSought } from '../../messaging/messages.ts';
import type { LocalTarget, UnnumberedRecord } from '../../session/record.ts';
import { activeElementDeep, deepTarget, shadowRootOf } from '../../target/deep-target.ts';
import { attribute, clientHeight, clientWidth, matches, queryAll, type Root } from '../../target/dom.ts';
import { now, timeOf } from '../clock.ts';
import type { Listening } from '../listening.ts';

interface FramesDeps extends Listening {
  add: (record: UnnumberedRecord) => void;
  describe: (element: Element) => LocalTarget;
}

/** A frame has the focus so long after the press that gave it. ms */
const FOCUS_LATER = 100;

export interface FrameTracker {
  describe: (sought: FrameSought) => void;
}

const frames = 'iframe, frame, object, embed';
type FrameElement = Element & { contentWindow: Window | null };
const isFrame = (element: Element | null): element is FrameElement =>
  element !== null && matches(element, frames) && 'contentWindow' in element;

export function trackFrames({ on, add, describe }: FramesDeps): FrameTracker {
  /** What was said of a frame last: it is said again only when it has changed. */
  const said = new WeakMap<Element, string>();

  function tell(element: FrameElement, index: number, time: number): void {
    const { path, ...target } = describe(element);
    const description = JSON.stringify([index, target]);
    if (said.get(element) === description) return;
    said.set(element, description);
    const holds = inShadow.get(element);
    add({
      kind: 'frame',
      time,
      index,
      target,
      ...(path.length > 0 && { path }),
      ...(holds !== undefined && { holds }),
    });
  }

  /** Frames in shadow trees have no index: they are told by what is in them. */
  const inShadow = new Map<Element, string>();

  function entered(element: Element | null, time: number): void {
    if (!isFrame(element) || !element.contentWindow) return;
    const index = indexOf(element.contentWindow);
    if (index !== -1 || inShadow.has(element)) tell(element, index, time);
  }

  /** Frames moved: a frame of another origin tells its parent nothing of the pointer in it. */
  function moved(event: Event): void {
    for (let index = 0; index < window.length; index += 1) {
      const element = elementOf(index);
      if (element && said.has(element)) tell(element, index, timeOf(event));
    }
    for (const element of inShadow.keys()) if (isFrame(element)) tell(element, -1, timeOf(event));
  }
  on('scrollend', moved);
  on('resize', moved);
  on('pointerover', (event) => entered(deepTarget(event), timeOf(event)));
  // Of a press in a frame of another origin only this is heard: that the focus went there, a moment later.
  on('blur', (event) => entered(activeElementDeep(document), timeOf(event) - FOCUS_LATER));

  return {
    describe(sought) {
      const element = sought.index === -1 ? inShadowTree(sought) : elementOf(sought.index);
      if (!element) return;
      if (sought.index === -1) inShadow.set(element, sought.document);
      tell(element, sought.index, now());
    },
  };
}

/** The one frame in a shadow tree that shows this address, or is as large; null where several come into question. */
function inShadowTree({ url, viewport }: FrameSought): FrameElement | null {
  const all = framesInShadow(document);
  const isAsLarge = (element: Element): boolean =>
    Math.abs(clientWidth(element) - viewport.width) <= 1 && Math.abs(clientHeight(element) - viewport.height) <= 1;
  return only(all.filter((element) => addressOf(element) === url)) ?? only(all.filter(isAsLarge)) ?? only(all);
}

const only = <T>(found: T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);

function framesInShadow(root: Root): FrameElement[] {
  return queryAll(root, '*').flatMap((element) => {
    const shadow = shadowRootOf(element);
    return shadow ? [...queryAll(shadow, frames).filter(isFrame), ...framesInShadow(shadow)] : [];
  });
}

function addressOf(element: Element): string {
  try {
    return new URL(attribute(element, 'src') ?? 'about:blank', location.href).href;
  } catch {
    return '';
  }
}

function indexOf(frame: Window): number {
  for (let index = 0; index < window.length; index += 1) if (window[index] === frame) return index;
  return -1;
}

function elementOf(index: number): FrameElement | undefined {
  const frame = window[index];
  const all = queryAll(document, frames).filter(isFrame);
  return frame && all.find((candidate) => candidate.contentWindow === frame);
}
