import { posthog } from 'posthog-js/dist/module.no-external';
import 'posthog-js/dist/posthog-recorder';
import type { Peer } from './peer.ts';

/** It records once it has been told that its project wants so. */
const recording = (): Promise<void> =>
  new Promise((done) => {
    function look(): void {
      if (posthog.sessionRecordingStarted()) done();
      else requestAnimationFrame(look);
    }
    look();
  });

globalThis.peer = {
  start(intake) {
    // What a script steers would be taken for a robot, of which nothing is recorded.
    posthog.init('bench', { api_host: intake, opt_out_useragent_filter: true });
    return recording();
  },
} satisfies Peer;
