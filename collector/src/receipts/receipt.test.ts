import { createPublicKey, verify } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadReceiptKey } from './key.ts';
import { makeReceipt } from './receipt.ts';
import { thumbprint } from './thumbprint.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'showhow-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test('a receipt is verified with the public key, and with no other', async () => {
  const key = await loadReceiptKey(await folder());
  const other = await loadReceiptKey(await folder());
  const claims = {
    collector: 'https://collector.example',
    session: '0190f3c1-7b6a-7c3d-8e4f-5a6b7c8d9e0f',
    digest: 'a'.repeat(64),
    worker: '1',
    device: '2',
    task: null,
    receivedAt: '2026-03-02T09:00:00.000Z',
  };
  const [header = '', body = '', signature = ''] = makeReceipt(claims, key).split('.');
  const verifiedBy = (publicKey: typeof key.publicKey) =>
    verify(
      null,
      Buffer.from(`${header}.${body}`),
      createPublicKey({ key: { ...publicKey }, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    );
  expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toEqual(claims);
  expect(verifiedBy(key.publicKey)).toBe(true);
  expect(verifiedBy(other.publicKey)).toBe(false);
});

test('the key is made once, for its owner alone', async () => {
  const path = await folder();
  const made = await loadReceiptKey(path);
  const read = await loadReceiptKey(path);
  expect(read.publicKey).toEqual(made.publicKey);
  expect((await stat(join(path, 'receipt-key.pem'))).mode & 0o777).toBe(0o600);
});

// RFC 8037, appendix A.3.
test('a thumbprint is that of RFC 7638', () => {
  const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;
  expect(thumbprint(key)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
});
