/** A window that nobody sees is not painted. ms */
const AT_LATEST = 100;

/** Once the person sees what has just changed. */
export const afterPaint = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, AT_LATEST);
    requestAnimationFrame(() => setTimeout(done));
  });
