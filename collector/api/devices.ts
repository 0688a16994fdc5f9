import { createRoute, z } from '@hono/zod-openapi';
import { Secret } from './invitations.ts';
import { Digest, done, Id, json, jsonBody, Moment, Name, PublicKey } from './parts.ts';
import { refusals } from './problem.ts';
import { byDevice } from './security.ts';

export const Agreed = z
  .object({
    text: z.string().min(1).max(20_000).describe('The words shown, as shown.'),
    textDigest: Digest.describe('Of their UTF-8.'),
    at: Moment,
    language: z.string().min(1).max(35),
  })
  .openapi('Agreed');

export const Membership = z
  .object({
    worker: z.object({ id: Id, name: z.string() }),
    device: z.object({ id: Id, name: z.string().nullable(), joinedAt: Moment }),
  })
  .openapi('Membership');
export type Membership = z.infer<typeof Membership>;

const ofSignature = ['not-signed', 'clock-off', 'replayed', 'device-revoked', 'device-unknown'] as const;
/** What any signed request can be refused with. */
export const signedRefusals = refusals(...ofSignature, 'too-many-requests', 'unavailable');

/** Signed with the key that it brings: that shows who holds it. The same again has the same answer. */
export const join = createRoute({
  method: 'post',
  path: '/api/v1/devices',
  tags: ['joining'],
  summary: 'Join with an invitation',
  security: byDevice,
  request: {
    body: jsonBody(
      z.object({
        secret: Secret,
        publicKey: PublicKey,
        deviceName: Name.optional(),
        workerName: Name.optional(),
        agreed: Agreed,
      }),
    ),
  },
  responses: {
    200: json(Membership, 'Had joined already with this key and invitation'),
    201: json(Membership, 'Joined'),
    ...refusals(
      'not-json',
      'invalid-request',
      'invitation-unknown',
      'invitation-ended',
      'invitation-used',
      'invitation-withdrawn',
      'wrong-agreement',
      'key-in-use',
      'not-signed',
      'clock-off',
      'replayed',
      'too-many-requests',
      'unavailable',
    ),
  },
});

export const me = createRoute({
  method: 'get',
  path: '/api/v1/me',
  tags: ['joining'],
  summary: 'Who this device belongs to',
  security: byDevice,
  responses: {
    200: json(Membership.extend({ agreed: Agreed }).openapi('Me'), 'This device'),
    ...signedRefusals,
  },
});

export const Device = z.object({
  id: Id,
  name: z.string().nullable(),
  joinedAt: Moment,
  seenAt: Moment.nullable().describe('To the hour.'),
  endedAt: Moment.nullable().describe('When it left or was taken out.'),
  ended: z.enum(['left', 'revoked']).nullable(),
  agreed: Agreed,
});
export type Device = z.infer<typeof Device>;

const MyDevice = Device.extend({ isThis: z.boolean().describe('The one that asks.') }).openapi('MyDevice');

export const myDevices = createRoute({
  method: 'get',
  path: '/api/v1/devices',
  tags: ['joining'],
  summary: 'The devices of this worker, also those that are no more, and what was agreed to on each',
  security: byDevice,
  responses: { 200: json(z.object({ devices: z.array(MyDevice) }), 'As they joined'), ...signedRefusals },
});

/** What was submitted stays, until it is withdrawn or its retention ends. */
export const leave = createRoute({
  method: 'delete',
  path: '/api/v1/devices/current',
  tags: ['joining'],
  summary: 'Leave',
  security: byDevice,
  responses: { 204: done, ...signedRefusals },
});
