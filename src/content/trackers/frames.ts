/** Describes the frame elements of this document, for what is done inside them: when asked, and when the person goes in. */
import type { UnnumberedRecord } from '../../session/record.ts';
import type { Element as DescribedElement } from '../../session/schema.ts';
import { now, timeOf } from '../clock.ts';
import { deepTarget } from '../describe/deep-target.ts';
import { activeElement, matches, queryAll } from '../dom.ts';
import type { Listening } from '../listening.ts';

interface FramesDeps extends Listening {
  add: (record: UnnumberedRecord) => void;
  describe: (element: Element) => DescribedElement;
}

/** A frame has the focus so long after the press that gave it. ms */
const FOCUS_LATER = 100;

export interface FrameTracker {
  describe: (index: number) => void;
}

type FrameElement = Element & { contentWindow: Window | null };
const isFrame = (element: Element | null): element is FrameElement =>
  element !== null && matches(element, 'iframe, frame, object, embed') && 'contentWindow' in element;

export function trackFrames({ on, add, describe }: FramesDeps): FrameTracker {
  /** What was said of a frame last: it is said again only when it has changed. */
  const said = new WeakMap<Element, string>();

  function tell(element: FrameElement, index: number, time: number): void {
    const target = describe(element);
    const description = JSON.stringify([index, target]);
    if (said.get(element) === description) return;
    said.set(element, description);
    add({ kind: 'frame', time, index, target });
  }

  function entered(element: Element | null, time: number): void {
    if (!isFrame(element) || !element.contentWindow) return;
    const index = indexOf(element.contentWindow);
    if (index !== -1) tell(element, index, time);
  }

  /** Frames moved: a frame of another origin tells its parent nothing of the pointer in it. */
  function moved(event: Event): void {
    for (let index = 0; index < window.length; index += 1) {
      const element = elementOf(index);
      if (element && said.has(element)) tell(element, index, timeOf(event));
    }
  }
  on('scrollend', moved);
  on('resize', moved);
  on('pointerover', (event) => entered(deepTarget(event), timeOf(event)));
  // Of a press in a frame of another origin only this is heard: that the focus went there, a moment later.
  on('blur', (event) => entered(activeElement(document), timeOf(event) - FOCUS_LATER));

  return {
    describe(index) {
      const element = elementOf(index);
      if (element) tell(element, index, now());
    },
  };
}

function indexOf(frame: Window): number {
  for (let index = 0; index < window.length; index += 1) if (window[index] === frame) return index;
  return -1;
}

function elementOf(index: number): FrameElement | undefined {
  const frame = window[index];
  const all = queryAll(document, 'iframe, frame, object, embed').filter(isFrame);
  return frame && all.find((candidate) => candidate.contentWindow === frame);
}
