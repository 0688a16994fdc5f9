import type { Collector } from './collector.ts';

/** One after another: what fails of one is written to the log, and keeps nothing of the others. */
export async function tidyEach<T>(
  { log }: Pick<Collector, 'log'>,
  all: readonly T[],
  act: (one: T) => Promise<unknown>,
): Promise<void> {
  for (const one of all) {
    try {
      await act(one);
    } catch (error) {
      log.error({ err: error }, 'tidying failed');
    }
  }
}
