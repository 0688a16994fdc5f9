import type { Effect, Session } from '../src/session/schema.ts';

type Told = Omit<Effect, 'id' | 'at' | 'tab' | 'document' | 'cause'> & { because: unknown };

/** What the effects of a session are, and the names of what was acted on before them. */
export function effectsOf({ actions, effects }: Session): Told[] {
  const nameOf = (id: string | null) => {
    const cause = actions.find((action) => action.id === id);
    if (!cause) return null;
    return 'target' in cause && cause.target ? cause.target.name : cause.type;
  };
  return effects.map(({ id: _id, at: _at, tab: _tab, document: _document, cause, ...is }) => ({
    ...is,
    because: nameOf(cause),
  }));
}
