import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHeights, piecesOf } from './heights.ts';

test('each row begins where the ones before it end, also after some turn out taller', () => {
  const heights = createHeights([10, 20, 30]);
  expect([heights.top(0), heights.top(1), heights.top(2), heights.total()]).toEqual([0, 10, 30, 60]);
  heights.set(1, 25);
  expect([heights.top(1), heights.top(2), heights.total()]).toEqual([10, 35, 65]);
  expect([-5, 0, 9, 10, 34, 35, 1000].map(heights.at)).toEqual([0, 0, 0, 1, 1, 2, 2]);
});

test('a list of none', () => {
  const heights = createHeights([]);
  expect([heights.total(), heights.at(100)]).toEqual([0, 0]);
  expect(piecesOf(0, heights, 0, 1, [])).toEqual([]);
});

test('whatever is rendered, the pieces are as tall as all rows, and in their order', () => {
  const given = fc.record({
    rows: fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 50 }),
    from: fc.nat(60),
    to: fc.nat(60),
    kept: fc.array(fc.integer({ min: -2, max: 60 }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(given, ({ rows, from, to, kept }) => {
      const heights = createHeights(rows);
      const pieces = piecesOf(rows.length, heights, from, to, kept);
      const tall = pieces.map((piece) => ('space' in piece ? piece.space : (rows[piece.row] ?? 0)));
      expect(tall.reduce((sum, one) => sum + one, 0)).toBe(heights.total());
      const rendered = pieces.flatMap((piece) => ('row' in piece ? [piece.row] : []));
      expect(rendered).toEqual(rendered.toSorted((a, b) => a - b));
      for (const row of kept.filter((one) => one >= 0 && one < rows.length)) expect(rendered).toContain(row);
    }),
  );
});
