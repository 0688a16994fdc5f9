import { useCallback, useEffect } from 'preact/hooks';
import type { Submission } from '../../store/database.ts';
import type { ReviewDependencies } from '../dependencies.ts';
import { useLoaded } from '../use-loaded.ts';

/** What was submitted, by session: asked again whenever one changed. */
export function useSubmissions({
  listSubmissions,
  onSubmissionsChanged,
}: Pick<ReviewDependencies, 'listSubmissions' | 'onSubmissionsChanged'>): ReadonlyMap<string, Submission> {
  const load = useCallback(async () => {
    const all = await listSubmissions();
    return new Map(all.map((submission) => [submission.session, submission]));
  }, [listSubmissions]);
  const { loaded, reload } = useLoaded(load);
  useEffect(() => onSubmissionsChanged(reload), [onSubmissionsChanged, reload]);
  return loaded.state === 'loaded' ? loaded.value : none;
}

const none: ReadonlyMap<string, Submission> = new Map();
