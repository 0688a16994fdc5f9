import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadReceiptKey } from './key.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'showhow-key-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test('the key is made once', async () => {
  const data = await folder();
  const first = await loadReceiptKey(data);
  const again = await loadReceiptKey(data);
  expect(again.publicKey).toEqual(first.publicKey);
});

test('a key that cannot be read is not replaced: with a new one no receipt could be checked any more', async () => {
  const data = await folder();
  await symlink('receipt-key.pem', join(data, 'receipt-key.pem'));
  await expect(loadReceiptKey(data)).rejects.toThrow('ELOOP');
});
