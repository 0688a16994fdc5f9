import { describe, expect, it } from 'vitest';
import type { Session } from '../session/schema.ts';
import { session } from '../ui/testing/session.ts';
import { timeline } from './timeline.ts';

const shape = (one: Session) =>
  timeline(one).map(({ page, entries }) => [
    page?.id ?? null,
    entries.map((entry) => {
      if (entry.kind === 'action') return [entry.action.id, ...entry.effects.map(({ id }) => id)].join(' > ');
      return entry.kind === 'effect' ? entry.effect.id : entry.kind;
    }),
  ]);

describe('timeline', () => {
  it('groups by page, puts effects under their cause, and notes, pauses and tabs in their place', () => {
    expect(shape(session)).toEqual([
      ['d1', ['a1', 'a2', 'a3 > e1']],
      ['d2', ['a4', 'a5', 'note', 'a6 > e2']],
      // What was done in a frame belongs to the page around it.
      ['d3', ['a7', 'a8', 'a9']],
      ['d2', ['a10', 'pause']],
    ]);
  });

  it('shows effects that no known action caused', () => {
    const [first, second] = session.effects;
    const orphans = [first && { ...first, cause: null }, second && { ...second, cause: 'gone' }].filter((one) => !!one);
    const shown = shape({ ...session, effects: orphans }).flatMap(([, entries]) => entries);
    expect(shown).toContain('e1');
    expect(shown).toContain('e2');
  });

  it('takes a frame for the page where the page around it was not recorded', () => {
    const documents = session.documents.filter(({ id }) => id !== 'd3');
    expect(shape({ ...session, documents }).map(([page]) => page)).toContain('d4');
  });

  it('loses nothing of a session without documents', () => {
    const [only] = shape({ ...session, documents: [] });
    expect(only?.[0]).toBeNull();
    expect(only?.[1]).toHaveLength(session.actions.length + 2);
  });
});
