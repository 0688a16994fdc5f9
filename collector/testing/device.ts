/** A browser that has joined, as far as the collector sees it: a key, and requests signed with it. */
import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { appendSignature, createSignature, webcrypto } from 'http-message-sig';
import type { PublicKey } from '../api/parts.ts';
import { SIGNATURE_LABEL, SIGNATURE_TAG, SIGNED_COMPONENTS } from '../api/security.ts';
import type { Manifest } from '../api/sessions.ts';
import { thumbprint } from '../src/receipts/thumbprint.ts';
import { sha256 } from '../src/secrets.ts';

export interface Asked {
  body?: Uint8Array | string;
  type?: string;
  /** Seconds by which the clock of the device is off. */
  off?: number;
}

export interface Device {
  publicKey: PublicKey;
  /** Signed; nothing is sent. */
  request: (method: string, path: string, asked?: Asked) => Promise<Request>;
}

export async function createDevice(address: string): Promise<Device> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey: PublicKey = { kty: 'OKP', crv: 'Ed25519', x };
  const signer = webcrypto.signer(pair.privateKey);
  return {
    publicKey,
    async request(method, path, { body, type = 'application/json', off = 0 } = {}) {
      const headers = new Headers(body === undefined ? {} : { 'content-type': type });
      if (body !== undefined && body.length > 0)
        headers.set('content-digest', `sha-256=:${createHash('sha256').update(body).digest('base64')}:`);
      const made = new Request(`${address}${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: body as BodyInit }),
      });
      const fields = await createSignature(made, {
        label: SIGNATURE_LABEL,
        components: [...SIGNED_COMPONENTS, ...(headers.has('content-digest') ? ['content-digest'] : [])],
        parameters: {
          created: Math.floor(Date.now() / 1000) + off,
          nonce: randomBytes(16).toString('base64url'),
          keyid: thumbprint(publicKey),
          alg: signer.algorithm,
          tag: SIGNATURE_TAG,
        },
        signer,
      });
      return new Request(made, { headers: appendSignature(made.headers, fields) });
    },
  };
}

const CHUNK = 1024 * 1024;

export interface Packed {
  manifest: Manifest;
  chunks: { digest: string; bytes: Uint8Array }[];
}

/** A session as it goes over the wire. */
export function pack(
  session: { id: string; task?: { id?: string | undefined } },
  more: Partial<Manifest> = {},
  size = CHUNK,
): Packed {
  const json = Buffer.from(JSON.stringify(session));
  const gzip = gzipSync(json);
  const parts = Array.from({ length: Math.ceil(gzip.length / size) }, (_, index) =>
    gzip.subarray(index * size, (index + 1) * size),
  );
  const chunks = parts.map((part) => ({ digest: sha256(part), bytes: new Uint8Array(part) }));
  return {
    chunks,
    manifest: {
      id: session.id,
      task: session.task?.id ?? null,
      digest: sha256(json),
      bytes: json.length,
      gzipBytes: gzip.length,
      chunks: chunks.map(({ digest, bytes }) => ({ digest, bytes: bytes.length })),
      corrects: null,
      ...more,
    },
  };
}
