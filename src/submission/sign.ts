/** Signs a request to the collector (RFC 9421), with its body where it has one (RFC 9530). */
import { appendSignature, createSignature, webcrypto } from 'http-message-sig';
import { toBase64url } from './base64url.ts';
import type { DeviceKey } from './device-key.ts';
import { sha256 } from './sha256.ts';

export interface UnsignedRequest {
  method: string;
  /** As the collector's public address names it. */
  url: string;
  body: Uint8Array<ArrayBuffer> | null;
}

/** Of the signature, and its tag: no other protocol takes it for one of its own. */
export const LABEL = 'showhow';
export const COMPONENTS = ['@method', '@authority', '@path', '@query'] as const;
const NONCE_BYTES = 16;

export async function contentDigest(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await sha256(body));
  return `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
}

/**
 * @param now ms since the Unix epoch, by the clock of the collector
 * @returns the headers to be sent with it
 */
export async function sign(
  { method, url, body }: UnsignedRequest,
  { privateKey, id }: Pick<DeviceKey, 'privateKey' | 'id'>,
  now: number,
): Promise<Record<string, string>> {
  const digest = body && (await contentDigest(body));
  const fields = await createSignature(
    {
      kind: 'request',
      method,
      targetUri: url,
      fields: digest ? [{ name: 'content-digest', value: digest }] : [],
    },
    {
      label: LABEL,
      components: [...COMPONENTS, ...(digest ? ['content-digest'] : [])],
      parameters: {
        created: Math.floor(now / 1000),
        nonce: toBase64url(crypto.getRandomValues(new Uint8Array(NONCE_BYTES))),
        alg: 'ed25519',
        keyid: id,
        tag: LABEL,
      },
      signer: webcrypto.signer(privateKey),
    },
  );
  const headers = appendSignature(new Headers(), fields);
  return { ...Object.fromEntries(headers), ...(digest && { 'content-digest': digest }) };
}
