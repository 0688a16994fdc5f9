/** Why something was refused, and what to do about it, in plain words. */
import type { RefusalCode } from './ask.ts';

const again = 'Try again in a moment.';
const reload = 'Load the page again.';

const words: Partial<Record<RefusalCode, string>> = {
  unreachable: 'The collector cannot be reached. Check your connection, and whether it runs; then try again.',
  unclear: `What answered was not understood. ${reload} If that does not help, tell who runs the collector.`,
  'not-json': `What was sent was not understood. ${reload}`,
  'invalid-request': 'Something that was filled in is not taken. Mend it, and try again.',
  'signed-out': 'You are signed out. Sign in again.',
  'link-invalid': 'This link was used already, or has ended. Ask an owner for a new one.',
  'not-allowed': 'Your account may not do this. Ask an owner.',
  'csrf-token': `This page is out of date. ${reload}`,
  'wrong-origin': 'The collector does not know this address as its own. Open it under its public address.',
  'not-found': 'There is nothing here. It may be gone, or not be for your account.',
  'already-decided': 'This session was decided about, or withdrawn, in the meantime. Load it again to see.',
  'last-owner': 'The collector would be left without an owner. Make somebody else an owner first.',
  'name-taken': 'Somebody with this name or e-mail address is there already.',
  withdrawn: 'The worker has withdrawn this session. Nothing of it is held any more.',
  expired: 'This session was deleted when its time was over. Nothing of it is held any more.',
  'invitation-unknown': 'There is no such invitation. Check that the link is whole.',
  'invitation-ended': 'This invitation has ended. Ask for a new one.',
  'invitation-used': 'This invitation was used already. Ask for a new one.',
  'invitation-withdrawn': 'This invitation was withdrawn. Ask who invited you.',
  'too-large': 'This is larger than the collector takes.',
  'too-many-requests': 'Too much was asked in a short time. Wait a minute, and try again.',
  internal: `Something went wrong in the collector. ${again}`,
  'storage-full': 'The collector has no room left. Tell who runs it.',
  unavailable: `The collector cannot answer now. ${again}`,
};

/** What is answered the same however often it is asked. */
const final: ReadonlySet<RefusalCode> = new Set([
  'not-allowed',
  'not-found',
  'withdrawn',
  'expired',
  'invitation-unknown',
  'invitation-ended',
  'invitation-used',
  'invitation-withdrawn',
]);

export const isFinal = (code: RefusalCode): boolean => final.has(code);

/** What only devices can be refused with is not put into words here. */
export const refusalWords = (code: RefusalCode): string => words[code] ?? `The collector refused this (${code}).`;
