import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Session } from './schema.ts';
import { seal, verifySeal } from './seal.ts';

const at = new Date('2026-03-01T10:00:00.000Z');
const unsealed = (fields: object): Omit<Session, 'seal'> => fields as Omit<Session, 'seal'>;

test('the digest is SHA-256 over the canonical form, whatever the order of the fields', async () => {
  // The digest of {"a":1,"b":"é"}, as sha256sum gives it.
  const digest = '09ad9fd2fb648cb2f62141215828ea00a62c299db05d20aa9ade2f527a301cc6';
  const sealed = await seal(unsealed({ b: 'é', a: 1 }), at);
  expect(sealed.seal).toEqual({ algorithm: 'SHA-256', canonical: 'JCS', digest, at: '2026-03-01T10:00:00.000Z' });
  expect(await verifySeal(await seal(unsealed({ a: 1, b: 'é' }), at))).toBe(true);
});

test('any sealed value verifies, also after a way through JSON, and none that was changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (fields) => {
      const { seal: _, ...rest } = fields;
      const sealed = await seal(unsealed(rest), at);
      expect(await verifySeal(JSON.parse(JSON.stringify(sealed)))).toBe(true);
      expect(await verifySeal({ ...sealed, actions: ['changed'] } as unknown as Session)).toBe(false);
    }),
    { numRuns: 50 },
  );
});
