/**
 * What the person is told before they press Start. The receipt of their consent keeps these very words, so that what was
 * shown and what is kept can never differ.
 */
import type { Capture } from '../session/schema.ts';

/** What may be recorded beside the actions. */
export type AgreedSignals = Pick<Capture, 'timing' | 'pointer'>;

export interface Notice {
  language: string;
  text: string;
}

const timed =
  'Also when you press keys in text fields, how long you rest on something before you act, and when you leave a page and come back.';
const pathed = 'Also the path of your mouse.';
const never = 'Never passwords.';
const neverTimed = 'Never passwords, nor when their keys are pressed.';

export const noticeFor = ({ timing, pointer }: AgreedSignals): Notice => ({
  language: 'en',
  text: [
    'Your clicks, typing, scrolling and page changes on the sites above.',
    ...(timing ? [timed] : []),
    ...(pointer ? [pathed] : []),
    timing ? neverTimed : never,
    'Nothing leaves this browser until you export it.',
  ].join(' '),
});
