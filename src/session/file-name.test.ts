import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFileName } from './file-name.ts';
import { anyText } from './testing/text.ts';

const named = (label: string): string => exportFileName({ task: { label }, startedAt: '2026-03-01T23:59:59.000Z' });

test.each([
  ['Book a room in Lisbon', 'showhow-book-a-room-in-lisbon-2026-03-01.json'],
  ['  Größe: 38/39?! ', 'showhow-größe-38-39-2026-03-01.json'],
  ['リスボンの部屋を予約する', 'showhow-リスボンの部屋を予約する-2026-03-01.json'],
  ['../../etc/passwd', 'showhow-etc-passwd-2026-03-01.json'],
  ['!!!', 'showhow-task-2026-03-01.json'],
  ['word '.repeat(30), `showhow-${'word-'.repeat(11)}word-2026-03-01.json`],
])('%j', (label, name) => {
  expect(named(label)).toBe(name);
});

test('is a safe name of bounded length for any task', () => {
  fc.assert(
    fc.property(anyText, (label) => {
      expect(named(label)).toMatch(/^showhow-[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,59}-2026-03-01\.json$/u);
    }),
  );
});
