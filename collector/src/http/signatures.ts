/** Requests that devices have signed (RFC 9421). */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import {
  type RequestDescriptor,
  SignatureError,
  type VerifiedSignature,
  type Verifier,
  verifySignature,
} from 'http-message-sig';
import type { PublicKey } from '../../api/parts.ts';
import { CLOCK_TOLERANCE, SIGNATURE_LABEL, SIGNATURE_TAG, SIGNED_COMPONENTS } from '../../api/security.ts';
import type { Collector } from '../collector.ts';
import { isSame } from '../secrets.ts';
import { bodyOf } from './body.ts';
import type { Request } from './env.ts';
import { Refusal } from './refusal.ts';

/** The verifier of a key, with whatever is known of whose it is. */
export type Known<T> = Verifier & { of: T };

export function verifierOf<T>(publicKey: PublicKey, of: T): Known<T> {
  const key = importedOf(publicKey);
  // To hand it to another thread would take longer than to verify.
  return { algorithm: 'ed25519', verify: async (data, signature) => verify(null, data, key, signature), of };
}

/** To import a key takes as long as to verify by it. */
const imported = new Map<string, KeyObject>();
const MOST_IMPORTED = 1000;

function importedOf({ kty, crv, x }: PublicKey): KeyObject {
  const known = imported.get(x);
  if (known) return known;
  const key = publicKeyOf({ kty, crv, x });
  if (imported.size >= MOST_IMPORTED) imported.clear();
  imported.set(x, key);
  return key;
}

function publicKeyOf(key: PublicKey): KeyObject {
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch {
    throw new Refusal('not-signed', { detail: 'The key is none.' });
  }
}

/** Resolves to whose request it is, when nothing of it was changed, it is new, and its body is the one that was signed. */
export async function verifyRequest<T>(
  c: Request,
  { config, clock, nonces }: Collector,
  resolve: (keyid: string) => Known<T> | Promise<Known<T>>,
): Promise<T> {
  const body = await bodyOf(c);
  const signature = await verified(descriptorOf(c, config.address), body.size > 0, resolve);
  const { created = 0, nonce = '', keyid = '' } = signature.parameters;
  const now = clock();
  if (Math.abs(now.getTime() / 1000 - created) > CLOCK_TOLERANCE)
    throw new Refusal('clock-off', { serverTime: now.toISOString() });
  if (body.size > 0) checkDigest(c.req.header('content-digest') ?? '', body.digest.toString('base64'));
  c.set('body', body);
  if (!nonces.use(keyid, nonce)) throw new Refusal('replayed');
  return signature.verifier.of;
}

async function verified<T>(
  message: RequestDescriptor,
  hasBody: boolean,
  resolve: (keyid: string) => Known<T> | Promise<Known<T>>,
): Promise<VerifiedSignature<Known<T>>> {
  // What the resolver throws would come out as the library's own error.
  let refused: unknown;
  try {
    return await verifySignature<Known<T>>(message, {
      label: SIGNATURE_LABEL,
      policy: {
        algorithms: ['ed25519'],
        requiredComponents: [...SIGNED_COMPONENTS, ...(hasBody ? ['content-digest'] : [])],
        requiredParameters: ['created', 'nonce', 'keyid', 'tag'],
        // Both directions are looked at afterwards, where the right time can be told.
        clockSkew: Number.MAX_SAFE_INTEGER,
        validate: ({ parameters: { nonce = '', tag } }) =>
          tag === SIGNATURE_TAG && nonce.length >= 16 && nonce.length <= 100,
      },
      resolveVerifier: async ({ parameters: { keyid = '' } }) => {
        try {
          return await resolve(keyid);
        } catch (error) {
          refused = error;
          throw error;
        }
      },
    });
  } catch (error) {
    if (refused !== undefined) throw refused instanceof Error ? refused : new Error('not resolved', { cause: refused });
    if (error instanceof SignatureError) throw new Refusal('not-signed', { detail: error.message });
    throw error;
  }
}

function descriptorOf(c: Request, address: string): RequestDescriptor {
  const { pathname, search } = new URL(c.req.url);
  return {
    kind: 'request',
    method: c.req.method,
    targetUri: `${address}${pathname}${search}`,
    fields: [...c.req.raw.headers].map(([name, value]) => ({ name, value })),
  };
}

/** RFC 9530. */
function checkDigest(header: string, digest: string): void {
  const given = /(?:^|,)\s*sha-256=:(?<value>[A-Za-z\d+/]+=*):\s*(?:,|$)/u.exec(header)?.groups?.['value'];
  if (given === undefined || !isSame(given, digest))
    throw new Refusal('not-signed', { detail: 'The body is not the one that was signed.' });
}
