/**
 * Between all contexts of the extension. Each is given back by itself when its context ends, however that comes about.
 */
const names = {
  /** Files come and go; `exclusive` for whoever clears away those that nothing refers to. */
  files: 'showhow files',
  /** `exclusive` for whoever changes the catalogue. */
  catalogue: 'showhow catalogue',
};

export const locked = async <T>(
  lock: keyof typeof names,
  mode: 'shared' | 'exclusive',
  run: () => Promise<T>,
): Promise<T> => navigator.locks.request(names[lock], { mode }, run);

/** Only where nobody holds it. */
export const lockedIfFree = async (lock: keyof typeof names, run: () => Promise<void>): Promise<void> =>
  navigator.locks.request(names[lock], { ifAvailable: true }, async (held) => {
    if (held) await run();
  });
