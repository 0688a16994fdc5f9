/** A collector that was joined, for tests. */
import { createDeviceKey, type PublicKey } from '../../submission/device-key.ts';
import type { Joined } from '../database.ts';

const receiptKey: PublicKey = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };

export const joinedTo = async (address: string, changes: Partial<Joined> = {}): Promise<Joined> => ({
  address,
  name: 'Lisbon Robotics',
  contact: 'ada@lisbon.example',
  purpose: 'To teach a program to book rooms.',
  receives: 'The sessions that you submit.',
  retentionDays: 365,
  worker: { id: '5e0ad4f6-6f0e-4d5c-9a55-3f6d3b2a1c00', name: 'Grace' },
  device: { id: '5e0ad4f6-6f0e-4d5c-9a55-3f6d3b2a1c01' },
  joinedAt: Date.parse('2026-03-14T09:00:00Z'),
  agreement: { text: 'I send what I submit.', textDigest: 'c'.repeat(64), language: 'en' },
  receiptKey,
  limits: { chunkBytes: 1_048_576, sessionBytes: 100_000_000 },
  key: await createDeviceKey(),
  clockAhead: 0,
  ...changes,
});
