/** Names for values that were not recorded, for a person to fill in: one for each field. */
import type { MaskKind, Target } from '../schema.ts';

export interface Placeholder {
  /** `PASSWORD`, `PASSWORD_2` */
  name: string;
  /** `SHOWHOW_PASSWORD` */
  variable: string;
  kind: MaskKind;
  target: Target | undefined;
}

export interface Placeholders {
  all: Placeholder[];
  /** The same for the same field. */
  of: (kind: MaskKind, target: Target | undefined, more?: string) => Placeholder;
}

export function createPlaceholders(): Placeholders {
  const all: Placeholder[] = [];
  const byField = new Map<string, Placeholder>();
  return {
    all,
    of(kind, target, more = '') {
      const field = JSON.stringify([
        kind,
        more,
        target?.selectors[0],
        target?.path.map(({ target: hop }) => hop?.selectors[0]),
      ]);
      const known = byField.get(field);
      if (known) return known;
      const others = all.filter((each) => each.kind === kind).length;
      const name = `${kind.replace(/[A-Z]/gu, '_$&').toUpperCase()}${others === 0 ? '' : `_${others + 1}`}`;
      const placeholder = { name, variable: `SHOWHOW_${name}`, kind, target };
      all.push(placeholder);
      byField.set(field, placeholder);
      return placeholder;
    },
  };
}
