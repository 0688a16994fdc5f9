/** Requests that devices have signed (RFC 9421). */
import {
  type RequestDescriptor,
  SignatureError,
  type VerifiedSignature,
  type Verifier,
  verifySignature,
  webcrypto,
} from 'http-message-sig';
import type { PublicKey } from '../../api/parts.ts';
import { CLOCK_TOLERANCE, SIGNATURE_LABEL, SIGNATURE_TAG, SIGNED_COMPONENTS } from '../../api/security.ts';
import type { Collector } from '../collector.ts';
import { isSame } from '../secrets.ts';
import { bytesOf } from './body.ts';
import type { Request } from './env.ts';
import { Refusal } from './refusal.ts';

/** The verifier of a key, with whatever is known of whose it is. */
export type Known<T> = Verifier & { of: T };

export async function verifierOf<T>(publicKey: PublicKey, of: T): Promise<Known<T>> {
  const { algorithm, verify } = webcrypto.verifier(await importedOf(publicKey));
  return { algorithm, verify, of };
}

/** To import a key takes as long as to verify by it. */
const imported = new Map<string, CryptoKey>();
const MOST_IMPORTED = 1000;

async function importedOf({ kty, crv, x }: PublicKey): Promise<CryptoKey> {
  const known = imported.get(x);
  if (known) return known;
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify']).catch(() => {
    throw new Refusal('not-signed', { detail: 'The key is none.' });
  });
  if (imported.size >= MOST_IMPORTED) imported.clear();
  imported.set(x, key);
  return key;
}

/** Resolves to whose request it is, when nothing of it was changed, it is new, and its body is the one that was signed. */
export async function verifyRequest<T>(
  c: Request,
  { config, clock, nonces }: Collector,
  resolve: (keyid: string) => Promise<Known<T>>,
): Promise<T> {
  const bytes = await bytesOf(c);
  const signature = await verified(descriptorOf(c, config.address), bytes.length > 0, resolve);
  const { created = 0, nonce = '', keyid = '' } = signature.parameters;
  const now = clock();
  if (Math.abs(now.getTime() / 1000 - created) > CLOCK_TOLERANCE)
    throw new Refusal('clock-off', { serverTime: now.toISOString() });
  // In a thread of its own.
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes));
  if (bytes.length > 0) checkDigest(c.req.header('content-digest') ?? '', digest.toString('base64'));
  c.set('body', { bytes, digest: digest.toString('hex') });
  if (!nonces.use(keyid, nonce)) throw new Refusal('replayed');
  return signature.verifier.of;
}

async function verified<T>(
  message: RequestDescriptor,
  hasBody: boolean,
  resolve: (keyid: string) => Promise<Known<T>>,
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
