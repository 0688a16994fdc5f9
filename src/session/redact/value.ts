/** The values, names and texts of one action: where they are, how one of them is taken out, and what a mask is said to be. */
import type { MaskKind } from '../../masking/kinds.ts';
import type { Action, Masked, Session, Target } from '../schema.ts';
import { exactFinderOf, finderOf } from './finder.ts';
import { hideInAction, SHORTEST_HIDDEN } from './hide-text.ts';

/** Names from the action down, such as `['options', 0, 'label']`. */
export type Place = readonly (string | number)[];

/** Places that say the same in two ways, and are one for whoever reads them. */
const twins: Record<string, string> = { value: 'text', text: 'value', label: 'value', name: 'text' };

const isMask = (value: unknown): value is Masked => typeof value === 'object' && value !== null && 'masked' in value;

const targetPlaces = (key: string, target: Target | null | undefined): Place[] =>
  target
    ? [
        [key, 'name'],
        [key, 'text'],
      ]
    : [];

function ownPlaces(action: Action): Place[] {
  switch (action.type) {
    case 'select':
      return action.options.flatMap((_, index): Place[] => [
        ['options', index, 'label'],
        ['options', index, 'value'],
      ]);
    case 'upload':
      return action.files.map((_, index) => ['files', index, 'name']);
    case 'drag':
      return [['value'], ...targetPlaces('drop', action.drop)];
    default:
      return [['text'], ['value']];
  }
}

/** What stands there; undefined where that is no text and no mask, or an empty text. */
export function valueAt(action: Action, place: Place): string | Masked | undefined {
  let value: unknown = action;
  for (const name of place) value = Object.getOwnPropertyDescriptor(Object(value), name)?.value;
  return (typeof value === 'string' && value !== '') || isMask(value) ? value : undefined;
}

/** Where a page or person has filled something in, of what is said of the action in words. */
export function placesOf(action: Action): Place[] {
  const target = 'target' in action ? action.target : undefined;
  return [...ownPlaces(action), ...targetPlaces('target', target)].filter(
    (place) => valueAt(action, place) !== undefined,
  );
}

/** The same with something else at the place. */
function withAt<T>(whole: T, [name, ...rest]: Place, value: unknown): T {
  if (name === undefined) return value as T;
  if (Array.isArray(whole)) return whole.map((each, index) => (index === name ? withAt(each, rest, value) : each)) as T;
  const fields = whole as Record<string, unknown>;
  return { ...fields, [name]: withAt(fields[name], rest, value) } as T;
}

const changed = (session: Session, id: string, change: (action: Action) => Action): Session => ({
  ...session,
  actions: session.actions.map((action) => (action.id === id ? change(action) : action)),
});

const mask = { masked: 'redacted' } as const;

/** What is said in two ways is taken out in both: either would tell the other. */
function asOne(action: Action): Action {
  if (action.type === 'select') {
    const isHalf = ({ value, label }: { value: unknown; label: unknown }): boolean => isMask(value) !== isMask(label);
    return {
      ...action,
      options: action.options.map((one) => (isHalf(one) ? { ...one, value: mask, label: mask } : one)),
    };
  }
  if (action.type !== 'type' || isMask(action.value) === isMask(action.text)) return action;
  const { edits: _edits, timing, ...rest } = action;
  const { keys: _keys, ...others } = timing ?? {};
  return { ...rest, value: mask, text: mask, ...(timing && { timing: others }) };
}

function hidden(action: Action, place: Place): Action {
  const value = valueAt(action, place);
  if (typeof value !== 'string') return action;
  // Of a letter alone, half of all texts have one.
  const finder = value.length < SHORTEST_HIDDEN ? exactFinderOf(value) : finderOf(value);
  return asOne(hideInAction(action, finder));
}

/** Takes the value at one place out of one action, and out of all else in that action that holds it. */
export const withoutValue = (session: Session, id: string, place: Place): Session =>
  changed(session, id, (action) => hidden(action, place));

/** Says of a mask that something else is behind it. */
export function withMaskKind(session: Session, id: string, place: Place, kind: MaskKind): Session {
  return changed(session, id, (action) => {
    const before = valueAt(action, place);
    if (!isMask(before)) return action;
    const twin = [...place.slice(0, -1), twins[String(place.at(-1))] ?? ''];
    const other = valueAt(action, twin);
    const isSame = isMask(other) && other.masked === before.masked;
    const first = withAt(action, place, { masked: kind });
    return isSame ? withAt(first, twin, { masked: kind }) : first;
  });
}
