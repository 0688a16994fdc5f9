import type { DocumentRecord } from '../record.ts';

/** A record as it would be if the clock of its document were ahead by so much. ms */
export function later<R extends DocumentRecord>(record: R, by: number): R {
  if (by === 0) return record;
  const moved = laterUntil(record, by);
  if (moved.kind === 'action') return { ...moved, is: laterUntil(moved.is, by) };
  if (moved.kind === 'revise') return { ...moved, changes: laterUntil(moved.changes, by) };
  return moved;
}

function laterUntil<T extends object>(one: T, by: number): T {
  const times = ['time', 'until'].flatMap((name) => {
    const time: unknown = Reflect.get(one, name);
    return typeof time === 'number' ? [[name, time + by]] : [];
  });
  return { ...one, ...Object.fromEntries(times) };
}
