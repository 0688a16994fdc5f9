import type { LeadTask } from '../../api/lead/tasks.ts';
import { count } from '../shell/words.ts';
import './progress-view.css';

/** How far a task is, in words and as a bar. */
export function ProgressView({ task: { wanted, progress } }: { task: Pick<LeadTask, 'wanted' | 'progress'> }) {
  const { accepted, submitted, returned } = progress;
  const words = [
    wanted === null ? `${count(accepted)} accepted` : `${count(accepted)} of ${count(wanted)} accepted`,
    ...(submitted > 0 ? [`${count(submitted)} to decide about`] : []),
    ...(returned > 0 ? [`${count(returned)} returned`] : []),
  ].join(' · ');
  return (
    <div class="progress">
      {wanted !== null && <progress max={wanted} value={Math.min(accepted, wanted)} aria-label="Accepted" />}
      <p class="soft figures">{words}</p>
    </div>
  );
}
