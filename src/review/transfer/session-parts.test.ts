import { expect, test } from 'vitest';
import { sealedSession } from '../testing/sealed-session.ts';
import { createAssembly, partsOf } from './session-parts.ts';

test('a session is the same again after its way in parts, none of which is large', async () => {
  const session = await sealedSession(1234);
  const parts = [...partsOf(session)].map((part) => structuredClone(part));
  const assembly = createAssembly();
  for (const part of parts) assembly.add(part);
  expect(JSON.stringify(assembly.session())).toBe(JSON.stringify(session));
  expect(parts.map((part) => ('list' in part ? part.elements.length : 0))).toSatisfy((sizes: number[]) =>
    sizes.every((size) => size <= 500),
  );
  expect(parts.at(-1)).toMatchObject({ part: 1 });
});
