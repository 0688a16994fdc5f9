/** What a refused request is answered with: `application/problem+json` (RFC 9457), with a code that stays the same. */
import { z } from '@hono/zod-openapi';

/** Every code there is, with its status and what it means. */
export const problems = {
  'not-json': [400, 'The body is not JSON.'],
  'invalid-request': [400, 'The request does not have the fields that it should have.'],
  'not-signed': [401, 'The request is not signed, or the signature does not fit.'],
  'clock-off': [401, 'The clock that the signature was made by is too far off.'],
  replayed: [401, 'This signed request was answered before.'],
  'device-revoked': [401, 'This device has left, or the lead took it out.'],
  'device-unknown': [401, 'This device has never joined.'],
  'signed-out': [401, 'Nobody is signed in.'],
  'link-invalid': [401, 'This sign-in link was used already, has ended, or never was one.'],
  'not-allowed': [403, 'This account may not do that.'],
  'csrf-token': [403, 'The token against forged requests is missing or does not fit.'],
  'wrong-origin': [403, 'The request comes from another site.'],
  'not-found': [404, 'There is nothing at this address.'],
  'invitation-unknown': [404, 'There is no such invitation.'],
  'invitation-ended': [410, 'The invitation has ended.'],
  'invitation-used': [410, 'The invitation was used already.'],
  'invitation-withdrawn': [410, 'The lead has withdrawn the invitation.'],
  'wrong-agreement': [409, 'What was agreed to is not what this collector asks for now.'],
  'key-in-use': [409, 'This key has joined with another invitation.'],
  'different-session': [409, 'A session with this id is there already, and is another one.'],
  'chunks-missing': [409, 'Not all chunks of this session are there.'],
  'task-closed': [409, 'The task takes no more demonstrations.'],
  'already-decided': [409, 'The session was withdrawn, has expired, or was decided about meanwhile.'],
  'last-owner': [409, 'The collector would be left without an owner.'],
  'name-taken': [409, 'Somebody with this name or e-mail address is there already.'],
  withdrawn: [410, 'The session was withdrawn.'],
  expired: [410, 'The session was deleted at the end of its retention.'],
  'too-large': [413, 'The body is larger than this collector takes.'],
  'wrong-media-type': [415, 'The body is of a type that is not taken here.'],
  'wrong-digest': [422, 'The bytes are not those that the digest names.'],
  'invalid-session': [422, 'The session is not valid.'],
  'too-many-requests': [429, 'Too many requests: try again later.'],
  'too-much-unsubmitted': [
    429,
    'So much lies here that no session names that no more is taken: submit or withdraw a session, or wait a day.',
  ],
  internal: [500, 'Something went wrong in the collector.'],
  'storage-full': [507, 'The collector has no room left.'],
  unavailable: [503, 'The collector cannot answer now: try again later.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problems;
const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

export const Problem = z
  .object({
    type: z.string().openapi({ example: 'urn:showhow:problem:withdrawn' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    code: z.enum(codes),
    /** What is wrong, one by one: `path` as in `actions.3.target`. */
    problems: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** Of `clock-off`: by which the client sets itself right. */
    serverTime: z.iso.datetime().optional(),
    /** Of `chunks-missing`. */
    missing: z.array(z.string()).optional(),
    /** Of `withdrawn` and `expired`. */
    at: z.iso.datetime().optional(),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof Problem>;

type StatusOf<C extends ProblemCode> = (typeof problems)[C][0];
type Refusals<C extends ProblemCode> = { [S in StatusOf<C>]: typeof problemResponse };

const problemResponse = {
  description: 'Refused',
  content: { 'application/problem+json': { schema: Problem } },
} as const;

/** The answers of a route that is refused with one of these codes. */
export function refusals<C extends ProblemCode>(...codesOfRoute: C[]): Refusals<C> {
  const codesOf = new Map<number, ProblemCode[]>();
  for (const code of codesOfRoute) {
    const status = problems[code][0];
    codesOf.set(status, [...(codesOf.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...codesOf].map(([status, names]) => [status, { ...problemResponse, description: names.join(', ') }]),
  ) as Refusals<C>;
}
