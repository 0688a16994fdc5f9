import fc from 'fast-check';
import { SignatureError, verifySignature, webcrypto } from 'http-message-sig';
import { expect, test } from 'vitest';
import { createDeviceKey, importPublicKey, thumbprint } from './device-key.ts';
import { COMPONENTS, sign, type UnsignedRequest } from './sign.ts';

const NOW = Date.parse('2026-03-14T09:30:00Z');

/** As a collector does it. */
async function verified(request: UnsignedRequest, headers: Record<string, string>, key: CryptoKey) {
  const { method, url, body } = request;
  return verifySignature(
    {
      kind: 'request',
      method,
      targetUri: url,
      fields: Object.entries(headers).map(([name, value]) => ({ name, value })),
    },
    {
      label: 'showhow',
      policy: {
        algorithms: ['ed25519'],
        requiredComponents: [...COMPONENTS, ...(body ? ['content-digest'] : [])],
        requiredParameters: ['created', 'nonce', 'keyid', 'tag', 'alg'],
        maxAge: 300,
        clockSkew: 300,
        now: Math.floor(NOW / 1000),
      },
      resolveVerifier: () => webcrypto.verifier(key),
    },
  );
}

const anyRequest = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
  url: fc
    .tuple(fc.webPath(), fc.webQueryParameters())
    .map(([path, query]) => `https://collector.example:8443${path}?${query}`),
  body: fc.option(fc.uint8Array({ maxLength: 300 }).map((bytes): Uint8Array<ArrayBuffer> => new Uint8Array(bytes))),
});

test('a collector finds the signature good, and bad for any other request', async () => {
  const key = await createDeviceKey();
  const known = await importPublicKey(key.publicKey);
  await fc.assert(
    fc.asyncProperty(anyRequest, anyRequest, async (request, other) => {
      const headers = await sign(request, key, NOW);
      const { parameters } = await verified(request, headers, known);
      expect(parameters).toMatchObject({ keyid: key.id, tag: 'showhow', created: NOW / 1000 });
      fc.pre(other.method !== request.method);
      await expect(verified({ ...request, method: other.method }, headers, known)).rejects.toBeInstanceOf(
        SignatureError,
      );
      await expect(verified({ ...request, url: `${request.url}x` }, headers, known)).rejects.toBeInstanceOf(
        SignatureError,
      );
    }),
    { numRuns: 20 },
  );
});

test('another body, another key and an old signature are refused', async () => {
  const key = await createDeviceKey();
  const known = await importPublicKey(key.publicKey);
  const body = new TextEncoder().encode('{}');
  const request = { method: 'POST', url: 'https://collector.example/api/v1/sessions', body };
  const headers = await sign(request, key, NOW);
  expect(headers['content-digest']).toBe('sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:');
  await expect(verified(request, { ...headers, 'content-digest': 'sha-256=:AAAA:' }, known)).rejects.toBeInstanceOf(
    SignatureError,
  );
  await expect(
    verified(request, headers, await importPublicKey((await createDeviceKey()).publicKey)),
  ).rejects.toBeInstanceOf(SignatureError);
  await expect(verified(request, await sign(request, key, NOW - 900_000), known)).rejects.toBeInstanceOf(
    SignatureError,
  );
});

test('no two signatures are the same', async () => {
  const key = await createDeviceKey();
  const request = { method: 'GET', url: 'https://collector.example/api/v1/tasks', body: null };
  const all = await Promise.all(Array.from({ length: 20 }, () => sign(request, key, NOW)));
  expect(new Set(all.map(({ signature }) => signature)).size).toBe(20);
});

test('a key cannot be read out, and has the thumbprint of RFC 8037', async () => {
  const { privateKey } = await createDeviceKey();
  expect(privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow('extractable');
  const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
  expect(await thumbprint({ kty: 'OKP', crv: 'Ed25519', x })).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
});
