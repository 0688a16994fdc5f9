/** Longer than any case takes, on a busy machine too. ms */
const GIVEN_UP_AFTER = 45_000;

/** Fails where `doing` does not end: a page may hang, and the cases after it have to go on. */
export async function within<T>(doing: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('It did not end')), GIVEN_UP_AFTER);
  });
  try {
    return await Promise.race([doing, late]);
  } finally {
    clearTimeout(timer);
  }
}
