/** A collector's key, and receipts signed with it, for tests. */
import { toBase64url } from '../base64url.ts';
import type { PublicKey } from '../device-key.ts';

export interface CollectorKey {
  publicKey: PublicKey;
  receipt: (payload: object, header?: object) => Promise<string>;
}

const encoded = (value: object): string => toBase64url(new TextEncoder().encode(JSON.stringify(value)));

export async function createCollectorKey(): Promise<CollectorKey> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return {
    publicKey: { kty: 'OKP', crv: 'Ed25519', x },
    async receipt(payload, header = { alg: 'EdDSA' }) {
      const signed = `${encoded(header)}.${encoded(payload)}`;
      const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(signed));
      return `${signed}.${toBase64url(new Uint8Array(signature))}`;
    },
  };
}
