/** What a target is called in a sentence. */
import type { Masked, Target } from '../session/schema.ts';
import { nounOfRole, nounOfTag } from './role-names.ts';
import { type Part, quote, say } from './sentence-parts.ts';

type Named = Pick<Target, 'tag' | 'role' | 'name' | 'text' | 'attributes'>;

export const isPage = (target: Named | undefined): boolean =>
  target === undefined || target.tag === 'html' || target.tag === 'body';

/** What a person would call it: its name, else what it shows, else what an attribute says of it. */
function nameOf({ name, text: shown, attributes }: Named): string | Masked | null {
  const candidates = [name, shown, attributes['placeholder'], attributes['alt'], attributes['title']];
  return candidates.find((one) => one !== undefined && (typeof one !== 'string' || one.trim() !== '')) ?? null;
}

/** `button “Save”`, or `a button`, or `the page` */
export function theTarget(target: Named | undefined): Part[] {
  if (!target || isPage(target)) return say('the_page');
  const name = nameOf(target);
  const noun = nounOfRole(target.role);
  if (name === null) return say(`noun_${noun ?? nounOfTag(target.tag)}_nameless`);
  return noun === null ? [quote(name)] : say(`noun_${noun}`, { name: [quote(name)] });
}

/** `“Search”` where what was done says what kind of element it is; else as `theTarget`. */
export function justName(target: Named | undefined): Part[] {
  const name = target && !isPage(target) ? nameOf(target) : null;
  return name === null ? theTarget(target) : [quote(name)];
}

const fieldRoles = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox']);

export const isField = ({ role, tag }: Named): boolean =>
  fieldRoles.has(role ?? '') || tag === 'input' || tag === 'textarea' || tag === 'select';
