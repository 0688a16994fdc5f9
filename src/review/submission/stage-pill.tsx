import { message } from '../../i18n/message.ts';
import type { Stage } from './stage.ts';
import './submission.css';

export const stageWords = (stage: Stage): string => message(`stage_${stage}`);

export function StagePill({ stage }: { stage: Stage }) {
  return <span class={`pill stage stage-${stage}`}>{stageWords(stage)}</span>;
}
