/** As the system says it, or SQLite: the last one of the file that its connections share. */
const full = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE']);

/** Whether there was no room on the disk, or no more of it for this user: that is what went wrong, or what caused it. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return full.has((error as NodeJS.ErrnoException).code ?? '') || isDiskFull(error.cause);
}
