import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import type { AssembleInput } from './assemble-input.ts';
import type { Target } from './schema.ts';
import { demonstration, SECRET, steps, withClocks } from './testing/demonstration.ts';

/** All that is told but the times; documents by their addresses, actions by their places. */
function told(input: AssembleInput) {
  const { actions, effects, documents, tabs, completeness } = assemble(input);
  const addresses = new Map<string | null, string>(documents.map(({ id, url }) => [id, url]));
  const hops = (target: Target | undefined) => JSON.stringify(target?.path.map((hop) => hop.target?.name));
  return {
    actions: actions.map((action) =>
      [action.type, action.tab, addresses.get(action.document), 'target' in action && hops(action.target)].join(' '),
    ),
    effects: effects
      .map((effect) => {
        const { type, tab, cause, document } = effect;
        const what = 'url' in effect ? effect.url : 'change' in effect ? effect.change : '';
        return [type, 'kind' in effect && effect.kind, what, tab, addresses.get(document), cause].join(' ');
      })
      .toSorted(),
    late: effects.filter(({ at, cause }) => actions.some((action) => action.id === cause && action.at > at)),
    documents: documents.map(({ url, tab, closedAt }) => `${url} ${tab} ${closedAt === undefined}`).toSorted(),
    tabs: tabs.map(({ id, closedAt, opener }) => `${id} ${closedAt === undefined} ${opener}`),
    lacks: [...completeness.gaps, ...completeness.unrecordable.map(({ why }) => why)],
  };
}

test('the same is told of a demonstration, whatever the clocks of its documents show', () => {
  const clocks = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(steps, clocks, (given, ahead) => {
      const input = demonstration(given);
      const places = new Map(input.openings.map(({ id }, index) => [id, index]));
      const clock = (document: string): number => ahead[places.get(document) ?? 0] ?? 0;
      const session = told(withClocks(input, clock));
      expect(session).toEqual(told(input));
      expect(session.late).toEqual([]);
      expect(session.lacks).toEqual([]);
      expect(JSON.stringify(session)).not.toContain(SECRET);
    }),
    { numRuns: 200 },
  );
});
