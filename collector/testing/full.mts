/** `npm run test:collector:full`. */
import { mountDisk } from './full/disk.ts';
import { DISK_MEGABYTES, fullRun } from './full/run.ts';

const disk = await mountDisk(DISK_MEGABYTES).catch((error: unknown) => {
  console.log('Not done.', error);
  process.exit(0);
});
try {
  const { wrong, ...report } = await fullRun(disk.folder, console.log);
  console.log(report);
  for (const line of wrong) console.error(line);
  process.exitCode = wrong.length === 0 && report.sound ? 0 : 1;
} finally {
  await disk.remove();
}
