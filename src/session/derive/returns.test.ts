import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutFragment } from '../addresses.ts';
import type { Action, Effect, Session } from '../schema.ts';
import { type ActionGiven, documentAt, type EffectGiven, sessionOf } from '../testing/any-session.ts';
import { returnsTo } from './returns.ts';

const tab = fc.constantFrom('t1', 't2');
const document = fc.constantFrom('d1', 'd2', 'd3');
const url = fc.constantFrom('https://a.example/', 'https://a.example/#b', 'https://b.example/');
const at = fc.nat(20);
const action = fc.record({ type: fc.constantFrom('navigate', 'openTab', 'forward', 'back'), at, tab, document, url });
const cause = fc.option(fc.nat(4).map((index) => `a${index}`));
const kind = fc.constantFrom('link', 'history', 'fragment');
const effect = fc.record({ type: fc.constant('navigation'), at, tab, document, cause, kind, url });
const session = fc
  .record({ actions: fc.array(action, { maxLength: 5 }), effects: fc.array(effect, { maxLength: 8 }) })
  .map(({ actions, effects }) =>
    sessionOf(actions as ActionGiven[], effects as EffectGiven[], {
      documents: ['d1', 'd2', 'd3'].map((id, index) =>
        documentAt(id, index === 2 ? 't2' : 't1', `https://${'aba'[index]}.example/`, { openedAt: index * 7 }),
      ),
    }),
  );

interface Coming {
  at: number;
  tab: string;
  url: string;
  opens: string | null;
  of: string | null;
}

const goes = (one: Action | Effect): one is Extract<Action, { type: 'navigate' | 'back' | 'forward' }> =>
  one.type === 'navigate' || one.type === 'back' || one.type === 'forward';

function comingsIn({ documents, effects, actions }: Session): Coming[] {
  return [
    ...documents.map((page) => ({ at: page.openedAt, tab: page.tab, url: page.url, opens: page.id, of: null })),
    ...effects.flatMap((one): Coming[] =>
      one.type === 'navigation' ? [{ ...one, opens: one.kind === 'link' ? one.document : null, of: one.cause }] : [],
    ),
    ...actions.filter(goes).map((one): Coming => ({ ...one, opens: one.document, of: one.id })),
  ].toSorted((a, b) => a.at - b.at);
}

/** As it is meant: each action is held against all that was come to. */
function plainly(given: Session): (string | null)[] {
  const comings = comingsIn(given);
  return given.actions.map((one) => {
    if (one.type === 'back') return one.url;
    const led = comings.filter(({ of }) => of === one.id);
    const to = led.at(-1);
    if (!to) return null;
    const isPart = (coming: Coming): boolean =>
      coming.of === one.id || (coming.of === null && led.some(({ opens }) => opens !== null && coming.opens === opens));
    const before = comings.filter((coming) => coming.at <= one.at && !isPart(coming));
    const from = before.findLast((coming) => coming.tab === one.tab);
    const isSame = (coming: Coming): boolean => withoutFragment(coming.url) === withoutFragment(to.url);
    return !(from && isSame(from)) && before.some(isSame) ? to.url : null;
  });
}

test('is what a look at all for each action says', () => {
  fc.assert(
    fc.property(session, (given) => {
      expect(returnsTo(given)).toEqual(plainly(given));
    }),
    { numRuns: 1000 },
  );
});
