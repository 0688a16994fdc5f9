import { refusals } from '../problem.ts';

const ofPerson = ['signed-out', 'not-allowed', 'wrong-origin', 'too-many-requests', 'unavailable'] as const;
/** What any reading of a signed-in person can be refused with. */
export const readingRefusals = refusals(...ofPerson, 'invalid-request', 'not-found');
/** What any change can be refused with, besides. */
export const changeRefusals = refusals(...ofPerson, 'not-json', 'invalid-request', 'not-found', 'csrf-token');
