import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chacha20 } from './chacha20.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('the first test vector of RFC 8439', () => {
  const bytes = new Uint8Array(64);
  chacha20(Array<number>(8).fill(0), 0, bytes);
  expect(hex(bytes)).toBe(
    '76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7' +
      'da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586',
  );
});

test('encrypts as OpenSSL does, and decrypts what it has encrypted', () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const word = fc.nat({ max: 0xffffffff });
  fc.assert(
    fc.property(key, word, fc.uint8Array({ maxLength: 300 }), (raw, nonce, plain) => {
      const iv = Buffer.alloc(16);
      iv.writeUInt32LE(nonce, 4);
      const words = [...new Uint32Array(new Uint8Array(raw).buffer)];
      const bytes = new Uint8Array(plain);
      chacha20(words, nonce, bytes);
      expect(hex(bytes)).toBe(createCipheriv('chacha20', raw, iv).update(plain).toString('hex'));
      chacha20(words, nonce, bytes);
      expect(bytes).toEqual(plain);
    }),
  );
});
