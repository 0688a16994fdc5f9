/** Where a person went back to a page on which they had been before. */
import { withoutFragment } from '../addresses.ts';
import type { Action, Session } from '../schema.ts';

/** That a tab came to an address. */
interface Coming {
  at: number;
  tab: string;
  url: string;
  /** The document that was loaded for it; null where it was there already, or is not known. */
  opens: string | null;
  /** The action that it came of. */
  of: string | null;
}

/** For each action, the address that it returned to. */
export function returnsTo(session: Session): (string | null)[] {
  const comings = comingsIn(session);
  return session.actions.map((action) => {
    if (action.type === 'back') return action.url;
    if (action.type === 'reload') return null;
    const led = comings.filter(({ of }) => of === action.id);
    // Of a chain of redirects, the last is where it led.
    const to = led.at(-1);
    if (!to) return null;
    const before = comings.filter((coming) => coming.at <= action.at && !isPartOf(coming, led));
    const from = before.findLast(({ tab }) => tab === action.tab);
    const isElsewhere = from === undefined || withoutFragment(from.url) !== withoutFragment(to.url);
    const isKnown = before.some(({ url }) => withoutFragment(url) === withoutFragment(to.url));
    return isElsewhere && isKnown ? to.url : null;
  });
}

/** The same arrival, as its document and as its effect or action tell of it. */
const isPartOf = (coming: Coming, led: Coming[]): boolean =>
  led.some(({ of, opens }) => coming.of === of || (coming.of === null && opens !== null && coming.opens === opens));

function comingsIn({ actions, effects, documents }: Session): Coming[] {
  const pages = new Set(documents.flatMap(({ id, frame }) => (frame.length === 0 ? [id] : [])));
  const opened = documents.flatMap(({ id, tab, url, openedAt }): Coming[] =>
    pages.has(id) ? [{ at: openedAt, tab, url, opens: id, of: null }] : [],
  );
  const led = effects.flatMap((effect): Coming[] => {
    if (effect.type !== 'navigation' || (effect.document !== null && !pages.has(effect.document))) return [];
    const { at, tab, url, document, cause, kind } = effect;
    return [{ at, tab, url, opens: kind === 'history' || kind === 'fragment' ? null : document, of: cause }];
  });
  return [...opened, ...led, ...actions.flatMap(gone)].toSorted((a, b) => a.at - b.at);
}

/** Ways in the browser's own interface. */
function gone(action: Action): Coming[] {
  if (action.type !== 'navigate' && action.type !== 'back' && action.type !== 'forward') return [];
  const { at, tab, url, document, id } = action;
  return [{ at, tab, url, opens: document, of: id }];
}
