/** Where a person went back to a page on which they had been before. */
import { withoutFragment } from '../addresses.ts';
import { countUntil } from '../count-until.ts';
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
  const byAction = groupedBy(comings, ({ of }) => of);
  const byTab = groupedBy(comings, ({ tab }) => tab);
  const byAddress = groupedBy(comings, ({ url }) => withoutFragment(url));
  return session.actions.map((action) => {
    if (action.type === 'back') return action.url;
    if (action.type === 'reload') return null;
    const led = byAction.get(action.id);
    // Of a chain of redirects, the last is where it led.
    const to = led?.at(-1);
    if (!led || !to) return null;
    const isPart = partsOf(led);
    const from = lastBefore(byTab.get(action.tab) ?? [], action.at, isPart);
    const isElsewhere = from === undefined || withoutFragment(from.url) !== withoutFragment(to.url);
    const first = byAddress.get(withoutFragment(to.url))?.find((coming) => !isPart(coming));
    return isElsewhere && first !== undefined && first.at <= action.at ? to.url : null;
  });
}

/** Each group in their order. */
function groupedBy<K>(comings: Coming[], key: (coming: Coming) => K): Map<K, Coming[]> {
  const groups = new Map<K, Coming[]>();
  for (const coming of comings) {
    const group = groups.get(key(coming));
    if (group) group.push(coming);
    else groups.set(key(coming), [coming]);
  }
  return groups;
}

/** The same arrival, as its document and as its effect or action tell of it. */
function partsOf(led: Coming[]): (coming: Coming) => boolean {
  const opened = new Set(led.map(({ opens }) => opens));
  return ({ of, opens }) => (of === null ? opens !== null && opened.has(opens) : of === led[0]?.of);
}

function lastBefore(comings: Coming[], time: number, isPart: (coming: Coming) => boolean): Coming | undefined {
  let at = countUntil(comings, (coming) => coming.at <= time) - 1;
  while (at >= 0 && isPart(comings[at] as Coming)) at -= 1;
  return comings[at];
}

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
