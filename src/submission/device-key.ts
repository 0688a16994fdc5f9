/** The key by which a collector knows a device. Nothing, not even Showhow, can read its private part out of the browser. */

import { toBase64url } from './base64url.ts';
import { sha256 } from './sha256.ts';

/** The public part (RFC 8037). */
export interface PublicKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
}

export interface DeviceKey {
  privateKey: CryptoKey;
  publicKey: PublicKey;
  /** Thumbprint of the public part (RFC 7638). */
  id: string;
}

/** This browser has no Ed25519: Chromium before 137, Firefox before 129. */
export class NoDeviceKey extends Error {
  override name = 'NoDeviceKey';
}

/** @throws {NoDeviceKey} */
export async function createDeviceKey(): Promise<DeviceKey> {
  const { privateKey, publicKey } = await generate();
  const { x = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  const known: PublicKey = { kty: 'OKP', crv: 'Ed25519', x };
  return { privateKey, publicKey: known, id: await thumbprint(known) };
}

async function generate(): Promise<CryptoKeyPair> {
  try {
    return await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  } catch (cause) {
    throw new NoDeviceKey('This browser has no Ed25519', { cause });
  }
}

/** The fields in the order of their names, without spaces. */
export async function thumbprint({ crv, kty, x }: PublicKey): Promise<string> {
  return toBase64url(new Uint8Array(await sha256(new TextEncoder().encode(JSON.stringify({ crv, kty, x })))));
}

export const importPublicKey = ({ kty, crv, x }: PublicKey): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', true, ['verify']);
