/** The key that receipts are signed with: made at the first start, and kept in the data folder for its owner alone. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { PublicKey } from '../../api/parts.ts';
import { usable } from '../usable.ts';

export interface ReceiptKey {
  privateKey: KeyObject;
  publicKey: PublicKey;
}

export async function loadReceiptKey(folder: string): Promise<ReceiptKey> {
  const path = join(folder, 'receipt-key.pem');
  const pem = await readFile(path, 'utf8').catch((error: unknown) => {
    // Any other one is there, and no receipt could be checked any more with a new one in its place.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return makeKey(path);
  });
  const privateKey = usable(path, () => createPrivateKey(pem));
  return { privateKey, publicKey: PublicKey.parse(createPublicKey(privateKey).export({ format: 'jwk' })) };
}

async function makeKey(path: string): Promise<string> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(pem);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
  return pem;
}
