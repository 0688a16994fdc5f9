/** What a page, or its author, has marked as private: by our own mark, and by those of the recorders that sites know. */
import { closest, queryAll, type Root } from '../../target/dom.ts';

const marks = [
  '[data-showhow-mask]:not([data-showhow-mask="false"])',
  // rrweb; PostHog
  '.rr-mask, .rr-block, .ph-mask, .ph-no-capture',
  '.sentry-mask, .sentry-block, [data-sentry-mask], [data-sentry-block]',
  // Datadog
  '[data-dd-privacy^="mask"], [data-dd-privacy="hidden"], .dd-privacy-mask, .dd-privacy-mask-user-input, .dd-privacy-hidden',
  '[data-clarity-mask]:not([data-clarity-mask="false"])',
  // FullStory
  '.fs-mask, .fs-exclude, [data-fs-mask], [data-fs-exclude]',
  // Hotjar, LogRocket, OpenReplay, Heap, Mouseflow, Smartlook
  '[data-hj-suppress], [data-private], [data-openreplay-obscured], [data-openreplay-masked], [data-openreplay-hidden]',
  '[data-heap-redact-text], .heap-ignore, .mouseflow-mask, [data-recording-sensitive], [data-recording-disable]',
].join();

/** Whether it, or what it is in, is marked so. */
export const isMarked = (element: Element): boolean => closest(element, marks) !== null;

export const markedIn = (root: Root): Element[] => queryAll(root, marks);
