/** What the sessions of cases and benches agree to: actions, and all that is personal in them. */
import { optionalKinds } from '../src/masking/kinds.ts';
import type { Capture } from '../src/session/schema.ts';

export const captureOf = (sites: string[]): Capture => ({
  actions: true,
  timing: false,
  pointer: false,
  page: false,
  screenshots: false,
  sites,
  unmasked: [...optionalKinds],
});

/** What a popup would have shown. */
export const notice = {
  text: 'What is recorded',
  language: 'en',
  purpose: 'To try it out',
  retention: 'Until it is deleted',
  withdrawal: 'Delete it',
};
