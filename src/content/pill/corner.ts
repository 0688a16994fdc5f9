/** Where a person left the pill, for the next page. */
import type { Extension } from '../extension.ts';
import type { Corner } from './view.ts';

const KEY = 'pill';

function isCorner(value: unknown): value is Corner {
  if (typeof value !== 'object' || value === null || !('x' in value) || !('y' in value)) return false;
  return ['left', 'right'].includes(String(value.x)) && ['top', 'bottom'].includes(String(value.y));
}

export const cornerIn = ({ keep, recall }: Extension) => ({
  save: (corner: Corner): void => keep(KEY, corner),
  async load(): Promise<Corner | null> {
    const kept = await recall(KEY);
    return isCorner(kept) ? kept : null;
  },
});
