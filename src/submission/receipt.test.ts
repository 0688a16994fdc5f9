import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../session/testing/text.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { verifyReceipt } from './receipt.ts';
import { createCollectorKey } from './testing/collector-key.ts';

const receipt = {
  collector: 'https://collector.example',
  session: '01890000-0000-7000-8000-000000000000',
  digest: 'a'.repeat(64),
  worker: 'w1',
  device: 'd1',
  task: null,
  receivedAt: '2026-03-14T10:00:00.000Z',
};

test('a receipt of the collector is good for its session and its digest alone', async () => {
  const { publicKey, receipt: signed } = await createCollectorKey();
  const jws = await signed(receipt);
  await expect(verifyReceipt(jws, publicKey, receipt)).resolves.toEqual(receipt);
  await expect(verifyReceipt(jws, publicKey, { ...receipt, digest: 'b'.repeat(64) })).resolves.toBeNull();
  await expect(verifyReceipt(jws, publicKey, { ...receipt, session: 'other' })).resolves.toBeNull();
});

test('a receipt of somebody else is none', async () => {
  const [mine, other] = [await createCollectorKey(), await createCollectorKey()];
  await expect(verifyReceipt(await other.receipt(receipt), mine.publicKey, receipt)).resolves.toBeNull();
});

test('what names no signature, or another one, is none', async () => {
  const { publicKey, receipt: signed } = await createCollectorKey();
  await expect(verifyReceipt(await signed(receipt, { alg: 'none' }), publicKey, receipt)).resolves.toBeNull();
  const [header, payload] = (await signed(receipt)).split('.');
  await expect(verifyReceipt(`${header}.${payload}.`, publicKey, receipt)).resolves.toBeNull();
});

test('whatever is changed of it, or comes in its place, is none, and nothing is thrown', async () => {
  const { publicKey, receipt: signed } = await createCollectorKey();
  const jws = await signed(receipt);
  const changed = fc
    .tuple(fc.nat({ max: jws.length - 1 }), fc.constantFrom('A', 'z', '0', '9', '-', '_', '.', '=', ' '))
    .map(([at, sign]) => jws.slice(0, at) + sign + jws.slice(at + 1));
  await fc.assert(
    fc.asyncProperty(fc.oneof(changed, anyText), async (other) => {
      // The last sign of a part has bits that stand for nothing.
      fc.pre(other.slice(0, -1) !== jws.slice(0, -1));
      const found = await verifyReceipt(other, publicKey, receipt);
      expect(found).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('bytes come back from base64url as they were, and what is none is null', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase64url(toBase64url(bytes))).toEqual(Uint8Array.from(bytes));
    }),
  );
  for (const text of ['a+b', 'ab=', 'ä', 'a']) expect(fromBase64url(text)).toBeNull();
});
