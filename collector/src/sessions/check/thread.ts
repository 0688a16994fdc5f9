import { parentPort } from 'node:worker_threads';
import { type CheckJob, check } from './check.ts';

parentPort?.on('message', ({ job, number }: { job: CheckJob; number: number }) => {
  check(job).then(
    (result) => parentPort?.postMessage({ number, result }),
    (error: unknown) => parentPort?.postMessage({ number, error: String(error) }),
  );
});
