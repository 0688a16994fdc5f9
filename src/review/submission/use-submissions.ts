import { useEffect, useState } from 'preact/hooks';
import type { Submission } from '../../store/database.ts';
import type { ReviewDependencies } from '../dependencies.ts';

type BySession = ReadonlyMap<string, Submission>;

const none: BySession = new Map();

/** What was submitted, by session: asked again whenever one changed. */
export function useSubmissions({
  listSubmissions,
  onSubmissionsChanged,
}: Pick<ReviewDependencies, 'listSubmissions' | 'onSubmissionsChanged'>): BySession {
  const [known, setKnown] = useState(none);
  useEffect(() => {
    let turn = 0;
    const read = (): void => {
      turn += 1;
      const mine = turn;
      listSubmissions().then(
        (all) => {
          // The same nothing as before: a list of thousands is not laid out again for it.
          if (mine === turn) setKnown(all.length === 0 ? none : new Map(all.map((one) => [one.session, one])));
        },
        () => undefined,
      );
    };
    read();
    const stop = onSubmissionsChanged(read);
    return () => {
      turn = Number.POSITIVE_INFINITY;
      stop();
    };
  }, [listSubmissions, onSubmissionsChanged]);
  return known;
}
