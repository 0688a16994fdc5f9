import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Session } from '../../session/schema.ts';
import { session } from '../../ui/testing/session.ts';
import { sealedSession } from '../testing/sealed-session.ts';
import { jsonOf } from './session-json.ts';

const whole = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

test('the pieces are the text that one session is saved as, and none is large', async () => {
  const long = await sealedSession(2000);
  const pieces = [...jsonOf(long)];
  expect(pieces.join('')).toBe(whole(long));
  expect([...jsonOf(session)].join('')).toBe(whole(session));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(whole(long).length / 5);
});

test('so they are of any other', () => {
  const value = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constant('line\nbreak'));
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), value, { minKeys: 1 }), (more) => {
      const any = { ...more, id: session.id } as unknown as Session;
      expect([...jsonOf(any)].join('')).toBe(whole(any));
    }),
  );
});
