/** When two targets, and two actions, are the same. */
import type { Action, Element, Target } from '../schema.ts';

const elementKey = ({ tag, selectors, fingerprint }: Element): unknown =>
  selectors[0] ?? { tag, ancestors: fingerprint.ancestors, index: fingerprint.index };

/** A text that two targets share if they are the same element of the same page. */
export const targetKey = (target: Target): string =>
  JSON.stringify([
    target.path.map((hop) => (hop.hop === 'frame' ? hop.index : elementKey(hop.target))),
    elementKey(target),
  ]);

/** Beside its element, what makes an action of its type this one; null where no two are called the same. */
function manner(action: Action): unknown {
  switch (action.type) {
    case 'click':
      return [action.button, action.count, action.modifiers];
    case 'press':
      return [action.key, action.code, action.modifiers];
    case 'type':
      // What is masked cannot be compared.
      return typeof action.text === 'string' ? action.text : null;
    case 'select':
      return action.options.every(({ value }) => typeof value === 'string') ? action.options : null;
    case 'navigate':
      return action.url;
    case 'reload':
    case 'hover':
    case 'openTab':
      return true;
    default:
      // Of the others, each goes further than the one before: a scroll, a drag, a step back.
      return null;
  }
}

/** A text that two actions share if they are the same thing done again; null where it cannot be said. */
export function identityOf(action: Action): string | null {
  const how = manner(action);
  if (how === null) return null;
  const { type, tab, document } = action;
  const target = 'target' in action && action.target ? targetKey(action.target) : null;
  return JSON.stringify([type, tab, document, target, how]);
}
